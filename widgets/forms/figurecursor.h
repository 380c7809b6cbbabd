// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/figuretablemodel.h"

// Where the cursor goes in a printed table: from figure to figure, over labels and bands. Every
// index given and returned is the top left position of a figure's rectangle; an invalid one means
// that there is no further figure that way.
class FigureCursor
{
public:
    enum class Move { Up, Down, Next, Previous }; // what may follow on an entry

    explicit FigureCursor(const FigureTableModel &model)
        : m_model(model)
    {
    }

    QModelIndex first() const;
    QModelIndex last() const;
    // The next or previous figure in reading order.
    QModelIndex next(const QModelIndex &from) const;
    QModelIndex previous(const QModelIndex &from) const;
    // The nearest figure in one direction: `down` and `right` are −1, 0 or 1.
    QModelIndex beside(const QModelIndex &from, int down, int right) const;
    QModelIndex moved(const QModelIndex &from, Move move) const;
    // The last figure in that direction; `from` itself when there is none.
    QModelIndex farthest(const QModelIndex &from, int down, int right) const;

private:
    QModelIndex step(int position, int by) const;

    const FigureTableModel &m_model;
};
