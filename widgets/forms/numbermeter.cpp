// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/numbermeter.h"

#include "base/sentences.h"
#include "forms/narrativeedit.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ListedNumbers = 12; // of those that binding left; the rest are counted

QToolButton *makeButton(const QString &name)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

NumberMeter::NumberMeter(ReportSession *session, NarrativeEdit *edit, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_form(session->set().formPtr())
    , m_edit(edit)
    , m_counts(makeButton(u"numberCounts"_s))
    , m_bind(makeButton(u"bindCertain"_s))
    , m_opening(makeButton(u"insertOpening"_s))
    , m_repeated(makeButton(u"nextRepeated"_s))
    , m_remark(new QLabel)
{
    m_counts->setToolTip(tr("Go to the next number that is not bound"));
    m_bind->setToolTip(tr("Binds every number whose words and value say clearly which figure it "
                          "is; the others are listed"));
    m_repeated->setToolTip(
        tr("Go to the next sentence taken over from last year; they are shaded"));
    m_bind->setAutoRaise(false);
    m_opening->setAutoRaise(false);
    m_opening->setText(tr("State the figures"));
    m_opening->setToolTip(tr("Puts sentences in front of the text that state the figures filled in "
                             "so far, bound to them"));
    m_remark->setWordWrap(true);
    m_remark->setTextFormat(Qt::RichText);
    m_remark->hide();
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_counts);
    row->addWidget(m_repeated);
    row->addStretch(1);
    row->addWidget(m_bind);
    row->addWidget(m_opening);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(row);
    layout->addWidget(m_remark);

    connect(m_counts, &QToolButton::clicked, edit, &NarrativeEdit::goToNextOpenNumber);
    connect(m_repeated, &QToolButton::clicked, this, &NumberMeter::goToNextRepeated);
    connect(m_bind, &QToolButton::clicked, this, &NumberMeter::bindCertain);
    connect(m_opening, &QToolButton::clicked, this, &NumberMeter::insertOpening);
    connect(m_remark, &QLabel::linkActivated, this,
            [this](const QString &place) { m_edit->goToNumber(place.toLongLong()); });
    connect(session, &ReportSession::changed, this, &NumberMeter::apply);
    edit->installEventFilter(this);
    refresh();
}

QString NumberMeter::text() const
{
    return m_counts->text();
}

QString NumberMeter::remark() const
{
    return m_remark->isHidden() ? QString() : m_remark->text();
}

void NumberMeter::apply(const ReportChange &change)
{
    if (!m_session->hasReport() || m_session->set().formPtr() != m_form || m_session->isChecking())
        return; // another report's pages are made anew; who types is told after a pause
    if (!change.checking && change.cells.isEmpty() && !change.texts.contains(m_edit->textId()) &&
        !change.attached && !change.meta)
        return;
    if (!m_binding)
        remark(QString());
    refresh();
}

// The text comes into view.
bool NumberMeter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && m_isDue)
        refresh();
    return QWidget::eventFilter(watched, event);
}

void NumberMeter::refresh()
{
    m_isDue = !m_edit->isVisible(); // a page that nobody looks at costs nothing
    if (m_isDue)
        return;
    const TextNumbers &numbers = m_session->numbers(m_edit->textId());
    const int certain = numbers.count(TextNumber::State::Certain);
    const bool mayEdit = !m_session->isReadOnly();
    m_counts->setVisible(numbers.total() > 0);
    m_counts->setEnabled(numbers.open() > 0);
    m_counts->setText(tr("Numbers %1 · bound %2 · confirmed %3 · open %4")
                          .arg(numbers.total())
                          .arg(numbers.count(TextNumber::State::Bound))
                          .arg(numbers.count(TextNumber::State::Confirmed))
                          .arg(numbers.open()));
    m_bind->setVisible(mayEdit && certain > 0);
    m_bind->setText(tr("Bind %n certain", nullptr, certain));
    const QString opening = openingText(m_session->set(), m_edit->textId()).text;
    m_opening->setVisible(mayEdit && !opening.isEmpty() &&
                          !m_session->report().text(m_edit->textId()).startsWith(opening));
    const int repeated = static_cast<int>(m_session->repeated(m_edit->textId()).size());
    m_repeated->setVisible(repeated > 0);
    m_repeated->setText(tr("%n sentence(s) of last year", nullptr, repeated));
    setVisible(numbers.total() > 0 || repeated > 0 || !m_opening->isHidden());
}

void NumberMeter::goToNextRepeated()
{
    m_session->finishChecks();
    const QList<RepeatedSentence> &repeated = m_session->repeated(m_edit->textId());
    if (repeated.isEmpty())
        return;
    const qsizetype from = m_edit->textCursor().selectionEnd();
    const auto next = std::find_if(repeated.cbegin(), repeated.cend(),
                                   [from](const auto &one) { return one.span.start >= from; });
    const Span span = (next == repeated.cend() ? repeated.first() : *next).span;
    m_edit->goTo(span.start, span.length);
}

void NumberMeter::remark(const QString &text)
{
    m_remark->setText(text);
    m_remark->setVisible(!text.isEmpty());
}

void NumberMeter::bindCertain()
{
    const QScopedValueRollback own(m_binding, true);
    const Result<int> bound = m_session->bindCertain(m_edit->textId());
    if (!bound) {
        remark(bound.error().text().toHtmlEscaped());
        return;
    }
    const QString text = m_session->report().text(m_edit->textId());
    QStringList left;
    int more = 0;
    for (const TextNumber &number : m_session->numbers(m_edit->textId()).numbers) {
        if (!number.isOpen())
            continue;
        if (left.size() == ListedNumbers) {
            ++more;
            continue;
        }
        left.append(u"<a href=\"%1\">%2</a>"_s.arg(number.span.start)
                        .arg(text.mid(number.span.start, number.span.length).toHtmlEscaped()));
    }
    QString said = tr("%n number(s) bound.", nullptr, *bound);
    if (!left.isEmpty())
        said = joinSentences({said, tr("Left open: %1").arg(left.join(tr(", ", "numbers")))});
    if (more > 0)
        said += u' ' + tr("and %n more", nullptr, more);
    remark(said);
}

void NumberMeter::insertOpening()
{
    const auto inserted = m_session->insertOpening(m_edit->textId());
    if (!inserted)
        remark(inserted.error().text().toHtmlEscaped());
}
