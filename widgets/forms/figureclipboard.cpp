// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/figureclipboard.h"

#include "forms/figuretablemodel.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FigureClipboard)
};

QList<QStringList> rowsOf(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    if (text.endsWith(u'\n'))
        text.chop(1);
    QList<QStringList> rows;
    for (const QString &line : text.split(u'\n'))
        rows.append(line.split(u'\t'));
    return rows;
}

Error badInput(const QString &message)
{
    return {Error::Kind::BadInput, message, {}};
}

} // namespace

QString FigureClipboard::toText(const FigureTableModel &model, const QModelIndexList &indexes)
{
    if (indexes.isEmpty())
        return {};
    const auto byRow = [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); };
    const auto byColumn = [](const QModelIndex &a, const QModelIndex &b) {
        return a.column() < b.column();
    };
    const auto [top, bottom] = std::minmax_element(indexes.cbegin(), indexes.cend(), byRow);
    const auto [left, right] = std::minmax_element(indexes.cbegin(), indexes.cend(), byColumn);
    QStringList lines;
    for (int row = top->row(); row <= bottom->row(); ++row) {
        QStringList values;
        for (int column = left->column(); column <= right->column(); ++column) {
            const QModelIndex index = model.index(row, column);
            // A figure over several positions is written once, at its first.
            const bool figure = model.indexOf(model.cellId(index)) == index;
            values.append(figure && indexes.contains(index) ? index.data().toString() : QString());
        }
        lines.append(values.join(u'\t'));
    }
    return lines.join(u'\n');
}

Result<QList<QPair<QString, QString>>> FigureClipboard::place(const FigureTableModel &model,
                                                              const QModelIndex &origin,
                                                              const QModelIndexList &selected,
                                                              const QString &text)
{
    if (text.trimmed().isEmpty())
        return badInput(Words::tr("There are no figures on the clipboard."));
    const QList<QStringList> rows = rowsOf(text);
    QList<QPair<QString, QString>> entries;
    if (rows.size() == 1 && rows.first().size() == 1) {
        for (const QModelIndex &index : selected)
            entries.append({model.cellId(index), rows.first().first()});
        return entries;
    }
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < rows[row].size(); ++column) {
            const QString &value = rows[row][column];
            const QModelIndex index = model.index(origin.row() + row, origin.column() + column);
            const QString id = model.cellId(index);
            if (!id.isEmpty() && model.indexOf(id) == index) {
                entries.append({id, value});
            } else if (!value.trimmed().isEmpty()) {
                return badInput(Words::tr("“%1” would land where there is no figure; nothing was "
                                          "pasted. Choose the cell for the block's first figure.")
                                    .arg(value.trimmed().left(20)));
            }
        }
    }
    return entries;
}
