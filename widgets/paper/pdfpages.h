// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "paper/pagepainter.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

// The pages of a document as PDF/A-1b: fonts inside, true characters, bookmarks, language. `unit`
// is named as their maker, no person; `time` goes into the properties: same pages, same bytes.
// CannotWrite when they cannot be painted; needs a QApplication.
Result<QByteArray> pdfOf(const PaintedDocument &document, const QString &title, const QString &unit,
                         const QDateTime &time);
