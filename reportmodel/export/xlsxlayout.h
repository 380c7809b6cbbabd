// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <vector>

// Spreadsheet programs do not fit row heights to merged cells, so heights are estimated here from
// the width Chinese text takes: one em per character. Heights and widths in points unless said.
namespace XlsxLayout {

inline constexpr double TextSize = 10.5; // 五号
inline constexpr double TitleSize = 15;
inline constexpr double LeastRow = 18;

// Width of a column that is so many characters (digits of the default font) wide.
double columnPoints(double characters);

// Column widths in characters in the ratio of the weights, `total` together.
QList<double> columnWidths(const QList<int> &weights, int columns, double total);

// Height of a text broken into lines of `width`, never less than one line.
double textHeight(const QString &text, double width, double fontSize = TextSize);

// Row heights in which every text of a grid fits, also those that span rows.
class RowHeights
{
public:
    explicit RowHeights(int rows);

    // The text needs this height within `rowSpan` rows from `row`.
    void need(int row, int rowSpan, double height);
    // What is missing for texts that span rows is shared out among these.
    std::vector<double> heights() const;

private:
    struct Spanning
    {
        int row;
        int rowSpan;
        double height;
    };
    std::vector<double> m_heights;
    std::vector<Spanning> m_spanning;
};

} // namespace XlsxLayout
