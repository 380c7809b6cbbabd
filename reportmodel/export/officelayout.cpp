// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/officelayout.h"

#include "outline/plaintext.h"

#include <algorithm>
#include <cmath>

QList<int> OfficeLayout::columnWidths(const QList<int> &weights, int columns, int width)
{
    const auto weight = [&](qsizetype i) { return std::max(1, weights.value(i, 1)); };
    int total = 0;
    for (int i = 0; i < columns; ++i)
        total += weight(i);
    QList<int> widths;
    int before = 0; // weights so far
    int used = 0;   // units so far
    for (int i = 0; i < columns; ++i) {
        before += weight(i);
        const int end = width * before / total;
        widths += end - used;
        used = end;
    }
    return widths;
}

double OfficeLayout::signatureIndent(const DocumentOutline &outline, const OutlineParagraph &line)
{
    using Role = OutlineParagraph::Role;
    double dateWidth = 0;
    for (const OutlineBlock &block : outline.blocks) {
        const auto *paragraph = std::get_if<OutlineParagraph>(&block);
        if (paragraph && paragraph->role == Role::Date)
            dateWidth = PlainText::width(paragraph->text);
    }
    if (dateWidth == 0)
        return 2;
    if (line.role != Role::Signature)
        return 4;
    return std::max(0.0, 4 - (PlainText::width(line.text) - dateWidth) / 2);
}

double OfficeLayout::balancedPadding(const QString &text, double width, double fontPt, double least)
{
    constexpr double longest = 8; // characters; more is no narrow heading
    const double characters = PlainText::width(text);
    const double perLine = std::floor((width - 2 * least) / fontPt);
    if (perLine < 1 || characters <= perLine || characters > longest)
        return least;
    const double lines = std::ceil(characters / perLine);
    const double balanced = std::ceil(characters / lines) * fontPt;
    return std::max(least, (width - balanced) / 2 - 0.5);
}
