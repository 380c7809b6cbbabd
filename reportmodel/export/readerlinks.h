// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

// Addresses inside the reader copy: each cell stands at one place, and whatever quotes it leads
// there. All texts are given as typed and come back escaped.
class ReaderLinks
{
public:
    // " id=…" for the place a cell stands at; empty for a second place.
    QString placeOf(const QString &cell);
    // The text as a link to the cell.
    QString to(const QString &cell, const QString &text);

    bool isPlaced(const QString &cell) const { return m_placed.contains(cell); }
    bool isWanted(const QString &cell) const { return m_wanted.contains(cell); }

    static QString link(const QString &id, const QString &text);
    static QString chapterId(const QString &chapter) { return QStringLiteral("ch-") + chapter; }
    static QString findingId(qsizetype number) { return QStringLiteral("f-%1").arg(number); }
    static QString chartId(const QString &chart) { return QStringLiteral("chart-") + chart; }

private:
    QSet<QString> m_placed;
    QSet<QString> m_wanted;
};
