// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/boundtext.h"
#include "templates/reportform.h"

#include <QString>

class QTextDocument;

// How a text of a report stands in an editor, and what comes from elsewhere into it.
namespace NarrativeText {

// A report's paragraphs each end in a line feed; the editor has none after the last one.
QString shown(const QString &text);
QString stored(const QString &text);

// Text from elsewhere with line feeds between paragraphs and nothing else changed.
QString plain(QString text);
// The document's text as it is; toPlainText() would turn non-breaking spaces into plain ones.
QString of(const QTextDocument &document);

// Whether a pasted text has headings of several chapters.
bool isWholeDraft(const QString &text, const ReportForm &form);

// Whether an edit is what turned one text into the other.
bool makes(const BoundText::Edit &edit, QStringView before, QStringView after);
// The same edit without what it put back unchanged at either end: an input method's commit is
// reported as its whole paragraph replaced.
BoundText::Edit narrowed(BoundText::Edit edit, QStringView before, QStringView after);

} // namespace NarrativeText
