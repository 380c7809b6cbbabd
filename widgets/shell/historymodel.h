// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

class ReportSession;

// The states of a session's report, oldest first: as it was opened, then after each step.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Step, Time, ColumnCount };

    // The session outlives the model.
    explicit HistoryModel(ReportSession *session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void follow();
    QString name(int row) const;
    QString when(int row) const;

    ReportSession *m_session;
    int m_rows = 1;
};
