// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxlayout.h"

#include "outline/plaintext.h"

#include <QStringTokenizer>

#include <algorithm>
#include <cmath>
#include <numeric>

double XlsxLayout::columnPoints(double characters)
{
    // Seven pixels a digit and five of padding, at 96 pixels per inch.
    return std::floor(characters * 7 + 5) * 0.75;
}

QList<double> XlsxLayout::columnWidths(const QList<int> &weights, int columns, double total)
{
    const auto weight = [&](int i) { return std::max(1, weights.value(i, 1)); };
    double sum = 0;
    for (int i = 0; i < columns; ++i)
        sum += weight(i);
    QList<double> widths;
    for (int i = 0; i < columns; ++i)
        widths += total * weight(i) / sum;
    return widths;
}

double XlsxLayout::textHeight(const QString &text, double width, double fontSize)
{
    constexpr double padding = 6;
    constexpr double lineSpacing = 1.3;
    const double perLine = std::max(1.0, std::floor((width - padding) / fontSize * 2) / 2);
    double lines = 0;
    for (const QStringView line : qTokenize(text, u'\n'))
        lines += std::max(1.0, std::ceil(PlainText::width(line) / perLine));
    return std::max(LeastRow, lines * fontSize * lineSpacing + padding);
}

XlsxLayout::RowHeights::RowHeights(int rows)
    : m_heights(static_cast<size_t>(rows), LeastRow)
{
}

void XlsxLayout::RowHeights::need(int row, int rowSpan, double height)
{
    if (rowSpan > 1) {
        m_spanning.push_back({row, rowSpan, height});
        return;
    }
    double &present = m_heights[static_cast<size_t>(row)];
    present = std::max(present, height);
}

std::vector<double> XlsxLayout::RowHeights::heights() const
{
    std::vector<double> result = m_heights;
    for (const Spanning &text : m_spanning) {
        const auto first = result.begin() + text.row;
        const auto last = first + text.rowSpan;
        const double missing = text.height - std::accumulate(first, last, 0.0);
        if (missing > 0)
            std::for_each(first, last, [&](double &height) { height += missing / text.rowSpan; });
    }
    return result;
}
