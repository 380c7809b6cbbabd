// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"

#include <QHash>
#include <QWidget>

#include <memory>

class QChart;
class QGraphicsScene;

// One chart on screen, in the window's colours; as high as the chart looks best at its width. The
// chart is only built when it is first painted.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(const ChartData &data, QWidget *parent = nullptr);
    ~ChartView() override;

    const ChartData &data() const { return m_data; }
    void setData(const ChartData &data);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void describe();
    void forgetLook();

    ChartData m_data;
    mutable QHash<int, int> m_heights; // by width: layouts ask again and again
    std::unique_ptr<QGraphicsScene> m_scene;
    QChart *m_chart = nullptr; // owned by the scene; null until painted
};
