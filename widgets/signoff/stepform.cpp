// SPDX-License-Identifier: GPL-3.0-or-later
#include "signoff/stepform.h"

#include "outline/signoffsheet.h"
#include "signoff/signofflinks.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

using Kind = SignStep::Kind;

// In what role a step is usually taken; the words of the office form.
QString usualRole(Kind kind)
{
    switch (kind) {
    case Kind::Submitted:
        return u"拟稿"_s;
    case Kind::Returned:
        return u"审核"_s;
    case Kind::Signed:
        return u"签发"_s;
    case Kind::Delivered:
    case Kind::Published:
    case Kind::Reopened:
        break;
    }
    return u"经办"_s;
}

} // namespace

StepForm::StepForm(QWidget *parent)
    : QWidget(parent)
    , m_question(new QLabel)
    , m_name(new QLineEdit)
    , m_role(new QComboBox)
    , m_note(new QLineEdit)
    , m_remarkRow(new QWidget)
    , m_place(new QComboBox)
    , m_remark(new QLineEdit)
    , m_added(new QLabel)
    , m_refusal(new QLabel)
    , m_accept(new QPushButton)
{
    setObjectName(u"stepForm"_s);
    m_question->setWordWrap(true);
    m_name->setObjectName(u"stepName"_s);
    m_role->setObjectName(u"stepRole"_s);
    m_role->setEditable(true);
    m_role->addItems({u"拟稿"_s, u"审核"_s, u"保密审查"_s, u"签发"_s, u"经办"_s});
    m_note->setObjectName(u"stepNote"_s);
    m_place->setObjectName(u"remarkPlace"_s);
    m_place->setAccessibleName(tr("Place of the remark"));
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_place->setMinimumContentsLength(14);
    m_remark->setObjectName(u"remarkText"_s);
    m_remark->setAccessibleName(tr("Remark"));
    m_remark->setPlaceholderText(tr("What is to be changed there"));
    auto *add = new QPushButton(tr("Add Remark"));
    add->setObjectName(u"addRemark"_s);
    add->setAutoDefault(false);
    auto *row = new QHBoxLayout(m_remarkRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_place, 1);
    row->addWidget(m_remark, 2);
    row->addWidget(add);
    m_added->setObjectName(u"addedRemarks"_s);
    m_added->setTextFormat(Qt::PlainText);
    m_added->setWordWrap(true);
    m_refusal->setObjectName(u"stepRefusal"_s);
    m_refusal->setTextFormat(Qt::PlainText);
    m_refusal->setWordWrap(true);
    m_accept->setObjectName(u"acceptStep"_s);
    m_accept->setAutoDefault(false);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_accept);
    buttons->addWidget(cancel);
    buttons->addStretch();

    auto *who = new QHBoxLayout;
    auto *roleLabel = new QLabel(tr("Ro&le"));
    roleLabel->setBuddy(m_role);
    who->addWidget(m_name, 2);
    who->addWidget(roleLabel);
    who->addWidget(m_role, 1);
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addRow(m_question);
    auto *nameLabel = new QLabel(tr("&Name"));
    nameLabel->setBuddy(m_name);
    layout->addRow(nameLabel, who);
    layout->addRow(tr("N&ote"), m_note);
    layout->addRow(tr("Remark"), m_remarkRow);
    layout->addRow(m_added);
    layout->addRow(m_refusal);
    layout->addRow(buttons);
    connect(m_accept, &QPushButton::clicked, this, &StepForm::accepted);
    connect(cancel, &QPushButton::clicked, this, &StepForm::cancelled);
    connect(add, &QPushButton::clicked, this, &StepForm::addRemark);
}

QString StepForm::verb(Kind kind)
{
    switch (kind) {
    case Kind::Submitted:
        return tr("Submit for Signature");
    case Kind::Returned:
        return tr("Return");
    case Kind::Signed:
        return tr("Sign");
    case Kind::Delivered:
        return tr("Record as Handed In");
    case Kind::Published:
        return tr("Record as Published");
    case Kind::Reopened:
        return tr("Reopen");
    }
    return {};
}

void StepForm::ask(Kind kind, const QString &name, const FormPtr &form, const SignOffSheet &sheet,
                   const QString &place)
{
    m_kind = kind;
    m_remarks.clear();
    m_question->setText(tr("The step is kept in the report with name and time; it cannot be "
                           "undone, and neither can what was done before it."));
    m_name->setText(name);
    m_role->setCurrentText(usualRole(kind));
    m_note->clear();
    m_note->setPlaceholderText(kind == Kind::Reopened ? tr("Reason, required")
                                                      : tr("May stay empty"));
    m_remark->clear();
    fillPlaces(*form, sheet, place);
    auto *layout = static_cast<QFormLayout *>(this->layout());
    layout->setRowVisible(m_remarkRow, kind == Kind::Returned);
    showRemarks();
    refuse({});
    m_accept->setText(verb(kind));
    m_name->setFocus();
    m_name->selectAll(); // the next step is often another person's
}

SignRecord::Act StepForm::act() const
{
    SignRecord::Act act;
    act.kind = m_kind;
    act.by = m_name->text();
    act.role = m_role->currentText();
    act.note = m_note->text();
    act.remarks = m_remarks;
    if (m_kind == Kind::Returned && !m_remark->text().trimmed().isEmpty())
        act.remarks.append({m_place->currentData().toString(), m_remark->text().trimmed()});
    return act;
}

void StepForm::refuse(const QString &why)
{
    m_refusal->setText(why);
    static_cast<QFormLayout *>(layout())->setRowVisible(m_refusal, !why.isEmpty());
}

void StepForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit cancelled();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (focusWidget() == m_remark && !m_remark->text().trimmed().isEmpty())
            addRemark();
        else
            emit accepted();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void StepForm::addRemark()
{
    const QString text = m_remark->text().trimmed();
    if (text.isEmpty()) {
        refuse(tr("Say what is to be changed."));
        m_remark->setFocus();
        return;
    }
    m_remarks.append({m_place->currentData().toString(), text});
    m_remark->clear();
    refuse({});
    showRemarks();
}

void StepForm::showRemarks()
{
    QStringList lines;
    for (const ReviewRemark &remark : std::as_const(m_remarks))
        lines.append(
            tr("%1: %2").arg(m_place->itemText(m_place->findData(remark.place)), remark.text));
    m_added->setText(lines.join(u'\n'));
    static_cast<QFormLayout *>(layout())->setRowVisible(m_added, !lines.isEmpty());
}

// The whole, the place worked on last, every text and every chart.
void StepForm::fillPlaces(const ReportForm &form, const SignOffSheet &sheet, const QString &place)
{
    m_place->clear();
    QStringList places{QString()};
    if (form.indexOf(place) >= 0 || form.ownerOfText(place))
        places.append(place);
    places += form.textIds();
    for (const ChartData &chart : sheet.charts)
        places.append(chart.id);
    places.removeDuplicates();
    for (const QString &one : std::as_const(places))
        m_place->addItem(SignOffLinks::nameOf(form, sheet, one), one);
    m_place->setCurrentIndex(qMax(0, m_place->findData(place)));
}
