// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/signrecord.h"
#include "session/reportsession.h"

#include <QDateTime>
#include <QFrame>
#include <QMap>

#include <functional>
#include <memory>

class QBoxLayout;
class QLabel;
class QPushButton;
class RichLabel;
class StepForm;
struct SignOffSheet;

// Where the report stands between draft and publication, the steps that may be taken now and why
// one may not. A step is asked for in place.
class StepsBar : public QFrame
{
    Q_OBJECT

public:
    // The session outlives the bar. `now`: the clock.
    StepsBar(ReportSession *session, std::function<QDateTime()> now, QWidget *parent = nullptr);
    ~StepsBar() override;

    void setSigningName(const QString &name) { m_name = name; }
    // Cell or text that was worked on last: where a remark is meant.
    void setPlace(const QString &place) { m_place = place; }
    void showSheet(const SignOffSheet &sheet);

signals:
    // "cell:…", "text:…", "finding:…" or "findings:", as the review page has them.
    void linkActivated(const QString &link);
    void signedBy(const QString &name);

private:
    void showStages(SignRecord::Stage stage);
    void showState(const SignOffSheet &sheet);
    QString alarm(const QString &text) const;
    void addButtons(QBoxLayout *layout);
    void showButtons();
    void showObstacles();
    void ask(SignStep::Kind kind);
    void take();

    ReportSession *m_session;
    std::function<QDateTime()> m_now;
    QString m_name;
    QString m_place;
    RichLabel *m_stages;
    RichLabel *m_state;
    QMap<SignStep::Kind, QPushButton *> m_buttons;
    RichLabel *m_obstacles;
    QLabel *m_odd;
    StepForm *m_form;
    std::unique_ptr<SignOffSheet> m_sheet; // as shown
};
