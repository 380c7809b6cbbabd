// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/figureedit.h"

#include "base/figureinput.h"
#include "forms/figureclipboard.h"
#include "forms/papercolors.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

FigureEdit::FigureEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setFrame(false);
    setTextMargins(5, 3, 5, 3);
    setMaxLength(200); // a pasted sentence is refused with a reason, not cut to something plausible
    connect(this, &QLineEdit::textEdited, this, &FigureEdit::foldTyped);
}

void FigureEdit::showValue(const QString &text)
{
    m_shown = text;
    setText(text);
    setRefused(false);
}

void FigureEdit::setRefused(bool refused)
{
    if (m_refused == refused)
        return;
    m_refused = refused;
    update();
    if (!refused)
        emit refusalCleared();
}

void FigureEdit::foldTyped(const QString &typed)
{
    setRefused(false);
    const QString folded = foldForReading(typed);
    if (folded == typed)
        return;
    const auto position = foldForReading(QStringView(typed).left(cursorPosition())).size();
    setText(folded);
    setCursorPosition(static_cast<int>(position));
}

bool FigureEdit::event(QEvent *event)
{
    // Once nothing typed is pending, undo and redo are the report's, not the line's.
    if (event->type() == QEvent::ShortcutOverride && !isEdited()) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            key->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void FigureEdit::pasteOrSpread()
{
    const auto block = FigureClipboard::pasted();
    if (block && !block->isSingle() && !isReadOnly())
        emit blockPasted();
    else
        paste();
}

void FigureEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        pasteOrSpread();
    else
        QLineEdit::keyPressEvent(event);
}

void FigureEdit::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason)
        m_selectOnRelease = true; // the press would take the selection away again
    else if (event->reason() != Qt::PopupFocusReason &&
             event->reason() != Qt::ActiveWindowFocusReason && !isEdited())
        selectAll(); // what an input method composed before goes on being typed
}

void FigureEdit::mouseReleaseEvent(QMouseEvent *event)
{
    QLineEdit::mouseReleaseEvent(event);
    if (m_selectOnRelease && !hasSelectedText())
        selectAll();
    m_selectOnRelease = false;
}

void FigureEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const FieldState state = hasFocus() ? FieldState::Focused : FieldState::Resting;
    drawFieldFrame(&painter, rect(), palette(), m_refused ? FieldState::Refused : state);
}
