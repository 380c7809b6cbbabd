// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

// A short word beside the place it is about, such as why a figure was refused. Takes no focus and
// blocks nothing; announced to screen readers.
class InlineMessage : public QFrame
{
    Q_OBJECT

public:
    // Floats over `host`.
    explicit InlineMessage(QWidget *host);

    // Shows `text` below `anchor` (in the host's coordinates), or above where there is no room.
    void showAt(const QRect &anchor, const QString &text);
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_icon;
    QLabel *m_label;
};
