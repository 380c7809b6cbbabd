// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/prosereading.h"

#include <vector>

// Finds what is said to be made up of what (其中, brackets, 分别, closing 共) in a text whose
// sentences, clauses and quantities are known. Linear in the text.
std::vector<ProseParts> findParts(const ProseReading &reading);
