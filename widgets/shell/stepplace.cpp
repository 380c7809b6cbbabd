// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/stepplace.h"

#include <algorithm>

namespace {

// Behind the last character of `after` that `before` did not have there.
qsizetype endOfChange(const QString &before, const QString &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    return after.size() - tail;
}

} // namespace

QList<StepPlace> stepPlaces(const Report &before, const ReportSet &now, const ReportChange &change)
{
    const Report &after = now.report();
    const ReportForm &form = now.form();
    QList<StepPlace> places;
    for (int i = 0; i < form.cellCount(); ++i) {
        const QString &cell = form.cell(i).id;
        if (change.cells.contains(cell) &&
            (!(before.figure(cell) == after.figure(cell)) ||
             !(before.explanations.value(cell) == after.explanations.value(cell))))
            places.append({StepPlace::Kind::Figure, cell, {}, 0});
    }
    if (!places.isEmpty())
        return places;
    for (const TemplatePtr &document : form.templates()) {
        for (const Chapter &chapter : document->chapters) {
            for (const QString &text : chapter.texts) {
                if (change.texts.contains(text)) {
                    places.append({StepPlace::Kind::Text, text, chapter.id,
                                   endOfChange(before.text(text), after.text(text))});
                }
            }
        }
    }
    if (places.isEmpty() && change.charts)
        places.append({StepPlace::Kind::Charts, {}, {}, 0});
    if (change.meta || change.attached)
        places.append({StepPlace::Kind::Basics, {}, {}, 0});
    return places;
}
