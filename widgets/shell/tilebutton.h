// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

// A wide button of the start page: symbol, title and a line of explanation. Looks like a card,
// behaves like any push button.
class TileButton : public QAbstractButton
{
    Q_OBJECT

public:
    TileButton(const QIcon &icon, const QString &title, const QString &explanation,
               QWidget *parent = nullptr);

    void setExplanation(const QString &explanation);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QFont titleFont() const;

    QString m_explanation;
};
