// SPDX-License-Identifier: GPL-3.0-or-later
#include "signoff/reviewpage.h"

#include "charts/chartview.h"
#include "findings/findingmark.h"
#include "look/appearance.h"
#include "outline/signoffsheet.h"
#include "signoff/reviewtext.h"
#include "signoff/richlabel.h"
#include "signoff/stepsbar.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int LightSize = 36;
constexpr int LeastTwoColumns = 860; // pixels; narrower pages have one
constexpr int ChartColumns = 3;

} // namespace

ReviewPage::ReviewPage(ReportSession *session, std::function<QDateTime()> now, QWidget *parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_now(std::move(now))
    , m_title(new QLabel)
    , m_light(new QLabel)
    , m_verdict(richLabel(u"reviewVerdict"_s))
    , m_days(richLabel(u"reviewDays"_s))
    , m_present(new QPushButton(tr("&Present Charts")))
    , m_steps(new StepsBar(session, m_now))
{
    setObjectName(u"reviewPage"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
    connect(m_steps, &StepsBar::linkActivated, this, &ReviewPage::follow);
    connect(m_steps, &StepsBar::signedBy, this, &ReviewPage::signedBy);
    connect(session, &ReportSession::changed, this, [this] {
        m_stale = true;
        // While checks are running the next change brings their result.
        if (isVisible() && !m_session->isChecking())
            refresh();
    });
}

void ReviewPage::build()
{
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    content->setMaximumWidth(Appearance::PageWidth);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(Appearance::PageMargin, Appearance::DialogMargin,
                               Appearance::PageMargin, Appearance::PageMargin);
    layout->setSpacing(Appearance::Gap);
    layout->addLayout(buildHead());
    layout->addWidget(m_steps);
    m_remarks = addSection(layout, u"reviewRemarks"_s, tr("Returned with remarks"));

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(Appearance::PageMargin);
    auto *left = new QVBoxLayout;
    left->setSpacing(Appearance::Gap);
    auto *right = new QVBoxLayout;
    right->setSpacing(Appearance::Gap);
    m_figures = addSection(left, u"reviewFigures"_s, tr("Key figures"));
    left->addStretch();
    m_changes = addSection(right, u"reviewChanges"_s, tr("Changed since the last step"));
    m_explained = addSection(right, u"reviewExplained"_s, tr("Figures to explain"));
    m_accepted = addSection(right, u"reviewAccepted"_s, tr("Accepted findings"));
    m_blanks = addSection(right, u"reviewBlanks"_s, tr("Still blank"));
    right->addStretch();
    m_columns->addLayout(left, 3);
    m_columns->addLayout(right, 2);
    layout->addLayout(m_columns);

    m_chartsTitle = new QLabel(tr("Charts"));
    m_chartsTitle->setFont(m_figures.title->font());
    m_chartsTitle->setContentsMargins(0, Appearance::WideGap, 0, 0);
    m_chartGrid = new QGridLayout;
    m_chartGrid->setSpacing(Appearance::WideGap);
    for (int column = 0; column < ChartColumns; ++column)
        m_chartGrid->setColumnStretch(column, 1);
    layout->addWidget(m_chartsTitle);
    layout->addLayout(m_chartGrid);
    m_record = addSection(layout, u"reviewRecord"_s, tr("Record"));
    layout->addStretch();
    setWidget(content);
}

// Title and deadlines; the light with its counts; what can be done with the page.
QBoxLayout *ReviewPage::buildHead()
{
    m_title->setObjectName(u"reviewTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    m_title->setFont(large);
    auto *print = new QPushButton(tr("Print S&heet…"));
    print->setObjectName(u"printSheet"_s);
    m_present->setObjectName(u"presentCharts"_s);
    connect(print, &QPushButton::clicked, this, &ReviewPage::printRequested);
    connect(m_present, &QPushButton::clicked, this, &ReviewPage::presentRequested);

    auto *top = new QHBoxLayout;
    top->setSpacing(Appearance::Gap);
    top->addWidget(m_title, 1);
    top->addWidget(m_present, 0, Qt::AlignTop);
    top->addWidget(print, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_verdict);
    words->addWidget(m_days);
    auto *light = new QHBoxLayout;
    light->setSpacing(Appearance::WideGap);
    light->addWidget(m_light, 0, Qt::AlignTop);
    light->addLayout(words, 1);
    auto *head = new QVBoxLayout;
    head->setSpacing(Appearance::Gap);
    head->addLayout(top);
    head->addLayout(light);
    return head;
}

RichLabel *ReviewPage::richLabel(const QString &name)
{
    auto *label = new RichLabel(name);
    connect(label, &QLabel::linkActivated, this, &ReviewPage::follow);
    return label;
}

void ReviewPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void ReviewPage::arrange()
{
    const bool wide = viewport()->width() >= LeastTwoColumns;
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ReviewPage::setSigningName(const QString &name)
{
    m_steps->setSigningName(name);
}

void ReviewPage::setPlace(const QString &place)
{
    m_steps->setPlace(place);
}

void ReviewPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    // What was typed last is judged in a moment; nobody signs before that.
    m_session->finishChecks();
    if (m_stale)
        refresh();
}

ReviewPage::Section ReviewPage::addSection(QBoxLayout *layout, const QString &name,
                                           const QString &title)
{
    Section section{new QLabel(title), richLabel(name)};
    QFont bold = font();
    bold.setBold(true);
    section.title->setFont(bold);
    section.title->setContentsMargins(0, Appearance::Gap, 0, 0);
    section.body->setAccessibleName(title);
    layout->addWidget(section.title);
    layout->addWidget(section.body);
    return section;
}

void ReviewPage::fill(const Section &section, const QString &html)
{
    section.title->setVisible(!html.isEmpty());
    section.body->setHtml(html);
}

void ReviewPage::follow(const QString &link)
{
    const QString target = link.section(u':', 1);
    if (link.startsWith("finding:"_L1))
        emit findingRequested(target);
    else if (link.startsWith("findings:"_L1))
        emit findingsRequested();
    else if (link.startsWith("chart:"_L1))
        emit chartsRequested();
    else
        emit placeRequested(target);
}

void ReviewPage::refresh()
{
    if (!m_session->hasReport())
        return;
    m_stale = false;
    // Arranged once when all is there, not after each part.
    widget()->layout()->setEnabled(false);
    const SignOffSheet sheet = SignOffSheet::of(m_session->set(), m_session->checks(), {}, locale(),
                                                m_now().date(), m_session->explainLimits());
    const ReviewText text(sheet, m_session->set().form(), palette());
    showHead(sheet, text);
    m_steps->showSheet(sheet);
    if (!sheet.steps.isEmpty())
        m_remarks.title->setText(tr("Returned with remarks by %1").arg(sheet.steps.last().by));
    fill(m_remarks, text.remarks());
    fill(m_figures, text.figures());
    showCharts(sheet);
    fill(m_changes, text.changes());
    fill(m_accepted, text.accepted());
    fill(m_explained, text.explained());
    fill(m_blanks, text.blanks());
    fill(m_record, text.record());
    widget()->layout()->setEnabled(true);
    widget()->layout()->activate();
    // At its full height before it is painted.
    QEvent request(QEvent::LayoutRequest);
    QScrollArea::event(&request);
}

void ReviewPage::showHead(const SignOffSheet &sheet, const ReviewText &text)
{
    m_title->setText(sheet.titles.join(u'\n'));
    m_light->setPixmap(FindingMark::icon(sheet.light, palette()).pixmap(LightSize));
    m_verdict->setHtml(text.verdict());
    m_days->setHtml(text.days());
}

void ReviewPage::showCharts(const SignOffSheet &sheet)
{
    for (qsizetype i = 0; i < sheet.charts.size(); ++i) {
        const ChartData &chart = sheet.charts.at(i);
        if (i >= m_charts.size()) {
            m_charts.append(new ChartView(chart));
            const int index = static_cast<int>(i);
            m_chartGrid->addWidget(m_charts.last(), index / ChartColumns, index % ChartColumns);
            m_charts.last()->show(); // counts for the layout at once
        } else if (!(m_charts.at(i)->data() == chart)) {
            m_charts.at(i)->setData(chart);
        }
    }
    while (m_charts.size() > sheet.charts.size())
        delete m_charts.takeLast();
    m_chartsTitle->setVisible(!m_charts.isEmpty());
    m_present->setEnabled(!m_charts.isEmpty());
}
