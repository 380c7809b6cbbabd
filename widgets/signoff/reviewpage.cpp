// SPDX-License-Identifier: GPL-3.0-or-later
#include "signoff/reviewpage.h"

#include "charts/chartview.h"
#include "document/metalabel.h"
#include "findings/findingmark.h"
#include "look/appearance.h"
#include "outline/signoffsheet.h"
#include "signoff/richlabel.h"
#include "signoff/signofflinks.h"
#include "signoff/stepsbar.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostLines = 40;
constexpr int LightSize = 36;
constexpr int LeastTwoColumns = 860; // pixels; narrower pages have one
constexpr int ChartColumns = 3;

// Cells of the tables of the page, a thin line below each.
QString cell(const QString &html, const QColor &line, bool number = false)
{
    return u"<td align=\"%1\" style=\"border-bottom:1px solid %2\">%3</td>"_s.arg(
        number ? u"right"_s : u"left"_s, line.name(), html);
}

QString heading(const QString &text, const QColor &ink, bool number = false)
{
    return u"<th align=\"%1\" style=\"font-weight:normal;color:%2\">%3</th>"_s.arg(
        number ? u"right"_s : u"left"_s, ink.name(), text.toHtmlEscaped());
}

QString bold(const QString &text)
{
    return u"<b>"_s + text.toHtmlEscaped() + u"</b>"_s;
}

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
    showHead(sheet);
    m_steps->showSheet(sheet);
    showRemarks(sheet);
    showFigures(sheet);
    showCharts(sheet);
    showChanges(sheet);
    showAccepted(sheet);
    showExplained(sheet);
    showBlanks(sheet);
    showRecord(sheet);
    widget()->layout()->setEnabled(true);
    widget()->layout()->activate();
    // At its full height before it is painted.
    QEvent request(QEvent::LayoutRequest);
    QScrollArea::event(&request);
}

void ReviewPage::showHead(const SignOffSheet &sheet)
{
    m_title->setText(sheet.titles.join(u'\n'));
    m_light->setPixmap(FindingMark::icon(sheet.light, palette()).pixmap(LightSize));
    const QString verdict = sheet.light == Light::Red     ? tr("Errors to correct")
                            : sheet.light == Light::Amber ? tr("To be reviewed")
                                                          : tr("Checks hold");
    QStringList counts{tr("%n error(s)", nullptr, sheet.errors),
                       tr("%n warning(s)", nullptr, sheet.warnings),
                       tr("%n hint(s)", nullptr, sheet.hints),
                       tr("%n cannot be judged", nullptr, sheet.cannotJudge),
                       tr("%n accepted", nullptr, int(sheet.accepted.size())),
                       tr("%n blank", nullptr, int(sheet.blanks.size()))};
    if (!sheet.off.isEmpty())
        counts.append(tr("%n switched off", nullptr, int(sheet.off.size())));
    m_verdict->setHtml(u"<span style=\"font-size:large\">%1</span>&nbsp;&nbsp; <a "
                       "style=\"text-decoration:none\" href=\"findings:\">%2</a>"_s.arg(
                           bold(verdict), counts.join(u" · "_s).toHtmlEscaped()));
    QStringList days;
    for (const SignOffSheet::Deadline &deadline : sheet.deadlines) {
        QString text =
            tr("%1: by %2")
                .arg(MetaLabel::of(deadline.dateKey), deadline.date.toString(Qt::ISODate));
        if (deadline.local)
            text = tr("%1 (local deadline)").arg(text);
        if (deadline.done)
            text = tr("%1, done").arg(text);
        else if (deadline.daysLeft && *deadline.daysLeft >= 0)
            text = tr("%1, %2").arg(text, tr("%n day(s) left", nullptr, int(*deadline.daysLeft)));
        else if (deadline.daysLeft)
            text =
                tr("%1, %2").arg(text, tr("%n day(s) overdue", nullptr, int(-*deadline.daysLeft)));
        const bool late = !deadline.done && deadline.daysLeft && *deadline.daysLeft < 0;
        days.append(late ? bold(text) : text.toHtmlEscaped());
    }
    if (sheet.similarity) {
        days.append(tr("%1% of the text as last year").arg(*sheet.similarity / 10).toHtmlEscaped());
    }
    m_days->setHtml(days.join(u" &nbsp;·&nbsp; "_s));
}

void ReviewPage::showFigures(const SignOffSheet &sheet)
{
    const ReportForm &form = m_session->set().form();
    const auto orBlank = [](const QString &text) { return text.isEmpty() ? tr("blank") : text; };
    const auto orDash = [](const QString &text) { return text.isEmpty() ? u"—"_s : text; };
    const QColor line = Appearance::line(palette());
    const QColor quiet = Appearance::quietInk(palette());
    QString html = u"<table cellspacing=\"0\" cellpadding=\"4\" width=\"100%\" "
                   "style=\"border-collapse:collapse\"><tr>"_s +
                   heading({}, quiet) + heading(tr("This year"), quiet, true) +
                   heading(tr("Last year"), quiet, true) + heading(tr("Change"), quiet, true) +
                   heading(tr("In per cent"), quiet, true) + u"</tr>"_s;
    for (const SignOffSheet::KeyFigure &figure : sheet.figures) {
        const QString unit =
            figure.unit.isEmpty() || figure.value.isEmpty() || figure.value.endsWith(figure.unit)
                ? QString()
                : u' ' + figure.unit.toHtmlEscaped();
        const QString value = SignOffLinks::toPlace(form, figure.cell, orBlank(figure.value));
        const QString before = figure.comparable ? orBlank(figure.lastYear) : u"—"_s;
        html += u"<tr>"_s + cell(figure.label.toHtmlEscaped(), line) +
                cell(u"<b>"_s + value + u"</b>"_s + unit, line, true) +
                cell(before.toHtmlEscaped(), line, true) + cell(orDash(figure.change), line, true) +
                cell(orDash(figure.percent), line, true) + u"</tr>"_s;
    }
    fill(m_figures, sheet.figures.isEmpty() ? QString() : html + u"</table>"_s);
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

// Of the return that the draft is worked on for.
void ReviewPage::showRemarks(const SignOffSheet &sheet)
{
    if (sheet.steps.isEmpty() || sheet.steps.last().kind != SignStep::Kind::Returned)
        return fill(m_remarks, {});
    const ReportForm &form = m_session->set().form();
    const SignStep &step = sheet.steps.last();
    QStringList lines;
    m_remarks.title->setText(tr("Returned with remarks by %1").arg(step.by));
    if (!step.note.isEmpty())
        lines.append(tr("%1: %2").arg(step.by, step.note).toHtmlEscaped());
    // The return is the last step: what was changed since, was changed because of it.
    const auto isChanged = [&sheet](const QString &place) {
        return std::any_of(
            sheet.sinceLastStep.cbegin(), sheet.sinceLastStep.cend(),
            [&place](const SignOffSheet::Change &change) { return change.difference.id == place; });
    };
    for (const ReviewRemark &remark : step.remarks) {
        const QString name = SignOffLinks::nameOf(form, sheet, remark.place);
        QString line = tr("%1: %2").arg(SignOffLinks::toPlace(form, remark.place, name),
                                        remark.text.toHtmlEscaped());
        if (isChanged(remark.place))
            line += u"  "_s + tr("(changed since)").toHtmlEscaped();
        lines.append(line);
    }
    fill(m_remarks, SignOffLinks::lines(lines, MostLines));
}

void ReviewPage::showChanges(const SignOffSheet &sheet)
{
    // What makes the signature void stands with it.
    const bool told = !sheet.steps.isEmpty() && !sheet.sinceSignature.isEmpty() &&
                      sheet.steps.last().content == sheet.verdict.signature.content;
    if (sheet.steps.isEmpty() || told)
        return fill(m_changes, {});
    QStringList lines;
    for (const SignOffSheet::Change &change : sheet.sinceLastStep) {
        lines.append(
            SignOffLinks::toChange(m_session->set().form(), change.difference, change.sentence));
    }
    fill(m_changes,
         lines.isEmpty() ? tr("Nothing").toHtmlEscaped() : SignOffLinks::lines(lines, MostLines));
}

void ReviewPage::showAccepted(const SignOffSheet &sheet)
{
    QStringList lines;
    for (const SignOffSheet::Accepted &one : sheet.accepted) {
        const QString said =
            tr("%1 (%2, %3)").arg(one.reason, one.by, one.date.toString(Qt::ISODate));
        QString line = SignOffLinks::toFinding(one.finding, one.rule + u' ' + one.sentence) +
                       u"<br>"_s + said.toHtmlEscaped();
        if (one.lapsed)
            line += u" <b>"_s + tr("The reason no longer covers it.").toHtmlEscaped() + u"</b>"_s;
        lines.append(line);
    }
    for (const RuleSwitch &off : sheet.off)
        lines.append(tr("%1 is switched off: %2").arg(off.number, off.reason).toHtmlEscaped());
    fill(m_accepted, SignOffLinks::lines(lines, MostLines));
}

void ReviewPage::showExplained(const SignOffSheet &sheet)
{
    const ReportForm &form = m_session->set().form();
    QStringList lines;
    for (const SignOffSheet::Explained &one : sheet.explained) {
        const QString values = one.reason == FigureToExplain::Reason::Jump
                                   ? tr("%1 → %2").arg(one.figure.lastYear, one.figure.value)
                                   : tr("%1 as last year").arg(one.figure.value);
        QString line = SignOffLinks::toPlace(form, one.figure.cell,
                                             tr("%1: %2").arg(one.figure.label, values));
        if (one.state == FigureToExplain::State::Open)
            line += u"  "_s + tr("not explained").toHtmlEscaped();
        else
            line += u"  "_s + one.text.toHtmlEscaped();
        if (one.state == FigureToExplain::State::Lapsed)
            line += u" <b>"_s + tr("It was said of another figure.").toHtmlEscaped() + u"</b>"_s;
        lines.append(line);
    }
    fill(m_explained, SignOffLinks::lines(lines, MostLines));
}

void ReviewPage::showBlanks(const SignOffSheet &sheet)
{
    QStringList lines;
    for (const SignOffSheet::Blank &blank : sheet.blanks)
        lines.append(SignOffLinks::toPlace(m_session->set().form(), blank.cell, blank.label));
    fill(m_blanks, SignOffLinks::lines(lines, MostLines));
}

void ReviewPage::showRecord(const SignOffSheet &sheet)
{
    QStringList lines;
    for (const SignStep &step : sheet.steps) {
        QString text = tr("%1  %2, by %3")
                           .arg(step.time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s),
                                SignRecord::nameOf(step.kind), step.by);
        if (!step.role.isEmpty())
            text = tr("%1 (%2)").arg(text, step.role);
        if (!step.note.isEmpty())
            text = tr("%1: %2").arg(text, step.note);
        lines.append(text.toHtmlEscaped());
    }
    lines.append(tr("Content: %1").arg(QString::fromLatin1(sheet.content)));
    if (!sheet.head.isEmpty())
        lines.append(tr("Record: %1").arg(QString::fromLatin1(sheet.head)));
    lines.append(tr("The record proves what was changed after it was signed; it is not a legal "
                    "electronic signature.")
                     .toHtmlEscaped());
    fill(m_record, SignOffLinks::lines(lines, MostLines));
}
