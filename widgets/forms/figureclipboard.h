// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/pastedblock.h"

#include <QModelIndexList>
#include <QString>

#include <memory>

class FigureTableModel;
class QMimeData;

// Blocks of figures as spreadsheets and word processors exchange them.
namespace FigureClipboard {

// The rectangle around `indexes` row by row, as tab separated text and as an HTML table; labels,
// blanks and unselected positions are empty.
std::unique_ptr<QMimeData> copied(const FigureTableModel &model, const QModelIndexList &indexes);

// The block that is on the clipboard now. BadInput when there is none.
Result<PastedBlock> pasted();

} // namespace FigureClipboard
