// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartspage.h"

#include "charts/chartcard.h"
#include "look/appearance.h"

#include <QGridLayout>
#include <QResizeEvent>

using namespace Qt::StringLiterals;

namespace {

constexpr int LeastCardWidth = 460;
constexpr int MostColumns = 3;

} // namespace

ChartsPage::ChartsPage(ReportSession *session, QWidget *parent)
    : QScrollArea(parent)
    , m_session(session)
{
    setObjectName(u"chartsPage"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(Appearance::PageMargin, Appearance::PageMargin,
                               Appearance::PageMargin, Appearance::PageMargin);
    m_grid->setSpacing(Appearance::WideGap);
    setWidget(content);
    connect(session, &ReportSession::changed, this, &ChartsPage::apply);
}

void ChartsPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    if (m_stale)
        refresh();
}

void ChartsPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void ChartsPage::apply(const ReportChange &change)
{
    // Titles carry unit and year, so metadata counts as well as figures and earlier years.
    if (!change.everything && !change.meta && !change.attached && change.cells.isEmpty())
        return;
    m_stale = true;
    if (isVisible())
        refresh();
}

void ChartsPage::refresh()
{
    m_stale = false;
    if (!m_session->hasReport())
        return;
    const QList<ChartData> charts = chartsOf(m_session->set(), locale());
    for (qsizetype i = 0; i < charts.size(); ++i) {
        if (i < m_cards.size())
            m_cards.at(i)->setData(charts.at(i));
        else
            addCard(charts.at(i));
    }
    while (m_cards.size() > charts.size())
        delete m_cards.takeLast();
    m_columns = 0;
    arrange();
}

void ChartsPage::addCard(const ChartData &chart)
{
    auto *card = new ChartCard(chart);
    connect(card, &ChartCard::copyRequested, this, &ChartsPage::copyRequested);
    connect(card, &ChartCard::saveRequested, this, &ChartsPage::saveRequested);
    m_cards.append(card);
}

void ChartsPage::arrange()
{
    const int room = viewport()->width() - 2 * Appearance::PageMargin + Appearance::WideGap;
    const int columns = qBound(1, room / (LeastCardWidth + Appearance::WideGap), MostColumns);
    if (columns == m_columns)
        return;
    for (int column = 0; column < MostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    m_columns = columns;
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const int index = static_cast<int>(i);
        m_grid->addWidget(m_cards.at(i), index / columns, index % columns);
        m_cards.at(i)->show();
    }
}
