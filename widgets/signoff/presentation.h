// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"

#include <QHash>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

// Charts one by one on the whole screen, for a meeting. Arrow keys, space, Page Up and Page Down
// (what clickers send), the wheel or a click move on; Esc ends. The neighbours of a slide are drawn
// while it is looked at, so that the next one is there at once.
class Presentation : public QWidget
{
    Q_OBJECT

public:
    // Shows the charts as they are now; at least one. `unit`: the organ, in the footer.
    Presentation(const QList<ChartData> &charts, const QString &unit, QWidget *parent = nullptr);

    qsizetype current() const { return m_current; }
    // Nothing happens beyond the first and the last one.
    void showSlide(qsizetype index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QRect slideRect() const;
    const QPixmap &slide(qsizetype index);
    void prepareNeighbours();
    void describe();

    QList<ChartData> m_charts;
    QString m_unit;
    qsizetype m_current = 0;
    QHash<qsizetype, QPixmap> m_slides; // drawn at the present size
    QTimer m_idle;
};
