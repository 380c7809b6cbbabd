// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/figurecursor.h"

// The first figure whose top left corner is at or after `position` (row × columns + column).
QModelIndex FigureCursor::step(int position, int by) const
{
    const int columns = m_model.columnCount();
    const int end = m_model.rowCount() * columns;
    for (; position >= 0 && position < end; position += by) {
        const QModelIndex index = m_model.index(position / columns, position % columns);
        const QString id = m_model.cellId(index);
        if (!id.isEmpty() && m_model.indexOf(id) == index)
            return index;
    }
    return {};
}

QModelIndex FigureCursor::first() const
{
    return step(0, 1);
}

QModelIndex FigureCursor::last() const
{
    return step(m_model.rowCount() * m_model.columnCount() - 1, -1);
}

QModelIndex FigureCursor::next(const QModelIndex &from) const
{
    return from.isValid() ? step(from.row() * m_model.columnCount() + from.column() + 1, 1)
                          : first();
}

QModelIndex FigureCursor::previous(const QModelIndex &from) const
{
    return from.isValid() ? step(from.row() * m_model.columnCount() + from.column() - 1, -1)
                          : last();
}

QModelIndex FigureCursor::beside(const QModelIndex &from, int down, int right) const
{
    if (!from.isValid())
        return first();
    const GridCell *cell = m_model.gridCell(from);
    int row = down > 0 ? from.row() + cell->rowSpan : from.row() + down;
    int column = right > 0 ? from.column() + cell->columnSpan : from.column() + right;
    while (row >= 0 && row < m_model.rowCount() && column >= 0 && column < m_model.columnCount()) {
        const QString id = m_model.cellId(m_model.index(row, column));
        if (!id.isEmpty())
            return m_model.indexOf(id);
        row += down;
        column += right;
    }
    return {};
}

QModelIndex FigureCursor::moved(const QModelIndex &from, Move move) const
{
    switch (move) {
    case Move::Up:
        return beside(from, -1, 0);
    case Move::Down:
        return beside(from, 1, 0);
    case Move::Next:
        return next(from);
    case Move::Previous:
        return previous(from);
    }
    return {};
}

QModelIndex FigureCursor::farthest(const QModelIndex &from, int down, int right) const
{
    QModelIndex reached = from;
    for (QModelIndex next = beside(from, down, right); next.isValid();
         next = beside(next, down, right)) {
        reached = next;
    }
    return reached;
}
