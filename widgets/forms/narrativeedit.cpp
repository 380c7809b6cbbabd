// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/narrativeedit.h"

#include "findings/findingmark.h"
#include "forms/papercolors.h"

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal LineHeight = 150; // per cent, for reading long Chinese paragraphs
constexpr qreal TextMargin = 10;

// A report's paragraphs each end in a line feed; the editor has none after the last one.
QString shownText(const QString &stored)
{
    return stored.endsWith(u'\n') ? stored.chopped(1) : stored;
}

QString storedText(const QString &shown)
{
    return shown.isEmpty() ? QString() : shown + u'\n';
}

// Text from elsewhere with line feeds between paragraphs and nothing else changed.
QString plainParagraphs(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    text.replace(QChar::LineSeparator, u'\n');
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

// The document's text as it is; toPlainText() would turn non-breaking spaces into plain ones.
QString documentText(const QTextDocument &document)
{
    return plainParagraphs(document.toRawText());
}

} // namespace

NarrativeEdit::NarrativeEdit(ReportSession *session, const QString &textId, int lines,
                             QWidget *parent)
    : QTextEdit(parent)
    , m_session(session)
    , m_form(session->set().formPtr())
    , m_textId(textId)
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
    underlineFindings();
    fitHeight();
    connect(&m_pause, &QTimer::timeout, session, &ReportSession::endTypingStep);
    connect(session, &ReportSession::changed, this, &NarrativeEdit::apply);
    connect(this, &QTextEdit::textChanged, this, &NarrativeEdit::takeTyped);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &NarrativeEdit::fitHeight);
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        if (hasFocus())
            emit cursorRectChanged(cursorRect().translated(viewport()->pos()));
    });
}

int NarrativeEdit::characterCount() const
{
    const QString text = documentText(*document());
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
    if (change.texts.contains(m_textId))
        showText();
    // While the checks run, the lines under the words move with them.
    const bool current = !m_session->isChecking();
    if (current && (change.checks || change.checking || change.texts.contains(m_textId)))
        underlineFindings();
}

// Takes over the session's text by replacing only what differs, so that the cursor ends up where
// an undone step happened and long texts are not laid out again.
void NarrativeEdit::showText()
{
    const QString wanted = shownText(m_session->report().text(m_textId));
    const QString shown = documentText(*document());
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

void NarrativeEdit::takeTyped()
{
    if (m_showing)
        return;
    m_pause.start();
    // Only a report that cannot be edited refuses a text, and then the editor is read-only too.
    const auto taken = m_session->setText(m_textId, storedText(documentText(*document())));
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

void NarrativeEdit::underlineFindings()
{
    QList<ExtraSelection> selections;
    const int last = document()->characterCount() - 1;
    for (const int position : m_session->findings().ofText(m_textId)) {
        const Finding &finding = m_session->checks().findings[position];
        if (finding.waived || finding.start + finding.length > last)
            continue;
        ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(static_cast<int>(finding.start));
        selection.cursor.setPosition(static_cast<int>(finding.start + finding.length),
                                     QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(
            FindingMark::color(finding.severity, finding.outcome, palette()));
        selections.append(selection);
    }
    if (!selections.isEmpty() || !extraSelections().isEmpty())
        setExtraSelections(selections);
}

QString NarrativeEdit::toolTipAt(const QPoint &position) const
{
    m_session->finishChecks(); // whoever asks about words has stopped typing
    const int place = cursorForPosition(position).position();
    QStringList lines;
    for (const int i : m_session->findings().ofText(m_textId)) {
        const Finding &finding = m_session->checks().findings[i];
        if (finding.start <= place && place <= finding.start + finding.length)
            lines.append(FindingMark::describe(finding));
    }
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

void NarrativeEdit::focusOutEvent(QFocusEvent *event)
{
    m_pause.stop();
    m_session->endTypingStep();
    QTextEdit::focusOutEvent(event);
    viewport()->update();
}

void NarrativeEdit::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    drawFieldFrame(&painter, viewport()->rect(), palette(),
                   hasFocus() ? FieldState::Focused : FieldState::Resting);
}

void NarrativeEdit::focusInEvent(QFocusEvent *event)
{
    QTextEdit::focusInEvent(event);
    viewport()->update(); // the frame
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
    copied->setText(plainParagraphs(textCursor().selectedText()));
    return copied;
}

bool NarrativeEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() && !isReadOnly();
}

void NarrativeEdit::insertFromMimeData(const QMimeData *source)
{
    m_session->endTypingStep();
    textCursor().insertText(plainParagraphs(source->text()));
    m_session->endTypingStep();
    ensureCursorVisible();
}
