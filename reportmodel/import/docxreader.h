// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "import/readdocument.h"

#include <QByteArray>

// Reads a Word document (.docx), whoever wrote it: paragraphs, tables as grids, pictures by their
// alternative text, and what is hidden in it. Deleted text of tracked changes is left out. Knows
// nothing of how this program writes one. CannotRead when the file is damaged.
Result<ReadDocument> readDocx(const QByteArray &bytes);
