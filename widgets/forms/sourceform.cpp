// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/sourceform.h"

#include "base/datetext.h"
#include "look/appearance.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

SourceForm::SourceForm(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Appearance::Gap);
    grid->setVerticalSpacing(Appearance::Gap / 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    addField(u"office"_s, tr("Office:"), 0, 0);
    addField(u"person"_s, tr("Person:"), 0, 2);
    addField(u"system"_s, tr("System:"), 1, 0);
    m_cutOff = addField(u"cutOff"_s, tr("Counts up to:"), 1, 2);
    addField(u"file"_s, tr("File name:"), 2, 0);
    addField(u"note"_s, tr("Note:"), 2, 2);
}

QLineEdit *SourceForm::addField(const QString &part, const QString &label, int row, int column)
{
    auto *field = new QLineEdit;
    field->setObjectName(part);
    auto *name = new QLabel(label);
    name->setBuddy(field);
    field->setAccessibleName(QString(label).remove(u':').remove(u'：'));
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->addWidget(name, row, column);
    grid->addWidget(field, row, column + 1);
    if (part != "cutOff"_L1)
        m_fields.append(field);
    connect(field, &QLineEdit::editingFinished, this, [this, field] {
        if (field->isModified())
            emit committed();
    });
    return field;
}

void SourceForm::show(QLineEdit *field, const QStringList &values)
{
    const bool same = std::all_of(values.cbegin(), values.cend(),
                                  [&](const QString &value) { return value == values.first(); });
    field->setText(same && !values.isEmpty() ? values.first() : QString());
    const bool isDay = field == m_cutOff;
    field->setPlaceholderText(!same ? tr("differs") : isDay ? tr("year-end") : QString());
    field->setModified(false);
}

void SourceForm::setFigures(const QList<Figure> &figures)
{
    for (QLineEdit *field : std::as_const(m_fields)) {
        QStringList values;
        for (Figure figure : figures)
            values.append(FigureNotes::partOf(figure.source, field->objectName()));
        show(field, values);
    }
    QStringList days;
    for (const Figure &figure : figures)
        days.append(figure.cutOff.toString(Qt::ISODate));
    show(m_cutOff, days);
}

void SourceForm::setReadOnly(bool readOnly)
{
    for (QLineEdit *field : std::as_const(m_fields))
        field->setReadOnly(readOnly);
    m_cutOff->setReadOnly(readOnly);
}

bool SourceForm::isChanged() const
{
    return m_cutOff->isModified() ||
           std::any_of(m_fields.cbegin(), m_fields.cend(),
                       [](const QLineEdit *field) { return field->isModified(); });
}

Result<FigureNotes::SourceChange> SourceForm::change() const
{
    FigureNotes::SourceChange change;
    for (const QLineEdit *field : m_fields) {
        if (!field->isModified())
            continue;
        change.parts.append(field->objectName());
        FigureNotes::partOf(change.card, field->objectName()) = field->text().trimmed();
    }
    if (!m_cutOff->isModified())
        return change;
    const QString typed = m_cutOff->text().trimmed();
    const auto iso = isoDate(typed);
    if (!typed.isEmpty() && !iso) {
        return Error{Error::Kind::BadInput,
                     tr("“%1” is not a day of the calendar; write it like 2021-12-03.").arg(typed),
                     {}};
    }
    change.cutOff = QDate::fromString(iso.value_or(QString()), Qt::ISODate);
    return change;
}

void SourceForm::focusCutOff()
{
    m_cutOff->setFocus();
}
