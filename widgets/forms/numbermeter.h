// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QWidget>

class NarrativeEdit;
class QLabel;
class QToolButton;

// Above a chapter's text: how many numbers it has and how many of them are bound to figures,
// confirmed as none, or open. A click goes to the next open one; buttons bind all certain ones and
// put sentences in front that state the chapter's figures. Says below what binding left.
class NumberMeter : public QWidget
{
    Q_OBJECT

public:
    // `edit` shows the chapter's text; session and editor outlive the meter.
    NumberMeter(ReportSession *session, NarrativeEdit *edit, QWidget *parent = nullptr);

    QString text() const; // "数字 12 · 已绑定 9 · 已确认 1 · 未绑定 2"
    QString remark() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply(const ReportChange &change);
    void refresh();
    void bindCertain();
    void insertOpening();
    void remark(const QString &text);

    ReportSession *m_session;
    FormPtr m_form;
    NarrativeEdit *m_edit;
    QToolButton *m_counts;
    QToolButton *m_bind;
    QToolButton *m_opening;
    QLabel *m_remark;
    bool m_isDue = true;    // the counts are not up to date
    bool m_binding = false; // the change is the meter's own
};
