// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QToolButton;
class ReasonForm;

// What is known about the chosen finding, and what can be done about it besides correcting it:
// accepting it with a reason (说明), taking that back, switching its check off for this report.
class FindingDetail : public QWidget
{
    Q_OBJECT

public:
    // The session outlives the widget.
    explicit FindingDetail(ReportSession *session, QWidget *parent = nullptr);

    // Who signs by default, and the day it is. Until then the name is empty.
    void setSigning(const QString &name, const std::function<QDate()> &today);

    // Null: nothing is chosen. A form that is being filled in for the same finding stays open.
    void show(const Finding *finding);

signals:
    void signedBy(const QString &name); // to be remembered

private:
    enum class Asking { Nothing, Waiver, SwitchOff };

    void ask(Asking what);
    void take();
    void takeBack();
    void refresh();
    Result<void> store() const;
    const Waiver *waiver() const;

    ReportSession *m_session;
    QWidget *m_actions;
    QLabel *m_words;
    QToolButton *m_accept;
    QToolButton *m_takeBack;
    QToolButton *m_switchOff;
    ReasonForm *m_form;
    std::optional<Finding> m_finding;
    Asking m_asking = Asking::Nothing;
    QString m_name;
    std::function<QDate()> m_today = &QDate::currentDate;
};
