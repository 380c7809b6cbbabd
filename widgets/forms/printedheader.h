// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templates/reporttemplate.h"

#include <QHeaderView>

// The heading rows of a printed table as a table view's horizontal header: merged headings and the
// note in the corner, wrapped.
class PrintedHeader : public QHeaderView
{
    Q_OBJECT

public:
    // `table` must outlive the header.
    PrintedHeader(const TableSpec &table, QWidget *parent = nullptr);

    // Height of each heading row, in pixels.
    void setRowHeights(const QList<int> &heights);
    // Paints the headings that lie in `area`, in the header's coordinates.
    void paintCells(QPainter *painter, const QRect &area) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect cellRect(const GridCell &cell) const;

    const TableSpec &m_table;
    QList<int> m_heights;
};
