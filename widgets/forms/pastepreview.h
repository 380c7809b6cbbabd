// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/pasteplan.h"
#include "session/reportsession.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QPushButton;
class QTreeWidget;

// Shows where each value of a pasted block would land, what was stripped from it and what was not
// understood, before anything is entered. Offers the block turned round, and to leave totals
// computed. What is entered is one undo step.
class PastePreview : public QDialog
{
    Q_OBJECT

public:
    // `table` belongs to the session's form; `row` and `column` are those of PastePlan::make().
    PastePreview(ReportSession *session, const TableSpec &table, const PastedBlock &block, int row,
                 int column, QWidget *parent = nullptr);

    const PastePlan &plan() const { return m_plan; }

    // Enters what the plan takes, as one undo step.
    static Result<void> enter(ReportSession *session, const TableSpec &table,
                              const PastePlan &plan);
    // "24 figures pasted · 2 cells of the block were empty and stay as they are".
    static QString summary(const PastePlan &plan);

public slots:
    void accept() override;

signals:
    void pasted(const QString &summary);

private:
    QWidget *buildChoices();
    void buildList();
    void makePlan();
    void showPlan();
    void showDetail();

    ReportSession *m_session;
    FormPtr m_form; // keeps the table alive
    const TableSpec &m_table;
    PastedBlock m_block;
    int m_row;
    int m_column;
    PastePlan m_plan;
    QLabel *m_summary;
    QLabel *m_remarks;
    QCheckBox *m_transposed;
    QCheckBox *m_totals;
    QCheckBox *m_oddOnly;
    QTreeWidget *m_list;
    QLabel *m_detail; // the chosen row's remark in full, or why nothing was entered
    QPushButton *m_paste;
};
