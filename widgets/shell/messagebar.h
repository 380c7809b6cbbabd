// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

// A message in place, above what it is about: never a box in the way. Stays until it is closed or
// replaced. Hidden while there is nothing to say.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind {
        Note,    // for information
        Caution, // something to look at; work goes on
        Error,   // something was not done
    };

    explicit MessageBar(QWidget *parent = nullptr);

    // `actions` become buttons; the bar takes ownership of those without a parent.
    void showMessage(Kind kind, const QString &text, const QList<QAction *> &actions = {});
    void dismiss();
    // What is shown; empty while hidden.
    QString text() const;

private:
    void clearButtons();

    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
};
