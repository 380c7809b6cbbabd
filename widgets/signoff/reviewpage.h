// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QDateTime>
#include <QScrollArea>

#include <functional>

class ChartView;
class QBoxLayout;
class QGridLayout;
class QLabel;
class QPushButton;
class ReviewText;
class RichLabel;
class StepsBar;
struct SignOffSheet;

// What a leader has to know before signing, on one page, with the steps to publication. Every
// figure leads to its cell. Follows the report while it is visible and catches up when it is shown
// again.
class ReviewPage : public QScrollArea
{
    Q_OBJECT

public:
    // The session outlives the page. Needs an open report. `now`: the clock.
    ReviewPage(ReportSession *session, std::function<QDateTime()> now, QWidget *parent = nullptr);

    void setSigningName(const QString &name);
    // Cell or text that was worked on last: where a remark is meant.
    void setPlace(const QString &place);

signals:
    void placeRequested(const QString &place); // cell id or text id
    void findingRequested(const QString &key);
    void findingsRequested();
    void chartsRequested();
    void printRequested();
    void presentRequested();
    void signedBy(const QString &name); // somebody took a step

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Section
    {
        QLabel *title = nullptr;
        RichLabel *body = nullptr;
    };

    void build();
    QBoxLayout *buildHead();
    RichLabel *richLabel(const QString &name);
    Section addSection(QBoxLayout *layout, const QString &name, const QString &title);
    void arrange();
    void fill(const Section &section, const QString &html);
    void follow(const QString &link);
    void refresh();
    void showHead(const SignOffSheet &sheet, const ReviewText &text);
    void showCharts(const SignOffSheet &sheet);

    ReportSession *m_session;
    std::function<QDateTime()> m_now;
    QLabel *m_title;
    QLabel *m_light;
    RichLabel *m_verdict;
    RichLabel *m_days; // deadlines, likeness to last year's text
    QPushButton *m_present;
    StepsBar *m_steps;
    QBoxLayout *m_columns = nullptr;
    QGridLayout *m_chartGrid = nullptr;
    QLabel *m_chartsTitle = nullptr;
    QList<ChartView *> m_charts;
    Section m_remarks;
    Section m_figures;
    Section m_changes;
    Section m_accepted;
    Section m_explained;
    Section m_blanks;
    Section m_record;
    bool m_stale = true;
};
