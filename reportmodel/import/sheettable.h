// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/readdocument.h"
#include "import/workbookreader.h"

// A sheet as the table it shows. A formula whose result the file does not keep stands as =…, since
// nobody can tell its value here.
ReadTable tableOf(const ReadSheet &sheet);
