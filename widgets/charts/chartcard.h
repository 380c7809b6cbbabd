// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "charts/chartpictures.h"

#include <QFrame>

class ChartView;
class QLabel;

// A chart with the sentence that says what it shows and the commands to take it away.
class ChartCard : public QFrame
{
    Q_OBJECT

public:
    explicit ChartCard(const ChartData &data, QWidget *parent = nullptr);

    const ChartData &data() const;
    // Redraws only when the data differ.
    void setData(const ChartData &data);

signals:
    void copyRequested(const ChartData &data);
    void saveRequested(const ChartData &data, ChartPictures::Format format);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChartView *m_view;
    QLabel *m_reading;
};
