// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QDialog>

#include <functional>

class CompareList;
class MessageBar;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;
class ReportSession;

// The states of a report that are kept by name: keep the present one, compare an earlier one with
// the present, bring it back or remove it. Each is a step that can be undone.
class SnapshotsDialog : public QDialog
{
    Q_OBJECT

public:
    // The session outlives the dialog and has a report.
    SnapshotsDialog(ReportSession *session, const std::function<QDateTime()> &now, QWidget *parent);

private:
    void addKeeping(QVBoxLayout *layout);
    void addComparison(QVBoxLayout *layout);
    void refresh();
    void compare();
    void keep();
    void bringBack();
    void remove();
    bool say(const Result<void> &result);
    QString current() const;

    ReportSession *m_session;
    std::function<QDateTime()> m_now;
    MessageBar *m_message;
    QLineEdit *m_name;
    QPushButton *m_keep;
    QListWidget *m_list;
    QLabel *m_summary;
    CompareList *m_differences;
    QPushButton *m_bringBack;
    QPushButton *m_remove;
};
