// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/figurenotes.h"

#include <QWidget>

class QLineEdit;

// The fields of a source card and the day the figures count up to. Shows one card, or what several
// have in common; tells which parts were changed.
class SourceForm : public QWidget
{
    Q_OBJECT

public:
    explicit SourceForm(QWidget *parent = nullptr);

    // What the figures have in common is shown; where they differ the field is empty and says so.
    void setFigures(const QList<Figure> &figures);
    void setReadOnly(bool readOnly);
    bool isChanged() const;
    // What was changed. BadInput for a day that is not in the calendar.
    Result<FigureNotes::SourceChange> change() const;
    void focusCutOff();

signals:
    void committed(); // a field was left, or Enter pressed, with something changed

private:
    QLineEdit *addField(const QString &part, const QString &label, int row, int column);
    void show(QLineEdit *field, const QStringList &values);

    QList<QLineEdit *> m_fields; // one per part of the card, then the day
    QLineEdit *m_cutOff = nullptr;
};
