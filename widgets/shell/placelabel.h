// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

// A line that gives way to its neighbours: what does not fit ends in "…".
class PlaceLabel : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};
