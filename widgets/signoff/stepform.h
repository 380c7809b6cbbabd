// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/signrecord.h"
#include "templates/reportform.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
struct SignOffSheet;

// Asks in place who takes a step, in which role and why; for a return also what is to be changed
// where. Enter confirms, Esc leaves everything as it was.
class StepForm : public QWidget
{
    Q_OBJECT

public:
    explicit StepForm(QWidget *parent = nullptr);

    // What the step's button says: 送审, 退回 …
    static QString verb(SignStep::Kind kind);

    // Starts anew. `place`: cell or text that was worked on last; may be empty.
    void ask(SignStep::Kind kind, const QString &name, const FormPtr &form,
             const SignOffSheet &sheet, const QString &place);
    // As entered, without a time; a remark that is typed but not yet added counts.
    SignRecord::Act act() const;
    // Says why what was entered is not enough.
    void refuse(const QString &why);

signals:
    void accepted();
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addRemark();
    void showRemarks();
    void fillPlaces(const ReportForm &form, const SignOffSheet &sheet, const QString &place);

    SignStep::Kind m_kind = SignStep::Kind::Submitted;
    QList<ReviewRemark> m_remarks;
    QLabel *m_question;
    QLineEdit *m_name;
    QComboBox *m_role;
    QLineEdit *m_note;
    QWidget *m_remarkRow;
    QComboBox *m_place;
    QLineEdit *m_remark;
    QLabel *m_added;
    QLabel *m_refusal;
    QPushButton *m_accept;
};
