// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/figureclipboard.h"

#include "forms/figuretablemodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QList<QStringList> rowsOf(const FigureTableModel &model, const QModelIndexList &indexes)
{
    const auto byRow = [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); };
    const auto byColumn = [](const QModelIndex &a, const QModelIndex &b) {
        return a.column() < b.column();
    };
    const auto [top, bottom] = std::minmax_element(indexes.cbegin(), indexes.cend(), byRow);
    const auto [left, right] = std::minmax_element(indexes.cbegin(), indexes.cend(), byColumn);
    QList<QStringList> rows;
    for (int row = top->row(); row <= bottom->row(); ++row) {
        QStringList values;
        for (int column = left->column(); column <= right->column(); ++column) {
            const QModelIndex index = model.index(row, column);
            // A figure over several positions is written once, at its first.
            const bool figure = model.indexOf(model.cellId(index)) == index;
            values.append(figure && indexes.contains(index) ? index.data().toString() : QString());
        }
        rows.append(values);
    }
    return rows;
}

} // namespace

std::unique_ptr<QMimeData> FigureClipboard::copied(const FigureTableModel &model,
                                                   const QModelIndexList &indexes)
{
    auto data = std::make_unique<QMimeData>();
    if (indexes.isEmpty())
        return data;
    QStringList lines;
    QString html = u"<table>"_s;
    for (const QStringList &row : rowsOf(model, indexes)) {
        lines.append(row.join(u'\t'));
        html += u"<tr>"_s;
        for (const QString &value : row)
            html += u"<td>"_s + value.toHtmlEscaped() + u"</td>"_s;
        html += u"</tr>"_s;
    }
    data->setText(lines.join(u'\n'));
    data->setHtml(html + u"</table>"_s);
    return data;
}

Result<PastedBlock> FigureClipboard::pasted()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return PastedBlock::fromClipboard(data ? data->html() : QString(),
                                      data ? data->text() : QString());
}
