// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "session/reportsession.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

// Decides how one chart appears in its document: title, a line below it, type, percentages,
// chapter; and whether it appears in the report's other documents too. Accepting is one step for
// each document; cancelling changes nothing.
class ChartDialog : public QDialog
{
    Q_OBJECT

public:
    // The session has a report and outlives the dialog.
    ChartDialog(ReportSession *session, const ChartData &chart, QWidget *parent = nullptr);

    void accept() override; // stays open and says why when something is refused

private:
    void buildFields(const ChartChoice &choice);
    ChartChoice chosen() const;
    Result<void> appearElsewhere();

    ReportSession *m_session;
    ChartData m_chart;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_caption = nullptr;
    QComboBox *m_kind = nullptr;
    QCheckBox *m_shares = nullptr;
    QComboBox *m_chapter = nullptr;
    QList<QCheckBox *> m_elsewhere; // by other document, whose id is their "document"
    QLabel *m_refusal = nullptr;
};
