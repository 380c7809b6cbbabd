// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/report.h"
#include "shell/settings.h"
#include "templates/templatecatalog.h"

#include <QDialog>

class MessageBar;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

// The assistant for a new report: which documents, whose, for which year. Says in place what is
// missing; "Create" is only refused with a reason.
class NewReportDialog : public QDialog
{
    Q_OBJECT

public:
    // `year` is proposed: the last calendar year. The catalog is copied. A remembered unit is
    // filled in, and its profile goes into the report as long as the name stays.
    NewReportDialog(const TemplateCatalog &catalog, int year, const RememberedUnit &remembered = {},
                    QWidget *parent = nullptr);

    // The finished report; only after the dialog was accepted.
    const Report &report() const { return m_report; }

    void accept() override;

signals:
    // Begin from last year's report instead; the dialog is closed.
    void lastYearRequested();

private:
    void buildForm();
    void showForms();
    int year() const;
    // The form in force for the chosen year, or the nearest one when none is.
    TemplatePtr formFor(ReportTemplate::Document document) const;
    Result<Report> create() const;

    TemplateCatalog m_catalog;
    RememberedUnit m_remembered;
    Report m_report;
    QCheckBox *m_annual;
    QCheckBox *m_summary;
    QLabel *m_annualForm;
    QLabel *m_summaryForm;
    QComboBox *m_year;
    QLineEdit *m_unit;
    QLineEdit *m_shortName;
    QLineEdit *m_code;
    QComboBox *m_kind;
    QComboBox *m_level;
    MessageBar *m_message;
};
