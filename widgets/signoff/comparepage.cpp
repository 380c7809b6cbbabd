// SPDX-License-Identifier: GPL-3.0-or-later
#include "signoff/comparepage.h"

#include "charts/chartview.h"
#include "document/reportfile.h"
#include "document/signrecord.h"
#include "document/snapshots.h"
#include "export/comparisonpage.h"
#include "look/appearance.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int PauseMs = 400; // without a change before the comparison follows

} // namespace

ComparePage::ComparePage(ReportSession *session, const TemplateCatalog &catalog,
                         const RuleBook &rules, const ChartPictures *pictures, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_catalog(catalog)
    , m_rules(rules)
    , m_pictures(pictures)
    , m_with(new QComboBox)
    , m_onlyChanges(new QCheckBox(tr("&Only chapters that differ")))
    , m_file(new QPushButton(tr("&Another File…")))
    , m_save(new QPushButton(tr("&Save as Web Page…")))
    , m_summary(new QLabel)
    , m_tabs(new QTabWidget)
    , m_text(new QTextBrowser)
    , m_pause(new QTimer(this))
{
    setObjectName(u"comparePage"_s);
    setFocusProxy(m_with);
    m_pause->setSingleShot(true);
    m_pause->setInterval(PauseMs);
    build();
    connect(m_pause, &QTimer::timeout, this, &ComparePage::refresh);
    connect(m_with, &QComboBox::currentIndexChanged, this, &ComparePage::refresh);
    connect(m_onlyChanges, &QCheckBox::toggled, this, &ComparePage::refresh);
    connect(m_file, &QPushButton::clicked, this, &ComparePage::fileRequested);
    connect(m_save, &QPushButton::clicked, this, &ComparePage::savePage);
    connect(m_text, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &link) { emit placeRequested(link.path()); });
    connect(m_session, &ReportSession::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            m_pause->start();
    });
}

void ComparePage::build()
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_with->setObjectName(u"compareWith"_s);
    m_with->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_text->setObjectName(u"comparison"_s);
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("Comparison"));
    m_summary->setObjectName(u"compareSummary"_s);
    m_summary->setWordWrap(true);
    auto *label = new QLabel(tr("&Compare with"));
    label->setBuddy(m_with);

    auto *top = new QHBoxLayout;
    top->setSpacing(Appearance::Gap);
    top->addWidget(label);
    top->addWidget(m_with);
    top->addWidget(m_file);
    top->addSpacing(Appearance::WideGap);
    top->addWidget(m_onlyChanges);
    top->addStretch();
    top->addWidget(m_save);

    auto *grid = new QWidget;
    grid->setBackgroundRole(QPalette::Base);
    m_chartGrid = new QGridLayout(grid);
    m_chartGrid->setSpacing(Appearance::WideGap);
    m_chartGrid->setColumnStretch(0, 1);
    m_chartGrid->setColumnStretch(1, 1);
    auto *charts = new QScrollArea;
    charts->setFrameShape(QFrame::NoFrame);
    charts->setWidgetResizable(true);
    charts->setWidget(grid);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_text, tr("Figures, texts, findings"));
    m_tabs->addTab(charts, tr("Charts"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Appearance::PageMargin, Appearance::DialogMargin,
                               Appearance::PageMargin, Appearance::WideGap);
    layout->setSpacing(Appearance::Gap);
    layout->addLayout(top);
    layout->addWidget(m_summary);
    layout->addWidget(m_tabs, 1);
}

void ComparePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void ComparePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_comparison)
        show(*m_comparison);
}

QList<ComparePage::Choice> ComparePage::choices() const
{
    const Report &report = m_session->report();
    QList<Choice> list;
    using Kind = SignStep::Kind;
    for (qsizetype i = report.record.size() - 1; i >= 0; --i) {
        const SignStep &step = report.record[i];
        const bool isKept = step.kind == Kind::Signed || step.kind == Kind::Submitted;
        const bool isLast =
            std::none_of(report.record.cbegin() + i + 1, report.record.cend(),
                         [&step](const SignStep &later) { return later.kind == step.kind; });
        if (!isKept || !isLast)
            continue;
        const QString day = step.time.toLocalTime().date().toString(Qt::ISODate);
        const QString name = step.kind == Kind::Signed ? tr("signed on %1").arg(day)
                                                       : tr("submitted on %1").arg(day);
        list += {name, tr("%1 by %2").arg(name, step.by),
                 [report, i] { return SignRecord::reportAt(report, i); }};
    }
    for (const Snapshot &snapshot : report.snapshots)
        list += {snapshot.name, tr("Snapshot: %1").arg(snapshot.name),
                 [report, name = snapshot.name] { return Snapshots::restored(report, name); }};
    for (const AttachedReport &year : report.attached) {
        const QString name = QString::number(year.report.year);
        list += {name, tr("Report of %1").arg(name),
                 [earlier = year.report] { return Result<Report>(earlier); }};
    }
    return list + m_files;
}

// Keeps what was chosen while there still is such a thing.
void ComparePage::refreshChoices()
{
    const QString chosen = m_with->currentText();
    m_choices = choices();
    const QSignalBlocker quiet(m_with);
    m_with->clear();
    for (const Choice &choice : std::as_const(m_choices))
        m_with->addItem(choice.label);
    m_with->setCurrentIndex(std::max(m_with->findText(chosen), m_with->count() > 0 ? 0 : -1));
}

void ComparePage::compareWithFile(const QString &path)
{
    const Result<ReportFile::Loaded> loaded = ReportFile::load(path);
    if (!loaded) {
        say(loaded.error().text());
        return;
    }
    const QString file = QFileInfo(path).completeBaseName();
    const bool sameYear = loaded->report.year == m_session->report().year;
    const QString label = tr("File: %1").arg(QFileInfo(path).fileName());
    m_files.removeIf([&label](const Choice &old) { return old.label == label; });
    m_files += {sameYear ? file : QString::number(loaded->report.year), label,
                [report = loaded->report] { return Result<Report>(report); }};
    refreshChoices();
    {
        const QSignalBlocker quiet(m_with);
        m_with->setCurrentText(label);
    }
    refresh();
}

void ComparePage::refresh()
{
    m_pause->stop();
    if (!isVisible() || !m_session->hasReport()) {
        m_stale = true;
        return;
    }
    m_stale = false;
    refreshChoices();
    const int chosen = m_with->currentIndex();
    m_with->setEnabled(chosen >= 0);
    if (chosen < 0) {
        say(tr("There is nothing to compare with yet: attach an earlier year (File menu), keep a "
               "snapshot, or choose another file."));
        return;
    }
    const Choice &choice = m_choices[chosen];
    const Result<Report> other = choice.report();
    if (!other) {
        say(other.error().text());
        return;
    }
    const Report &report = m_session->report();
    const QString now = other->year == report.year ? tr("now", "state of the report")
                                                   : QString::number(report.year);
    Comparison::Side before{*other, choice.name};
    Comparison::Side after{report, now};
    if (before.report.year > after.report.year)
        std::swap(before, after);
    show(Comparison::of(before, after, m_catalog, m_rules, QLocale()));
}

void ComparePage::show(const Result<Comparison> &comparison)
{
    if (!comparison) {
        say(comparison.error().text());
        return;
    }
    m_comparison = *comparison;
    m_summary->setText(ComparisonPage::summary(*m_comparison));
    ComparisonPage::Look look;
    look.dark = palette().color(QPalette::Base).lightness() < 128;
    look.inWindow = true;
    look.unchanged = !m_onlyChanges->isChecked();
    look.charts = false; // they have a tab of their own
    const int place = m_text->verticalScrollBar()->value();
    if (const Result<QString> html = ComparisonPage(*m_comparison, nullptr, look, QLocale()).html())
        m_text->setHtml(*html);
    m_text->verticalScrollBar()->setValue(place);
    showCharts();
    m_tabs->setVisible(true);
    m_save->setEnabled(true);
}

void ComparePage::showCharts()
{
    while (QLayoutItem *item = m_chartGrid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    const auto heading = [this](const QString &name, int column) {
        auto *label = new QLabel(name);
        label->setAlignment(Qt::AlignCenter);
        m_chartGrid->addWidget(label, 0, column);
    };
    heading(m_comparison->beforeName, 0);
    heading(m_comparison->afterName, 1);
    const auto put = [this](const std::optional<ChartData> &chart, int line, int column) {
        QWidget *widget = nullptr;
        if (chart)
            widget = new ChartView(*chart);
        else
            widget = new QLabel(tr("no such chart"));
        m_chartGrid->addWidget(widget, line, column, Qt::AlignTop);
    };
    for (const Comparison::ComparedChart &pair : std::as_const(m_comparison->charts)) {
        ++row;
        put(pair.before, row, 0);
        put(pair.after, row, 1);
    }
    m_chartGrid->setRowStretch(row + 1, 1);
}

// A sentence in place of a comparison.
void ComparePage::say(const QString &message)
{
    m_comparison.reset();
    m_summary->setText(message);
    m_tabs->setVisible(false);
    m_save->setEnabled(false);
}

void ComparePage::savePage()
{
    ComparisonPage::Look look;
    look.unchanged = !m_onlyChanges->isChecked();
    const Result<QString> html = ComparisonPage(*m_comparison, m_pictures, look, QLocale()).html();
    if (!html) {
        say(html.error().text());
        return;
    }
    const Report &report = m_session->report();
    const QString unit = report.unit.shortName.isEmpty() ? report.unit.name : report.unit.shortName;
    emit saveRequested(*html, tr("%1-%2-comparison", "name of a file").arg(unit).arg(report.year) +
                                  u".html"_s);
}
