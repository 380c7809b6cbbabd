// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jsonnode.h"
#include "templates/opening.h"

#include <functional>

// Reads one element of a template's "openings" (all members but "chapter"); `hasCell` tells
// whether a figure exists. Faults go to the node.
Opening readOpening(const JsonNode &node, const std::function<bool(const QString &)> &hasCell);
