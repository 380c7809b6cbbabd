// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

// Letters that have to be inserted, dropped, changed or swapped with their neighbour to make one
// text of the other.
qsizetype editDistance(QStringView a, QStringView b);

// The candidate that `word` was probably meant to be: the one with the fewest letters inserted,
// dropped, changed or swapped, and not more than a third of them. Empty when none is that close.
QString closestTo(const QString &word, const QStringList &candidates);
