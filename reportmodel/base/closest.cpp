// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/closest.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

// Optimal string alignment, row by row.
qsizetype editDistance(QStringView a, QStringView b)
{
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<qsizetype> beforeLast(width);
    std::vector<qsizetype> last(width);
    std::vector<qsizetype> row(width);
    for (size_t j = 0; j < width; ++j)
        last[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const bool same = a[i - 1] == b[j - 1];
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (same ? 0 : 1)});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped)
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last.back();
}

QString closestTo(const QString &word, const QStringList &candidates)
{
    QString closest;
    qsizetype best = word.size() / 3 + 1; // the first distance that is too far
    for (const QString &candidate : candidates) {
        if (std::abs(candidate.size() - word.size()) >= best)
            continue;
        const qsizetype letters = editDistance(word, candidate);
        if (letters < best) {
            best = letters;
            closest = candidate;
        }
    }
    return closest;
}
