// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"
#include "templates/reporttemplate.h"

#include <QList>
#include <QLocale>
#include <QString>

// One value of a chart: a number, or honestly nothing.
struct ChartPoint
{
    CellValue::State state = CellValue::State::Blank; // Blank and NotApplicable are not drawn as 0
    Amount value;
    QString approx; // 近/余 mark of the figure
    QString cell;   // where it comes from ("prev:…" for earlier years)

    bool isNumber() const { return state == CellValue::State::Number; }
    // "39", "近20", "30余", "" for a blank, "—" for not applicable.
    QString label() const;

    friend bool operator==(const ChartPoint &, const ChartPoint &) = default;
};

struct ChartDataSeries
{
    QString name;
    QList<ChartPoint> points; // one per category

    friend bool operator==(const ChartDataSeries &, const ChartDataSeries &) = default;
};

// A chart's numbers, labels and notes, without fonts, colours or sizes: what the picture, the
// screen, the workbook and the text alternative are all made from.
struct ChartData
{
    QString id;
    QString document; // template id
    QString chapter;
    QLocale locale; // language of title, notes and reading
    ChartKind kind = ChartKind::HorizontalBar;
    QList<ChartKind> kinds;   // those it may have and stay true, `kind` among them
    bool shown = true;        // in its document; else only in the catalogue
    bool byYear = false;      // the categories are years
    bool complete = false;    // the points are all parts of one whole
    // The axis of bars reaches at least this far, so that two charts beside each other measure
    // alike; 0: as far as its own figures.
    Amount reach;
    bool sharesAsked = false; // percentages even of a small whole, and beside bars
    QString title;            // with the year: 2021年政府信息公开申请办理结果
    QString unit;             // 件
    QStringList categories;
    QList<ChartDataSeries> series;
    // The whole; blank while a part is blank. Of a Line: the first series in the report's own year.
    CellValue total;
    QString totalText; // "合计 39 件", "合计：有 3 格未填" or, over years, "2021年 39 件"
    QStringList notes; // sentences: 口径, blanks left out, change of form between years …
    QList<int> breaks; // Line: the series is broken after these category indices (form changed)

    // How far its bars reach: the largest figure, of stacked ones the largest stack.
    Amount longestBar() const;
    bool hasNumbers() const; // false: nothing to draw, show 无数据
    bool allZero() const;    // numbers exist and all are 0
    // Each category's share of the whole, "51.3%"; empty for what has none. No entry at all unless
    // they are asked for, or the chart is a ring of a whole that is not small.
    QStringList shares() const;
    // One sentence that says what the cells contain and nothing more, for alt text and for places
    // without pictures: "2021年…：予以公开 20 件、部分公开 4 件；3 项为 0；合计 24 件。"
    QString reading() const;

    friend bool operator==(const ChartData &, const ChartData &) = default;
};

// The charts that appear in the report's documents, as the person chose and in that order: what
// every export shows. `locale` chooses the wording of our own labels; statutory labels stay
// Chinese. A chart none of whose cells the report has is left out, and so is a trend with figures
// of a single year.
QList<ChartData> chartsOf(const ReportSet &set, const QLocale &locale);

// The same with the charts that appear in no document: all there are to choose from.
QList<ChartData> chartCatalogue(const ReportSet &set, const QLocale &locale);
