// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

// A quiet word beside an unbound number: what it can be bound to, and the key that does it. Takes
// no focus and stands in nobody's way; a click does the same as the key.
class BindingOffer : public QFrame
{
    Q_OBJECT

public:
    // Floats over `host`.
    explicit BindingOffer(QWidget *host);

    // Shows `text` below `anchor` (in the host's coordinates), or above where there is no room.
    void showAt(const QRect &anchor, const QString &key, const QString &text);
    QString text() const; // without the key; empty while hidden

signals:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QLabel *m_key;
    QLabel *m_text;
};
