// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartwording.h"
#include "document/reportset.h"
#include "export/xlsxstyles.h"
#include "export/xlsxworkbook.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

// Where each figure of a report stands in the workbook, and how it is written there: numbers and
// 不适用 as they are, blanks blank, totals and repeated figures as formulas that come to the same
// value. Every figure is placed before the first one is written.
class XlsxFigures
{
public:
    XlsxFigures(const ReportSet &set, XlsxWorkbook &book, const XlsxStyles &styles,
                const QLocale &locale);

    // This is the figure's cell, named by its cell id. A figure that is already placed keeps its
    // first place.
    void place(int index, const XlsxSheet &sheet, XlsxPlace place);
    bool isPlaced(int index) const { return m_places.contains(index); }
    bool isPlacedAt(int index, const XlsxSheet &sheet, XlsxPlace place) const;
    // Whether people type this figure into its cell.
    bool isInput(int index) const;

    // Writes the figure into all of `range`, whose first cell is its place or shows the same.
    void write(int index, XlsxSheet sheet, const XlsxRange &range);

    // Lets nothing but numbers of the cell's kind and 不适用 be typed into a range of input cells.
    void restrictInput(XlsxSheet sheet, const XlsxRange &range, const CellSpec &spec) const;

    // "D6", or "'表三 依申请公开'!D6" seen from another sheet. Only of placed figures.
    QString reference(int index, const XlsxSheet &from) const;
    // Address for people: 表三 依申请公开!D6.
    QString address(int index) const;
    // The figure's value as a number or #N/A, for charts: of a placed figure or a subtotal of
    // placed figures. nullopt when it cannot be reached by a formula.
    std::optional<QString> chartFormula(int index, const XlsxSheet &from) const;

    // "“…”公布数为 20，各项相加为 26。" of the totals among `cells` that were published otherwise.
    QStringList differences(const QList<int> &cells) const;

    static const QString &notApplicable(); // 不适用
    // The condition under which `cell` ("D6") holds what may be typed for such a figure.
    static QString acceptance(const CellSpec &spec, const QString &cell);

private:
    struct Place
    {
        XlsxSheet sheet;
        XlsxPlace place;
    };
    struct Part
    {
        Place at;
        bool negative;
        bool decimal;
    };

    bool collectParts(int index, bool negative, std::vector<Part> &parts) const;
    std::optional<QString> sum(int index, const XlsxSheet &from, const QString &blank,
                               const QString &none) const;
    std::optional<QString> formula(int index, const XlsxSheet &from) const;
    QString commentOn(int index) const;
    QString difference(int index) const;
    QString address(const Place &place, const XlsxSheet &from) const;

    const ReportSet &m_set;
    XlsxWorkbook &m_book;
    const XlsxStyles &m_styles;
    ChartWording m_words;
    QHash<int, Place> m_places;
};
