// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/blockbuilder.h"

#include <QStringView>

#include <vector>

// The tables of an HTML text as spreadsheets, word processors and browsers write it, in the order
// in which they end; what a nested table holds is its own, not its cell's. Rows and cells that are
// not displayed are left out. Anything that is not HTML gives no table; nothing is loaded or run.
std::vector<BlockBuilder> readHtmlTables(QStringView html);
