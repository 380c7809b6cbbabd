// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jsonnode.h"

#include <QHash>

// Cell ids given once for many cells: "t3.{row}.total" with row ∈ {new, carried_in}. Only template
// and check files know patterns; everything behind their readers sees plain ids.
namespace CellPattern {

using Values = QHash<QString, QStringList>;         // placeholder → what may stand for it
using Binding = QList<std::pair<QString, QString>>; // placeholder, what stands for it

// Names of the placeholders of a pattern, each once, from left to right.
QStringList placeholders(const QString &pattern);
// Every way to fill the pattern's placeholders, the leftmost varying slowest; a placeholder
// without values gives none. One empty binding for a pattern without placeholders.
QList<Binding> bindings(const QString &pattern, const Values &values);
// The pattern with the bound placeholders replaced; others stay.
QString bound(const QString &pattern, const Binding &binding);
// Every id the pattern stands for.
QStringList expanded(const QString &pattern, const Values &values);

// What the placeholders of a node's patterns stand for: member "where" maps each to a list of its
// own or to the name of one of `lists`.
Values readWhere(const JsonNode &node, const Values &lists);
// A fault when the pattern has a placeholder that `values` lacks.
void check(const JsonNode &node, const QString &pattern, const Values &values);

} // namespace CellPattern
