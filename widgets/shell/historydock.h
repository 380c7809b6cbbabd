// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

class HistoryModel;
class QTreeView;
class ReportSession;

// Every step done to the report since it was opened, in words and with its time: the state shown is
// selected, steps taken back stand below it in lighter ink. Choosing a step asks the window to go
// to the state right after it.
class HistoryDock : public QDockWidget
{
    Q_OBJECT

public:
    // The session outlives the dock.
    explicit HistoryDock(ReportSession *session, QWidget *parent = nullptr);

signals:
    void stepChosen(int index); // as QUndoStack::setIndex takes it

protected:
    void showEvent(QShowEvent *event) override;

private:
    void selectCurrent();

    ReportSession *m_session;
    HistoryModel *m_model;
    QTreeView *m_view;
};
