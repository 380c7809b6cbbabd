// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QLabel>

// Wrapped rich text with links. QLabel lays its text out each time it is asked how high it is, and
// a page of them is asked often while it is arranged: this one remembers.
class RichLabel : public QLabel
{
    Q_OBJECT

public:
    explicit RichLabel(const QString &name, QWidget *parent = nullptr);

    // Shown while there is something to show. Everything typed must be escaped.
    void setHtml(const QString &html);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    mutable QHash<int, int> m_heights; // by width
};
