// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollup/rollup.h"

#include <QDateTime>
#include <QLocale>

// A workbook (.xlsx) of all units and all cells: the sums with how many units are in each, every
// unit's figures in a row, and what is missing or wrong. Blank cells are empty, not applicable is
// said in words. Rows go to the disk as they are written, so that memory does not grow with them.
// `time` is written into the file's properties. CannotWrite when the temporary folder has no room;
// an error with an empty message when `progress` stopped it.
Result<QByteArray> rollUpWorkbook(const RollUp &rollUp, const QLocale &locale,
                                  const QDateTime &time, const RollUp::Progress &progress = {});
