// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QWidget>

class FigureTableView;
class QLabel;
class QToolButton;

// Above a table: its name and unit, how many of its figures are filled in, and what the last act on
// it came to. A click on the count leads to the next blank; a button fills the blanks that remain
// with 0.
class TableMeter : public QWidget
{
    Q_OBJECT

public:
    // Session and view outlive the meter.
    TableMeter(ReportSession *session, FigureTableView *view, QWidget *parent = nullptr);

    QString text() const; // "已填 68/70 · 空 2 · 不适用 3"
    QString remark() const;
    void showRemark(const QString &remark);

private:
    void apply(const ReportChange &change);
    void refresh();
    void goToNextBlank();

    ReportSession *m_session;
    FormPtr m_form;
    FigureTableView *m_view;
    QToolButton *m_counts;
    QToolButton *m_zero;
    QLabel *m_remark;
};
