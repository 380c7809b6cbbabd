// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "charts/chartpictures.h"
#include "session/reportsession.h"

#include <QScrollArea>

class ChartCard;
class QCheckBox;
class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QSpinBox;

// The charts of the report's documents as cards, in the order they appear there, and when asked
// for those that appear in none, to choose from. Follows the figures while it is visible and
// catches up when it is shown again.
class ChartsPage : public QScrollArea
{
    Q_OBJECT

public:
    // The session outlives the page.
    explicit ChartsPage(ReportSession *session, QWidget *parent = nullptr);

    const QList<ChartCard *> &cards() const { return m_cards; }
    // Whether charts that appear in no document are among the cards.
    void setAllShown(bool all);
    // How wide and fine pictures are taken out.
    int pictureWidthMm() const;
    int pictureDpi() const;

signals:
    void copyRequested(const ChartData &data);
    void copyTableRequested(const ChartData &data);
    void saveRequested(const ChartData &data, ChartPictures::Format format);
    void printRequested(const QList<ChartData> &charts);
    void saveAllRequested(const QList<ChartData> &charts, ChartPictures::Format format);
    void failed(const QString &reason); // why a choice was refused

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QHBoxLayout *toolBar();
    void apply(const ReportChange &change);
    void refresh();
    void addCard(const ChartData &chart);
    void arrange();
    void markCards();
    void setShown(const ChartData &chart, bool shown);
    void move(const ChartData &chart, int by);
    void change(const ChartData &chart);
    void tell(const Result<void> &done);
    QList<ChartData> shownCharts() const;

    ReportSession *m_session;
    QGridLayout *m_grid = nullptr;
    QCheckBox *m_all = nullptr;
    QSpinBox *m_width = nullptr;
    QComboBox *m_dpi = nullptr;
    QLabel *m_none = nullptr;
    QList<ChartCard *> m_cards;
    int m_columns = 0;
    bool m_stale = true;
};
