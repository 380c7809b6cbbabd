// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollup/backgroundjob.h"
#include "rollup/rollup.h"
#include "shell/shellcontext.h"

#include <QDialog>

#include <functional>
#include <optional>

class DistributionView;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;
class QTabWidget;
class ReportSet;
class RowModel;

// Rolls up the reports of subordinate units: a folder and a list of units give who is missing or
// doubled, each one's errors, the sums and whose figures they are made of; made into a report or a
// workbook. Reading runs aside and can be stopped at any moment.
class RollUpDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RollUpDialog(const ShellContext &context, QWidget *parent = nullptr);

    // What was chosen, as if by the buttons.
    void setFolder(const QString &folder);
    void setList(const QString &path);
    void start();
    // Gives the report that is open, or null. One of the same year by a unit that is not listed is
    // the government's own, and its figures are compared with the sums (K157).
    void setOpenReport(const std::function<const ReportSet *()> &openReport);

signals:
    void openRequested(const QString &path); // the report that was made, or a unit's

private:
    QWidget *makeChoices();
    QWidget *makeUnitsPage();
    QWidget *makeSumsPage();
    QWidget *makeMattersPage();
    QWidget *makeButtons();
    void finish();
    QString compareWithOpenReport(); // says with what
    void fillUnits();
    void fillSums();
    void fillMatters();
    void showContributors();
    void openFile(const QModelIndex &row);
    void makeReport();
    void makeWorkbook();
    void updateButtons();
    void say(const QString &text, bool isError = false);
    int currentCell() const;

    ShellContext m_context;
    std::function<const ReportSet *()> m_openReport;
    std::function<void()> m_whenFinished;
    std::optional<Result<RollUp>> m_result;
    std::optional<Result<QByteArray>> m_workbook;
    QLineEdit *m_folder = nullptr;
    QLineEdit *m_list = nullptr;
    QLineEdit *m_unit = nullptr;
    QPushButton *m_start = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_said = nullptr;
    QTabWidget *m_tabs = nullptr;
    RowModel *m_units = nullptr;
    RowModel *m_sums = nullptr;
    RowModel *m_contributors = nullptr;
    RowModel *m_matters = nullptr;
    QTableView *m_sumsView = nullptr;
    QLabel *m_cellName = nullptr;
    DistributionView *m_distribution = nullptr;
    QPushButton *m_makeReport = nullptr;
    QPushButton *m_makeWorkbook = nullptr;
    BackgroundJob m_job; // ends before what it writes to
};
