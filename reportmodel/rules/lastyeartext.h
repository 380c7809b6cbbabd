// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"

#include <QList>
#include <QStringList>

// What of last year's report is still in this one: for the editor, which shades it, and for lists.
namespace LastYearText {

// A sentence of a text, as typed, that last year's text of the same id has too.
struct Repeat
{
    qsizetype start = 0;
    qsizetype length = 0;
    int permille = 0;         // how much of it; 1000 when the words are the same, numbers aside
    bool sameNumbers = false; // it has numbers, and every one is last year's
    QString before;           // last year's sentence
};

// In text order. Empty without last year's report.
QList<Repeat> repeats(const ReportSet &set, const QString &textId);

// Input cells, by id and in form order, whose figure is last year's and not zero. Figures that stay
// by nature, such as 现行有效件数, are left out.
QStringList unchangedFigures(const ReportSet &set);

} // namespace LastYearText
