// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartspage.h"

#include "charts/chartcard.h"
#include "charts/chartdialog.h"
#include "charts/chartedit.h"
#include "look/appearance.h"
#include "session/documentnames.h"
#include "session/reviewremarks.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int LeastCardWidth = 460;
constexpr int MostColumns = 3;
constexpr int Resolutions[] = {96, 150, 200, 300, 600};

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
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(Appearance::PageMargin, Appearance::WideGap, Appearance::PageMargin,
                               Appearance::PageMargin);
    layout->setSpacing(Appearance::WideGap);
    layout->addLayout(toolBar());
    m_none = new QLabel(tr("No chart appears in the documents. Tick “All charts” to choose some."));
    m_none->setObjectName(u"noCharts"_s);
    m_none->setWordWrap(true);
    layout->addWidget(m_none);
    m_grid = new QGridLayout;
    m_grid->setSpacing(Appearance::WideGap);
    layout->addLayout(m_grid);
    layout->addStretch();
    setWidget(content);
    connect(session, &ReportSession::changed, this, &ChartsPage::apply);
}

QHBoxLayout *ChartsPage::toolBar()
{
    m_all = new QCheckBox(tr("&All charts"));
    m_all->setObjectName(u"allCharts"_s);
    m_all->setToolTip(tr("Shows the charts that appear in no document too, to choose from"));
    connect(m_all, &QCheckBox::toggled, this, &ChartsPage::refresh);
    m_width = new QSpinBox;
    m_width->setObjectName(u"pictureWidth"_s);
    m_width->setRange(ChartPictures::LeastWidthMm, ChartPictures::MostWidthMm);
    m_width->setValue(static_cast<int>(ChartPictures::DocumentWidthMm));
    m_width->setSuffix(tr(" mm"));
    m_width->setAccessibleName(tr("Width of pictures"));
    m_dpi = new QComboBox;
    m_dpi->setObjectName(u"pictureDpi"_s);
    m_dpi->setAccessibleName(tr("Resolution of pictures"));
    for (const int dpi : Resolutions)
        m_dpi->addItem(tr("%1 dpi").arg(dpi), dpi);
    m_dpi->setCurrentIndex(m_dpi->findData(ChartPictures::PrintDpi));
    auto *saveAll = new QPushButton(tr("Save All"));
    saveAll->setObjectName(u"saveAllCharts"_s);
    auto *formats = new QMenu(saveAll);
    const auto addFormat = [&](const QString &text, ChartPictures::Format format) {
        formats->addAction(text, this,
                           [this, format] { emit saveAllRequested(shownCharts(), format); });
    };
    addFormat(tr("PNG…"), ChartPictures::Format::Png);
    addFormat(tr("SVG…"), ChartPictures::Format::Svg);
    addFormat(tr("PDF…"), ChartPictures::Format::Pdf);
    saveAll->setMenu(formats);
    auto *printAll = new QPushButton(tr("Print All…"));
    printAll->setObjectName(u"printAllCharts"_s);
    connect(printAll, &QPushButton::clicked, this, [this] { emit printRequested(shownCharts()); });
    auto *row = new QHBoxLayout;
    row->setSpacing(Appearance::Gap);
    row->addWidget(m_all);
    row->addStretch();
    auto *pictures = new QLabel(tr("&Pictures:"));
    pictures->setBuddy(m_width);
    for (QWidget *one : {static_cast<QWidget *>(pictures), static_cast<QWidget *>(m_width),
                         static_cast<QWidget *>(m_dpi), static_cast<QWidget *>(saveAll),
                         static_cast<QWidget *>(printAll)})
        row->addWidget(one);
    return row;
}

void ChartsPage::setAllShown(bool all)
{
    m_all->setChecked(all);
}

int ChartsPage::pictureWidthMm() const
{
    return m_width->value();
}

int ChartsPage::pictureDpi() const
{
    return m_dpi->currentData().toInt();
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
    if (!change.everything && !change.meta && !change.attached && !change.charts &&
        !change.record && change.cells.isEmpty())
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
    const QList<ChartData> charts = m_all->isChecked() ? chartCatalogue(m_session->set(), locale())
                                                       : chartsOf(m_session->set(), locale());
    const bool sameCards = charts.size() == m_cards.size();
    for (qsizetype i = 0; i < charts.size(); ++i) {
        if (i < m_cards.size())
            m_cards.at(i)->setData(charts.at(i));
        else
            addCard(charts.at(i));
    }
    while (m_cards.size() > charts.size())
        delete m_cards.takeLast();
    m_none->setVisible(m_cards.isEmpty());
    markCards();
    if (sameCards)
        return;
    m_columns = 0;
    arrange();
}

void ChartsPage::addCard(const ChartData &chart)
{
    auto *card = new ChartCard(chart);
    connect(card, &ChartCard::copyRequested, this, &ChartsPage::copyRequested);
    connect(card, &ChartCard::copyTableRequested, this, &ChartsPage::copyTableRequested);
    connect(card, &ChartCard::saveRequested, this, &ChartsPage::saveRequested);
    connect(card, &ChartCard::printRequested, this,
            [this](const ChartData &one) { emit printRequested({one}); });
    // Queued: the step that follows may delete the card.
    connect(card, &ChartCard::shownRequested, this, &ChartsPage::setShown, Qt::QueuedConnection);
    connect(card, &ChartCard::moveRequested, this, &ChartsPage::move, Qt::QueuedConnection);
    connect(card, &ChartCard::changeRequested, this, &ChartsPage::change, Qt::QueuedConnection);
    m_cards.append(card);
}

// What a card shows besides the chart: its document, and that it changes places with the next one
// of the same document among the cards.
void ChartsPage::markCards()
{
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const QString &document = m_cards.at(i)->data().document;
        const auto *form = ChartEdit::documentOf(m_session->set().form(), document);
        const bool several = m_session->set().form().templates().size() > 1;
        m_cards.at(i)->setDocumentName(several && form ? shortDocumentName(*form) : QString());
        m_cards.at(i)->setRemarks(
            ReviewRemarks::at(m_session->report(), m_cards.at(i)->data().id));
        m_cards.at(i)->setEditable(!m_session->isReadOnly());
        m_cards.at(i)->setMovable(i > 0 && m_cards.at(i - 1)->data().document == document,
                                  i + 1 < m_cards.size() &&
                                      m_cards.at(i + 1)->data().document == document);
    }
}

void ChartsPage::setShown(const ChartData &chart, bool shown)
{
    ChartChoice choice = ChartEdit::choice(m_session->report(), chart.document, chart.id);
    choice.shown = shown;
    tell(m_session->chooseChart(chart.document, chart.id, choice));
}

void ChartsPage::move(const ChartData &chart, int by)
{
    QStringList ids = ChartEdit::order(m_session->set(), chart.document);
    QStringList seen;
    for (const ChartCard *card : std::as_const(m_cards)) {
        if (card->data().document == chart.document)
            seen += card->data().id;
    }
    const qsizetype at = seen.indexOf(chart.id);
    if (at < 0 || at + by < 0 || at + by >= seen.size())
        return;
    ids.removeOne(chart.id);
    const qsizetype neighbour = ids.indexOf(seen.at(at + by));
    ids.insert(by < 0 ? neighbour : neighbour + 1, chart.id);
    tell(m_session->orderCharts(chart.document, ids));
}

void ChartsPage::change(const ChartData &chart)
{
    ChartDialog(m_session, chart, this).exec();
}

void ChartsPage::tell(const Result<void> &done)
{
    if (!done)
        emit failed(done.error().text());
    refresh(); // a box that was ticked in vain goes back
}

QList<ChartData> ChartsPage::shownCharts() const
{
    return m_session->hasReport() ? chartsOf(m_session->set(), locale()) : QList<ChartData>();
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
