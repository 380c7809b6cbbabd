// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QModelIndexList>
#include <QPair>
#include <QString>

class FigureTableModel;

// Blocks of figures as tab separated text, the way spreadsheets exchange them.
namespace FigureClipboard {

// The rectangle around `indexes` row by row; labels, blanks and unselected positions are empty.
QString toText(const FigureTableModel &model, const QModelIndexList &indexes);

// Where each value of a block lands when its top left corner is put on `origin`, as cell id and
// text. A single value fills all of `selected`. BadInput when there is nothing to paste, or when a
// value would land on a label or outside the table: a block is placed whole or not at all.
Result<QList<QPair<QString, QString>>> place(const FigureTableModel &model,
                                             const QModelIndex &origin,
                                             const QModelIndexList &selected, const QString &text);

} // namespace FigureClipboard
