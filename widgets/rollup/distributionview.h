// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/amount.h"

#include <QWidget>

#include <vector>

// How many units have how much of one figure, as bars. Of few units nothing is drawn: their numbers
// would say more about single units than about how they are distributed.
class DistributionView : public QWidget
{
    Q_OBJECT

public:
    static constexpr int LeastUnits = 30; // no ranks and no distribution below

    explicit DistributionView(QWidget *parent = nullptr);

    void show(std::vector<Amount> values, const QString &unit);

    struct Bin
    {
        Amount from; // inclusive
        Amount to;   // exclusive, but for the last bin
        int units = 0;
    };
    const std::vector<Bin> &bins() const { return m_bins; } // empty while nothing is drawn

    QSize sizeHint() const override { return {360, 180}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Bin> m_bins;
    size_t m_count = 0;
    QString m_unit;
};
