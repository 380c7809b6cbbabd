// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/figurelabels.h"

#include <algorithm>

namespace {

constexpr qsizetype ShortestLabel = 2;

// Words between a label and its number that say nothing: 共 7 场次, 主办件 11 件, 申诉类 59 件.
bool isFiller(QChar c)
{
    return !c.isLetter() || QStringView(u"共为达有件类计的等约近").contains(c);
}

} // namespace

FigureLabels::FigureLabels(const ReportSet &set, const QString &textId)
    : m_reading(set.reading(textId))
{
    const ReportForm &form = set.form();
    const ReportTemplate *document = form.ownerOfText(textId);
    if (!document)
        return;
    for (const FigureGroup &group : document->groups) {
        if (group.chapter != textId)
            continue;
        const auto labelOf = [&form](const QString &cell) {
            return Label{cell, FoldedText(form.cell(form.indexOf(cell)).rowLabel).text()};
        };
        for (const QString &cell : group.cells)
            m_labels.push_back(labelOf(cell));
        for (const FigureGroup::Parts &parts : group.parts) {
            for (const QString &part : parts.parts)
                m_parts[parts.whole].push_back(labelOf(part));
        }
    }
}

QStringView FigureLabels::wordsBefore(const ProseQuantity &quantity) const
{
    QStringView words = m_reading.words(quantity.before);
    while (!words.isEmpty() && !words.back().isLetter())
        words.chop(1);
    return words;
}

QString FigureLabels::named(const ProseQuantity &quantity) const
{
    QStringView words = wordsBefore(quantity);
    while (words.size() >= ShortestLabel) {
        const Label *best = nullptr;
        for (const Label &label : m_labels) {
            if (label.words.size() >= ShortestLabel && words.endsWith(label.words) &&
                (!best || label.words.size() > best->words.size()))
                best = &label;
        }
        if (best)
            return best->cell;
        if (!isFiller(words.back()))
            break;
        words.chop(1);
    }
    return {};
}

QString FigureLabels::namedPart(const ProseQuantity &quantity, const QString &whole) const
{
    const auto parts = m_parts.constFind(whole);
    if (parts == m_parts.cend())
        return {};
    QStringView words = wordsBefore(quantity);
    while (!words.isEmpty() && isFiller(words.back()))
        words.chop(1);
    if (words.size() < ShortestLabel)
        return {};
    QString found;
    for (const Label &label : *parts) {
        if (!label.words.endsWith(words) && !label.words.startsWith(words))
            continue;
        if (!found.isEmpty())
            return {}; // it could be either
        found = label.cell;
    }
    return found;
}
