// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "charts/chartdata.h"
#include "paper/paintedpage.h"

#include <QByteArray>
#include <QDateTime>
#include <QFont>
#include <QList>
#include <QPageSize>
#include <QString>

#include <functional>

class QPainter;
class QPdfWriter;

// What a PDF says of itself, and what is painted on its pages.
struct PdfPlan
{
    QString title;
    QString unit;   // named as the maker, no person; may be empty
    QDateTime time; // goes into the properties; when invalid, the file has no date
    QPageSize page;
    int resolution = 1200; // of the painter, dots per inch
    QString texts;         // all that is painted, in any order
    QList<QFont> fonts;    // that it is painted in
    QList<PageMark> marks; // become bookmarks
    qreal sheetHeight = 0; // in the marks' units

    // What the drawing of a chart says.
    void addTexts(const ChartData &chart);
};

// What `paint` paints as PDF/A-1b: fonts inside, true characters, bookmarks, language. Same plan
// and painting, same bytes. Colours are opaque: PDF/A-1 knows nothing else. CannotWrite when it
// cannot be painted; needs a QApplication.
Result<QByteArray> writePdf(const PdfPlan &plan,
                            const std::function<void(QPdfWriter &, QPainter &)> &paint);
