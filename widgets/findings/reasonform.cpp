// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/reasonform.h"

#include "findings/findingmark.h"

#include <QBoxLayout>
#include <QDateEdit>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int OneRowWidth =
    46; // in characters: less is too narrow for everything beside each other
constexpr int NameWidth = 6;

} // namespace

ReasonForm::ReasonForm(QWidget *parent)
    : QWidget(parent)
    , m_question(new QLabel)
    , m_reason(new QLineEdit)
    , m_name(new QLineEdit)
    , m_date(new QDateEdit)
    , m_accept(new QPushButton)
    , m_refusal(new QLabel)
    , m_rows(new QBoxLayout(QBoxLayout::LeftToRight))
{
    const int em = fontMetrics().horizontalAdvance(u'国');
    m_question->setBuddy(m_reason);
    m_reason->setObjectName(u"reasonEdit"_s);
    m_reason->setPlaceholderText(tr("Reason; it is printed with the findings"));
    m_name->setObjectName(u"nameEdit"_s);
    m_name->setPlaceholderText(tr("Name"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setMinimumWidth(NameWidth * em);
    m_name->setMaximumWidth(2 * NameWidth * em);
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_date->setAccessibleName(tr("Date"));
    m_accept->setObjectName(u"acceptReason"_s);
    m_accept->setAutoDefault(false);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_refusal->setWordWrap(true);
    m_refusal->hide();

    auto *what = new QHBoxLayout;
    what->addWidget(m_question);
    what->addWidget(m_reason, 1);
    auto *who = new QHBoxLayout;
    who->addWidget(m_name, 1);
    who->addWidget(m_date);
    who->addWidget(m_accept);
    who->addWidget(cancel);
    m_rows->addLayout(what, 1);
    m_rows->addLayout(who);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 6);
    layout->addLayout(m_rows);
    layout->addWidget(m_refusal);

    connect(m_accept, &QPushButton::clicked, this, &ReasonForm::accepted);
    connect(cancel, &QPushButton::clicked, this, &ReasonForm::cancelled);
    connect(m_reason, &QLineEdit::returnPressed, this, &ReasonForm::accepted);
    connect(m_name, &QLineEdit::returnPressed, this, &ReasonForm::accepted);
}

void ReasonForm::ask(const QString &question, const QString &verb, const QString &name, QDate date)
{
    m_question->setText(question);
    m_accept->setText(verb);
    m_reason->clear();
    m_name->setText(name);
    m_date->setDate(date);
    m_refusal->hide();
    m_reason->setFocus(Qt::OtherFocusReason);
}

QString ReasonForm::reason() const
{
    return m_reason->text().trimmed();
}

QString ReasonForm::name() const
{
    return m_name->text().trimmed();
}

QDate ReasonForm::date() const
{
    return m_date->date();
}

void ReasonForm::refuse(const QString &why)
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText,
                    FindingMark::color(Severity::Error, Outcome::Violated, colors));
    m_refusal->setPalette(colors);
    m_refusal->setText(why);
    m_refusal->show();
    (reason().isEmpty() ? m_reason : m_name)->setFocus(Qt::OtherFocusReason);
}

void ReasonForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else
        QWidget::keyPressEvent(event);
}

void ReasonForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= OneRowWidth * fontMetrics().horizontalAdvance(u'国');
    m_rows->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}
