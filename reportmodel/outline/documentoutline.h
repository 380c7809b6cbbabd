// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "document/reportset.h"

#include <QList>
#include <QString>

#include <variant>

// A document as what it says, by role, without fonts, units or page size. Every document exporter
// (html, docx, PDF, web page, reader copy) renders this one tree.

struct OutlineHeading
{
    int level = 1;    // 0 the title, 1 一、, 2 （一）
    QString text;
    QString bookmark; // chapter id, letters, digits and '.'; empty for a heading inside a text
    bool newPage = false; // the appendix starts on a page of its own
};

// Words of a paragraph that are a figure of the report.
struct OutlineLink
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString cell;
};

struct OutlineParagraph
{
    enum class Role {
        Body,
        Note,      // 注 under a table
        Caption,   // under a chart: 图1　2021年…
        Signature, // organ
        Date,      // date of the signature block
    };
    Role role = Role::Body;
    QString text;
    QList<OutlineLink> links = {}; // of a Body, in the order of the words
};

struct OutlineTableCell
{
    GridCell::Kind kind = GridCell::Kind::RowLabel;
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    QString text;          // label verbatim, or the figure's text; empty for a blank figure
    QString cell;          // cell id of a figure
    bool total = false;    // computed: shaded
    int level = 0;
};

struct OutlineTable
{
    QString id;            // "t3"
    QString caption;       // for accessibility; not printed in the statutory document
    int rows = 0;
    int columns = 0;
    int headerRows = 0;
    QList<int> columnWeights;
    QList<OutlineTableCell> cells; // row by row, each rectangle once
};

// Label and value pairs: the metadata header of a work summary, or figures that stand in no printed
// table. Only what is filled in, and the name of a blank whole above its filled parts; never empty.
struct OutlineList
{
    enum class Role { Metadata, Figures };
    Role role = Role::Figures;
    struct Item { QString label; QString value; QString unit; QString cell; int level = 0; };
    QList<Item> items;
    QString caption;
};

// A chart; a Caption paragraph follows. Its picture shows title, total and notes itself; a format
// that cannot hold one tells data.reading() and data.notes.
struct OutlineChart
{
    ChartData data;
    QList<ChartData> beside = {}; // stand in one row with it where a page can place them so
};

using OutlineBlock = std::variant<OutlineHeading, OutlineParagraph, OutlineTable, OutlineList,
                                  OutlineChart>;

struct DocumentOutline
{
    QString templateId;
    QString title;
    QString unitName;
    int year = 0;
    QList<OutlineBlock> blocks; // the title heading (level 0) first
};

// The outline of one document of the report; texts are free of control characters. `withCharts`:
// charts that have numbers are placed at the end of their chapter. A chapter without a text keeps
// its heading. The figures of a work summary follow as an appendix (附：主要数据); a statutory
// report tells figures outside its tables in its text and lists them only where there is none.
// `templateId` must be one of the report's; the outline is empty otherwise.
DocumentOutline outlineOf(const ReportSet &set, const QString &templateId, bool withCharts,
                          const QLocale &locale);

// The language of the forms and of every document made of them, whatever the window speaks.
QLocale formLanguage();

// The charts of an outline, in order.
QList<ChartData> chartsIn(const DocumentOutline &outline);

// The document's title; when it is longer than `width` full-width characters, broken behind the
// unit's name, else where it joins two things (及, 和).
QStringList titleLines(const DocumentOutline &outline, int width);

// The figure as entered that stands behind a cell: of a linked cell, the annual cell's. `index` is
// the cell's in `form`.
Figure figureBehind(const Report &report, const ReportForm &form, int index);

// How a figure is written in documents: "39", "近20", "30余", "251000元" (kept source text),
// "" for blank, "不适用". Never "0" for a blank.
QString figureText(const CellValue &value, const Figure &figure);
