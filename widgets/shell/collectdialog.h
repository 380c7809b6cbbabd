// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collect/collectionfolder.h"
#include "session/reportsession.h"
#include "shell/shellcontext.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class RowModel;

// Asks offices for figures: makes a workbook for each unit of a list, and reads the returned ones:
// who has not replied, what would be taken, what differs or has no place. Taking is one step.
class CollectDialog : public QDialog
{
    Q_OBJECT

public:
    // The session has a report; it and what `context` names outlive the dialog.
    CollectDialog(ReportSession *session, const ShellContext &context, QWidget *parent = nullptr);

private:
    QWidget *makeAsking();
    QWidget *makeReplies();
    void fillFigures();
    QStringList chosenFigures() const;
    void makeWorkbooks();
    void readReplies();
    void showReplies();
    void take();
    void updateButtons();
    void say(const QString &text, bool isError = false);
    QString label(const QString &cellId) const;

    ReportSession *m_session;
    ShellContext m_context;
    std::optional<CollectionMerge> m_merge;
    QList<CollectionFolder::NotRead> m_notRead;
    QLineEdit *m_list = nullptr;
    QListWidget *m_figures = nullptr;
    RowModel *m_rows = nullptr;
    QLabel *m_said = nullptr;
    QPushButton *m_make = nullptr;
    QPushButton *m_take = nullptr;
};
