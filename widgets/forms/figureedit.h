// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

// A line in which one figure is typed. Full-width digits and signs become plain ones as they are
// typed; everything is selected when the line gets the focus, so that typing replaces. Text that
// was refused stays, with a frame in the colour of errors, until it is changed or taken back.
class FigureEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit FigureEdit(QWidget *parent = nullptr);

    // Shows the session's value; forgets what was typed and refused.
    void showValue(const QString &text);
    // The text differs from the value shown last.
    bool isEdited() const { return text() != m_shown; }
    bool isRefused() const { return m_refused; }
    void setRefused(bool refused);
    // What is on the clipboard: into the line, or when it is a block of cells to whoever spreads
    // it.
    void pasteOrSpread();

signals:
    void blockPasted();    // the clipboard holds several cells; the line is left as it was
    void refusalCleared(); // what was refused has been changed or taken back

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void foldTyped(const QString &typed);

    QString m_shown;
    bool m_refused = false;
    bool m_selectOnRelease = false;
};
