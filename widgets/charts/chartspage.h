// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "charts/chartpictures.h"
#include "session/reportsession.h"

#include <QScrollArea>

class ChartCard;
class QGridLayout;

// All charts of the report as cards. Follows the figures while it is visible and catches up when
// it is shown again.
class ChartsPage : public QScrollArea
{
    Q_OBJECT

public:
    // The session outlives the page.
    explicit ChartsPage(ReportSession *session, QWidget *parent = nullptr);

    const QList<ChartCard *> &cards() const { return m_cards; }

signals:
    void copyRequested(const ChartData &data);
    void saveRequested(const ChartData &data, ChartPictures::Format format);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void apply(const ReportChange &change);
    void refresh();
    void addCard(const ChartData &chart);
    void arrange();

    ReportSession *m_session;
    QGridLayout *m_grid;
    QList<ChartCard *> m_cards;
    int m_columns = 0;
    bool m_stale = true;
};
