// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/grouptable.h"

#include "document/pastedlabel.h"

#include <QHash>

#include <algorithm>

namespace {

// Cell ids by their labels; a label that two figures share names neither.
QHash<QString, QString> cellsByLabel(const FigureGroup &group, const ReportForm &form)
{
    QHash<QString, QString> cells;
    for (const QString &cell : group.cells) {
        const QString key = PastedLabel::key(form.cell(form.indexOf(cell)).rowLabel);
        cells.insert(key, cells.contains(key) ? QString() : cell);
    }
    cells.removeIf([](auto one) { return one.key().isEmpty() || one.value().isEmpty(); });
    return cells;
}

// The column of a block for which `fits` says yes most often; the first of several, -1 if never.
template <class Fits>
int bestColumn(const PastedBlock &block, Fits fits)
{
    int best = -1;
    int most = 0;
    for (int column = 0; column < block.columns(); ++column) {
        int count = 0;
        for (int row = 0; row < block.rows(); ++row)
            count += fits(row, column) ? 1 : 0;
        if (count > most) {
            most = count;
            best = column;
        }
    }
    return best;
}

void addRow(TableSpec &table, int row, int labelColumn, int valueColumn, const QString &cell,
            const ReportForm &form)
{
    GridCell label;
    label.row = row;
    label.column = labelColumn;
    label.text = form.cell(form.indexOf(cell)).rowLabel;
    GridCell figure;
    figure.kind = GridCell::Kind::Figure;
    figure.row = row;
    figure.column = valueColumn;
    figure.cell = cell;
    table.cells += {label, figure};
}

} // namespace

GroupTable GroupTable::of(const FigureGroup &group, const ReportForm &form, const QString &name,
                          const PastedBlock &block, const QString &cell)
{
    const QHash<QString, QString> byLabel = cellsByLabel(group, form);
    const auto named = [&](int r, int c) {
        return byLabel.value(PastedLabel::key(block.at(r, c).text));
    };
    GroupTable made;
    TableSpec &table = made.table;
    table.id = group.id;
    table.chapter = group.chapter;
    table.name = name;
    const int labels = bestColumn(block, [&](int r, int c) { return !named(r, c).isEmpty(); });
    if (labels < 0) {
        table.rows = static_cast<int>(group.cells.size());
        table.columns = 2;
        for (int row = 0; row < table.rows; ++row)
            addRow(table, row, 0, 1, group.cells[row], form);
        made.row = static_cast<int>(std::max<qsizetype>(group.cells.indexOf(cell), 0));
        made.column = 1;
        return made;
    }
    const int values = bestColumn(block, [&](int r, int c) {
        return c != labels && !named(r, labels).isEmpty() &&
               PastedLabel::isFigureLike(block.at(r, c).text);
    });
    made.column = values < 0 ? labels + 1 : values;
    table.rows = block.rows();
    table.columns = std::max(labels, made.column) + 1;
    QStringList met;
    for (int row = 0; row < block.rows(); ++row) {
        const QString of = named(row, labels);
        if (of.isEmpty() || met.contains(of)) // named twice: the first counts, the other is shown
            continue;
        if (met.isEmpty())
            made.row = row;
        met.append(of);
        addRow(table, row, labels, made.column, of, form);
    }
    return made;
}
