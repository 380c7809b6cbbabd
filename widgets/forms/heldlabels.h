// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class FigureTableView;
class PrintedHeader;

// The label columns of a table that is wider than what is seen of it, held at its left edge over
// the figures that are scrolled away. Only a picture: clicks go through it.
class HeldLabels : public QWidget
{
    Q_OBJECT

public:
    // A child of the view; the header is the view's.
    HeldLabels(FigureTableView *view, const PrintedHeader *header);

    // The columns of the view's pixels that are seen.
    void setVisibleAcross(int left, int right);
    // After the header has moved or columns got another width.
    void place();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    FigureTableView *m_view;
    const PrintedHeader *m_header;
    int m_left = 0;
    int m_right = QWIDGETSIZE_MAX;
};
