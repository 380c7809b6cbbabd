// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/binding.h"

#include <QList>
#include <QString>

class ReportSet;

// A paragraph that states a chapter's figures, every number bound to its figure.
struct OpeningText
{
    QString text; // ends in \n; empty when nothing can be stated
    QList<Binding> bindings;
};

// What the template's opening sentences of a chapter come to. States only what the figures contain:
// a clause whose figure is blank or not applicable, whose share has no whole or whose change has no
// comparable year before is left out, never said with a 0.
OpeningText openingText(const ReportSet &set, const QString &chapterId);
