// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/narrativeedit.h"

#include "forms/bindingoffer.h"
#include "forms/narrativetext.h"
#include "forms/numberchips.h"
#include "forms/papercolors.h"

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal LineHeight = 150; // per cent, for reading long Chinese paragraphs
constexpr qreal TextMargin = 10;

} // namespace

NarrativeEdit::NarrativeEdit(ReportSession *session, const QString &textId, int lines,
                             QWidget *parent)
    : QTextEdit(parent)
    , m_session(session)
    , m_form(session->set().formPtr())
    , m_textId(textId)
    , m_marks(session, textId)
    , m_menu(session, textId)
    , m_offer(new BindingOffer(viewport()))
    , m_lines(lines)
{
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setReadOnly(session->isReadOnly());
    document()->setDocumentMargin(TextMargin);
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);

    showText();
    fitHeight();
    connect(&m_pause, &QTimer::timeout, session, &ReportSession::endTypingStep);
    connect(session, &ReportSession::changed, this, &NarrativeEdit::apply);
    connect(document(), &QTextDocument::contentsChange, this, &NarrativeEdit::noteEdit);
    connect(this, &QTextEdit::textChanged, this, &NarrativeEdit::takeTyped);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &NarrativeEdit::fitHeight);
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        if (hasFocus())
            emit cursorRectChanged(cursorRect().translated(viewport()->pos()));
        showOffer();
    });
    connect(m_offer, &BindingOffer::clicked, this, &NarrativeEdit::bindAtCursor);
}

int NarrativeEdit::characterCount() const
{
    const QString text = NarrativeText::of(*document());
    return static_cast<int>(std::count_if(
        text.cbegin(), text.cend(), [](QChar c) { return !c.isSpace() && !c.isLowSurrogate(); }));
}

void NarrativeEdit::goTo(qsizetype start, qsizetype length)
{
    const int last = document()->characterCount() - 1;
    const int from = std::clamp(static_cast<int>(start), 0, last);
    QTextCursor cursor = textCursor();
    cursor.setPosition(from);
    cursor.setPosition(std::clamp(from + static_cast<int>(length), 0, last),
                       QTextCursor::KeepAnchor);
    setFocus(Qt::OtherFocusReason);
    setTextCursor(cursor);
    emit cursorRectChanged(cursorRect().translated(viewport()->pos()));
}

void NarrativeEdit::apply(const ReportChange &change)
{
    if (!m_session->hasReport() || m_session->set().formPtr() != m_form)
        return; // another report: the window makes new pages
    if (change.texts.contains(m_textId)) {
        showText();
        if (!m_typing)
            viewport()->update(); // chips may have come or gone under the same words
    }
    // While the checks run, the lines under the words move with them.
    if (m_session->isChecking())
        m_offer->hide();
    else if (change.checks || change.checking || change.texts.contains(m_textId) ||
             !change.cells.isEmpty() || change.attached)
        markWords();
}

// Takes over the session's text by replacing only what differs, so that the cursor ends up where
// an undone step happened and long texts are not laid out again.
void NarrativeEdit::showText()
{
    const QString wanted = NarrativeText::shown(m_session->report().text(m_textId));
    const QString shown = NarrativeText::of(*document());
    if (wanted == shown)
        return;
    const auto head = std::mismatch(wanted.cbegin(), wanted.cend(), shown.cbegin(), shown.cend());
    const qsizetype same = std::distance(wanted.cbegin(), head.first);
    const qsizetype most = std::min(wanted.size(), shown.size()) - same;
    qsizetype tail = 0;
    while (tail < most && wanted[wanted.size() - 1 - tail] == shown[shown.size() - 1 - tail])
        ++tail;

    m_showing = true;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(same));
    cursor.setPosition(static_cast<int>(shown.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(wanted.mid(same, wanted.size() - same - tail));
    setParagraphs();
    m_showing = false;
    if (hasFocus())
        setTextCursor(cursor);
    emit characterCountChanged(characterCount());
}

void NarrativeEdit::noteEdit(int position, int removed, int added)
{
    if (m_showing)
        return;
    m_edits += 1;
    m_edit = {position, removed, added};
}

// Tells exactly where was typed when that was one place; input methods may report more.
void NarrativeEdit::takeTyped()
{
    if (m_showing)
        return;
    m_pause.start();
    const QString before = m_session->report().text(m_textId);
    const QString after = NarrativeText::stored(NarrativeText::of(*document()));
    const bool single = std::exchange(m_edits, 0) == 1;
    if (after == before)
        return; // an input method is composing
    const QScopedValueRollback typing(m_typing, true);
    const bool known = single && NarrativeText::makes(m_edit, before, after);
    // Only a report that cannot be edited refuses a text, and then the editor is read-only too.
    const auto taken =
        known ? m_session->setText(m_textId, after, NarrativeText::narrowed(m_edit, before, after))
              : m_session->setText(m_textId, after);
    Q_ASSERT(taken);
    Q_UNUSED(taken)
    emit characterCountChanged(characterCount());
}

// First lines indented and lines apart, as the document will be printed.
void NarrativeEdit::setParagraphs()
{
    QTextBlockFormat format;
    format.setLineHeight(LineHeight, QTextBlockFormat::ProportionalHeight);
    format.setTextIndent(2 * fontMetrics().horizontalAdvance(u'国'));
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(format);
}

void NarrativeEdit::fitHeight()
{
    const qreal line = fontMetrics().lineSpacing() * LineHeight / 100;
    const qreal text = std::max(document()->size().height(), m_lines * line + 2 * TextMargin);
    const int wanted = static_cast<int>(std::ceil(text));
    if (wanted != minimumHeight())
        setFixedHeight(wanted);
}

void NarrativeEdit::markWords()
{
    m_marksAreDue = !isVisible(); // a page that nobody looks at costs nothing
    if (m_marksAreDue)
        return;
    const QList<ExtraSelection> selections = m_marks.selections(document(), palette());
    if (!selections.isEmpty() || !extraSelections().isEmpty())
        setExtraSelections(selections);
    showOffer();
}

// What the number at the cursor could be bound to. While the checks run nobody knows.
void NarrativeEdit::showOffer()
{
    const bool mayOffer = hasFocus() && !isReadOnly() && !m_showing && !m_session->isChecking();
    const QTextCursor cursor = textCursor();
    const TextNumber *number = mayOffer ? m_menu.openNumberAt(cursor.position()) : nullptr;
    const bool isInside =
        number && number->span.start <= cursor.anchor() && cursor.anchor() <= number->span.end();
    if (!isInside || number->suggestions.isEmpty()) {
        m_offer->hide();
        return;
    }
    const QList<QRectF> rects = NumberChips::rects(*document(), number->span);
    const QRect anchor = rects.isEmpty() ? cursorRect() : rects.last().toAlignedRect();
    const bool isOne = number->suggestions.size() == 1;
    m_offer->showAt(
        anchor, u"Alt+Enter"_s,
        isOne ? tr("bind to %1").arg(m_menu.describeSuggestion(number->suggestions.first()))
              : tr("choose one of %n figures", nullptr,
                   static_cast<int>(number->suggestions.size())));
}

void NarrativeEdit::bindAtCursor()
{
    if (isReadOnly())
        return;
    m_session->finishChecks();
    const TextNumber *number = m_menu.openNumberAt(textCursor().position());
    if (number && m_menu.bindOnlySuggestion(*number))
        return;
    if (number || m_menu.bindingAt(textCursor().position()))
        showNumberMenu(textCursor().position(), viewport()->mapToGlobal(cursorRect().bottomLeft()));
}

void NarrativeEdit::goToNextOpenNumber()
{
    m_session->finishChecks();
    const qsizetype from = textCursor().selectionEnd();
    const QList<TextNumber> &numbers = m_session->numbers(m_textId).numbers;
    const TextNumber *next = nullptr;
    for (const TextNumber &number : numbers) {
        if (number.isOpen() && (!next || (next->span.start < from && number.span.start >= from)))
            next = &number;
    }
    if (next)
        goTo(next->span.start, next->span.length);
}

void NarrativeEdit::goToNumber(qsizetype start)
{
    m_session->finishChecks();
    if (const TextNumber *number = m_menu.openNumberAt(start))
        goTo(number->span.start, number->span.length);
}

QString NarrativeEdit::toolTipAt(const QPoint &position) const
{
    m_session->finishChecks(); // whoever asks about words has stopped typing
    const int place = cursorForPosition(position).position();
    QStringList lines;
    if (const Binding *binding = m_menu.bindingAt(place))
        lines.append(m_menu.describe(*binding));
    else if (const TextNumber *number = m_menu.openNumberAt(place))
        lines.append(number->suggestions.isEmpty()
                         ? tr("Not bound to a figure")
                         : tr("Not bound; could be %1")
                               .arg(m_menu.describeSuggestion(number->suggestions.first())));
    lines += m_marks.findingsAt(place);
    lines.append(m_marks.repetitionAt(place));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

bool NarrativeEdit::event(QEvent *event)
{
    // Undo and redo are the report's.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(viewport()->mapFrom(this, help->pos())),
                           this);
        return true;
    }
    return QTextEdit::event(event);
}

void NarrativeEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_offer->isVisible()) {
        m_offer->hide();
        return;
    }
    // Alt+Enter is free in texts and input methods, and Tab still moves on.
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier)
        bindAtCursor();
    else
        QTextEdit::keyPressEvent(event);
}

void NarrativeEdit::showEvent(QShowEvent *event)
{
    QTextEdit::showEvent(event);
    if (m_marksAreDue && !m_session->isChecking())
        markWords();
}

void NarrativeEdit::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    showOffer();
}

void NarrativeEdit::focusOutEvent(QFocusEvent *event)
{
    m_pause.stop();
    m_session->endTypingStep();
    QTextEdit::focusOutEvent(event);
    m_offer->hide();
    viewport()->update();
}

void NarrativeEdit::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        NumberChips::paint(&painter, *document(), m_session->report().bindingsOf(m_textId),
                           event->rect(), palette());
    }
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    drawFieldFrame(&painter, viewport()->rect(), palette(),
                   hasFocus() ? FieldState::Focused : FieldState::Resting);
}

void NarrativeEdit::focusInEvent(QFocusEvent *event)
{
    QTextEdit::focusInEvent(event);
    viewport()->update(); // the frame
    showOffer();
}

void NarrativeEdit::contextMenuEvent(QContextMenuEvent *event)
{
    showNumberMenu(cursorForPosition(event->pos()).position(), event->globalPos());
}

void NarrativeEdit::showNumberMenu(qsizetype position, const QPoint &globalPosition)
{
    m_session->finishChecks();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!isReadOnly())
        m_menu.fill(menu, position, [this](const QString &cell) { emit cellRequested(cell); });
    if (!menu->isEmpty())
        menu->addSeparator();
    const std::unique_ptr<QMenu> standard(createStandardContextMenu());
    const QList<QAction *> actions = standard->actions();
    for (QAction *action : actions) {
        if (action->objectName() == "edit-undo"_L1 || action->objectName() == "edit-redo"_L1)
            continue; // the report's, not the editor's
        action->setParent(menu);
        menu->addAction(action);
    }
    menu->popup(globalPosition);
}

void NarrativeEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls, not the text
}

void NarrativeEdit::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_showing = true;
        setParagraphs();
        m_showing = false;
        fitHeight();
    }
}

QMimeData *NarrativeEdit::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(NarrativeText::plain(textCursor().selectedText()));
    return copied;
}

bool NarrativeEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() && !isReadOnly();
}

void NarrativeEdit::insertFromMimeData(const QMimeData *source)
{
    const QString pasted = NarrativeText::plain(source->text());
    if (document()->isEmpty() && NarrativeText::isWholeDraft(pasted, m_session->set().form()))
        emit draftPasted(pasted);
    else
        insertPasted(pasted);
}

void NarrativeEdit::insertPasted(const QString &text)
{
    m_session->endTypingStep();
    textCursor().insertText(text);
    m_session->endTypingStep();
    ensureCursorVisible();
}
