// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/lastyeartext.h"

#include "prose/similarity.h"

using namespace Qt::StringLiterals;

QList<LastYearText::Repeat> LastYearText::repeats(const ReportSet &set, const QString &textId)
{
    QList<Repeat> found;
    const EarlierYear *previous = set.previous();
    if (!previous)
        return found;
    const ProseReading &now = set.reading(textId);
    const ProseReading &before = previous->reading(textId);
    for (const Similarity::Repeat &repeat : Similarity::repeats(now, before)) {
        const Span typed =
            now.folded().original(now.sentences()[static_cast<size_t>(repeat.sentence)].span);
        const Span earlier =
            before.folded().original(before.sentences()[static_cast<size_t>(repeat.before)].span);
        found.append({typed.start, typed.length, repeat.permille, repeat.sameNumbers,
                      previous->report.text(textId).mid(earlier.start, earlier.length)});
    }
    return found;
}

QStringList LastYearText::unchangedFigures(const ReportSet &set)
{
    QStringList cells;
    const EarlierYear *previous = set.previous();
    if (!previous)
        return cells;
    for (int index = 0; index < set.form().cellCount(); ++index) {
        const CellSpec &cell = set.form().cell(index);
        const EarlierYear::Mapped &mapped = previous->at(index);
        const CellValue &now = set.figures().at(index);
        if (cell.role == CellRole::Input && mapped.comparable == Comparability::Yes &&
            !cell.id.endsWith(".in_force"_L1) && now.isNumber() && mapped.value.isNumber() &&
            now.value == mapped.value.value && !now.value.isZero())
            cells.append(cell.id);
    }
    return cells;
}
