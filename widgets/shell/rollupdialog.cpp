// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/rollupdialog.h"

#include "base/wholefile.h"
#include "document/reportfile.h"
#include "look/appearance.h"
#include "rollup/consolidation.h"
#include "rollup/distributionview.h"
#include "rollup/rollupchecks.h"
#include "rollup/rollupworkbook.h"
#include "rollup/rowmodel.h"
#include "shell/settings.h"
#include "shell/userdialogs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QThread>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QTableView *makeTable(RowModel *model, const QString &name, const QList<int> &widths)
{
    auto *view = new QTableView;
    view->setObjectName(name);
    auto *sorted = new QSortFilterProxyModel(view);
    sorted->setSourceModel(model);
    sorted->setSortRole(RowModel::SortRole);
    view->setModel(sorted);
    view->setSortingEnabled(true);
    view->sortByColumn(-1, Qt::AscendingOrder);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setWordWrap(false);
    view->verticalHeader()->hide();
    for (int column = 0; column < widths.size(); ++column)
        view->setColumnWidth(column, widths.at(column));
    view->horizontalHeader()->setStretchLastSection(true);
    view->horizontalHeader()->setHighlightSections(false);
    return view;
}

RowModel::Field amountField(Amount value)
{
    return {value.toFile(), value.millionths(), true};
}

// Shown by its name, known by its path.
RowModel::Field fileField(const QString &path)
{
    return {QFileInfo(path).fileName(), path, false};
}

} // namespace

RollUpDialog::RollUpDialog(const ShellContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
{
    setObjectName(u"rollUpDialog"_s);
    setWindowTitle(tr("Roll Up Units"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Appearance::DialogMargin, Appearance::WideGap,
                               Appearance::DialogMargin, Appearance::WideGap);
    layout->setSpacing(Appearance::Gap);
    layout->addWidget(makeChoices());
    m_said = new QLabel;
    m_said->setObjectName(u"rollUpSaid"_s);
    m_said->setWordWrap(true);
    layout->addWidget(m_said);
    m_tabs = new QTabWidget;
    m_tabs->addTab(makeUnitsPage(), tr("Units"));
    m_tabs->addTab(makeSumsPage(), tr("Sums"));
    m_tabs->addTab(makeMattersPage(), tr("To be looked at"));
    layout->addWidget(m_tabs, 1);
    layout->addWidget(makeButtons());
    connect(&m_job, &BackgroundJob::progressed, this,
            [this](qsizetype done, qsizetype total, qsizetype rate) {
                m_progress->setMaximum(static_cast<int>(total));
                m_progress->setValue(static_cast<int>(done));
                m_progress->setFormat(tr("%1 of %2, %3 a second").arg(done).arg(total).arg(rate));
            });
    connect(&m_job, &BackgroundJob::finished, this, [this] {
        m_progress->hide();
        if (m_whenFinished)
            m_whenFinished();
        updateButtons();
    });
    say(tr("Choose the folder with the units' report files (.nianbao) and the list of units (CSV, "
           "one unit a line: code, name, short name)."));
    updateButtons();
    resize(1180, 660);
}

QWidget *RollUpDialog::makeChoices()
{
    auto *choices = new QWidget;
    auto *grid = new QGridLayout(choices);
    grid->setContentsMargins(0, 0, 0, 0);
    const auto line = [&](int row, const QString &label, const QString &name, QLineEdit *&edit,
                          auto choose) {
        edit = new QLineEdit;
        edit->setObjectName(name);
        auto *caption = new QLabel(label);
        caption->setBuddy(edit);
        auto *button = new QPushButton(tr("Choose…"));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, choose);
        connect(edit, &QLineEdit::textChanged, this, &RollUpDialog::updateButtons);
        grid->addWidget(caption, row, 0);
        grid->addWidget(edit, row, 1);
        grid->addWidget(button, row, 2);
    };
    line(0, tr("&Folder of reports:"), u"rollUpFolder"_s, m_folder, [this] {
        const QString folder =
            m_context.dialogs->chooseFolder(this, m_context.settings->reportFolder());
        if (!folder.isEmpty())
            setFolder(folder);
    });
    line(1, tr("&List of units:"), u"rollUpList"_s, m_list, [this] {
        const QString path =
            m_context.dialogs->openUnitList(this, m_context.settings->reportFolder());
        if (!path.isEmpty())
            setList(path);
    });
    m_start = new QPushButton(tr("&Roll Up"));
    m_start->setObjectName(u"rollUpStart"_s);
    m_start->setDefault(true);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_job.isRunning())
            m_job.stop();
        else
            start();
    });
    grid->addWidget(m_start, 0, 3, 2, 1);
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"rollUpProgress"_s);
    m_progress->hide();
    grid->addWidget(m_progress, 2, 0, 1, 4);
    return choices;
}

QWidget *RollUpDialog::makeUnitsPage()
{
    m_units = new RowModel({tr("Unit"), tr("State"), tr("Errors"), tr("Blanks"), tr("File")}, this);
    QTableView *view = makeTable(m_units, u"rollUpUnits"_s, {260, 380, 70, 70});
    connect(view, &QTableView::doubleClicked, this, &RollUpDialog::openFile);
    return view;
}

QWidget *RollUpDialog::makeSumsPage()
{
    m_sums =
        new RowModel({tr("Figure"), tr("Sum"), tr("Numbers"), tr("Blanks"), tr("Cell id")}, this);
    m_sumsView = makeTable(m_sums, u"rollUpSums"_s, {300, 100, 66, 56});
    m_contributors = new RowModel({tr("Rank"), tr("Unit"), tr("Number")}, this);
    connect(m_sumsView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RollUpDialog::showContributors);
    auto *right = new QWidget;
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(Appearance::Gap, 0, 0, 0);
    m_cellName = new QLabel;
    m_cellName->setWordWrap(true);
    layout->addWidget(m_cellName);
    layout->addWidget(makeTable(m_contributors, u"rollUpContributors"_s, {56, 230}), 1);
    m_distribution = new DistributionView;
    layout->addWidget(m_distribution);
    auto *page = new QSplitter;
    page->addWidget(m_sumsView);
    page->addWidget(right);
    page->setSizes({650, 480});
    return page;
}

QWidget *RollUpDialog::makeMattersPage()
{
    m_matters = new RowModel({tr("Check"), tr("What there is"), tr("File")}, this);
    QTableView *view = makeTable(m_matters, u"rollUpMatters"_s, {64, 860});
    connect(view, &QTableView::doubleClicked, this, &RollUpDialog::openFile);
    return view;
}

QWidget *RollUpDialog::makeButtons()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_unit = new QLineEdit;
    m_unit->setObjectName(u"rollUpUnit"_s);
    auto *caption = new QLabel(tr("Rolled up &by:"));
    caption->setBuddy(m_unit);
    m_unit->setPlaceholderText(tr("Full name of the government"));
    connect(m_unit, &QLineEdit::textChanged, this, &RollUpDialog::updateButtons);
    layout->addWidget(caption);
    layout->addWidget(m_unit, 1);
    const auto button = [&](const QString &text, const QString &name, auto act) {
        auto *made = new QPushButton(text);
        made->setObjectName(name);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, act);
        layout->addWidget(made);
        return made;
    };
    m_makeReport = button(tr("Make a &Report…"), u"rollUpReport"_s, &RollUpDialog::makeReport);
    m_makeWorkbook =
        button(tr("Save as &Workbook…"), u"rollUpWorkbook"_s, &RollUpDialog::makeWorkbook);
    button(tr("Close"), u"rollUpClose"_s, &RollUpDialog::reject);
    return row;
}

// The report of a row, which names its file in the last column.
void RollUpDialog::openFile(const QModelIndex &row)
{
    const int last = row.model()->columnCount() - 1;
    const QString path = row.siblingAtColumn(last).data(RowModel::SortRole).toString();
    if (path.endsWith(".nianbao"_L1, Qt::CaseInsensitive))
        emit openRequested(path);
}

void RollUpDialog::setFolder(const QString &folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
}

void RollUpDialog::setList(const QString &path)
{
    m_list->setText(QDir::toNativeSeparators(path));
}

void RollUpDialog::start()
{
    QFile file(m_list->text());
    if (!file.open(QIODevice::ReadOnly))
        return say(tr("The list of units cannot be read: %1").arg(file.errorString()), true);
    const auto list = UnitList::read(file.readAll(), file.fileName());
    if (!list)
        return say(list.error().text(), true);
    const auto sources = RollUp::find({m_folder->text()});
    if (!sources)
        return say(sources.error().text(), true);
    m_result.reset();
    m_whenFinished = [this] { finish(); };
    m_progress->setMaximum(0);
    m_progress->setFormat({});
    m_progress->show();
    say(tr("The reports are read and checked…"));
    const WidgetServices *services = m_context.services;
    m_job.start([this, services, list = *list,
                 sources = *sources](const BackgroundJob::Progress &progress) {
        auto rollUp = RollUp::run(
            sources, list, services->rules, services->catalog,
            {.templates = {}, .year = 0, .threads = std::max(1, QThread::idealThreadCount())},
            progress);
        if (rollUp)
            rollUp->setFindings(RollUpChecks::judge(*rollUp, services->rules, nullptr));
        m_result = std::move(rollUp);
    });
    updateButtons();
}

void RollUpDialog::setOpenReport(const std::function<const ReportSet *()> &openReport)
{
    m_openReport = openReport;
}

QString RollUpDialog::compareWithOpenReport()
{
    RollUp &rollUp = **m_result;
    const ReportSet *open = m_openReport ? m_openReport() : nullptr;
    if (!open || !rollUp.form() || open->report().year != rollUp.year() ||
        rollUp.list().find(open->report().unit) >= 0)
        return {};
    rollUp.setFindings(RollUpChecks::judge(rollUp, m_context.services->rules, open));
    return tr(" The open report of %1 is compared with the sums (K157).")
        .arg(open->report().unit.name);
}

void RollUpDialog::finish()
{
    if (!*m_result) {
        const QString why = m_result->error().text();
        m_result.reset();
        return say(why.isEmpty() ? tr("Stopped; nothing was changed.") : why, !why.isEmpty());
    }
    const RollUp &rollUp = **m_result;
    int partial = 0;
    for (const CellSum &sum : rollUp.sums())
        partial += sum.isPartial();
    int faulty = 0;
    for (const UnitFile &file : rollUp.files())
        faulty += file.state == UnitState::Counted && file.report.errors > 0;
    const QString compared = compareWithOpenReport();
    say(tr("%1: %2 of %3 units counted, %4 of them with errors; %5 sums are parts, because a unit "
           "left them blank.")
            .arg(rollUp.year())
            .arg(rollUp.counted())
            .arg(rollUp.list().size())
            .arg(faulty)
            .arg(partial) +
        compared);
    fillUnits();
    fillSums();
    fillMatters();
}

// Those that are missing or doubled first, then those with errors.
void RollUpDialog::fillUnits()
{
    const RollUp &rollUp = **m_result;
    QList<RowModel::Row> absent;
    QList<RowModel::Row> faulty;
    QList<RowModel::Row> sound;
    for (int listed = 0; listed < rollUp.list().size(); ++listed) {
        const ListedUnit &unit = rollUp.list().at(listed);
        const int file = rollUp.countedFile(listed);
        if (file < 0) {
            absent.append({{unit.name, {}, false},
                           {tr("not counted: %1")
                                .arg(RollUpChecks::whyNotCounted(rollUp, listed).text(QLocale())),
                            {},
                            false},
                           {},
                           {},
                           {}});
            continue;
        }
        const UnitFile &read = rollUp.files().at(file);
        QList<RowModel::Row> &rows = read.report.errors > 0 ? faulty : sound;
        rows.append(
            {{unit.name, {}, false},
             {read.report.errors > 0 ? tr("counted, with errors") : tr("counted"), {}, false},
             RowModel::Field::number(read.report.errors),
             RowModel::Field::number(read.report.blanks),
             fileField(read.path)});
    }
    m_units->setRows(absent + faulty + sound);
}

void RollUpDialog::fillSums()
{
    const RollUp &rollUp = **m_result;
    QList<RowModel::Row> rows;
    for (int cell = 0; rollUp.form() && cell < rollUp.form()->cellCount(); ++cell) {
        const CellSpec &spec = rollUp.form()->cell(cell);
        const CellSum &sum = rollUp.sums()[static_cast<size_t>(cell)];
        RowModel::Field total;
        total.right = true;
        if (sum.isKnown())
            total = amountField(sum.sum);
        if (sum.isPartial())
            total.text += tr(" (part)");
        rows.append({{spec.label(), cell, false},
                     total,
                     RowModel::Field::number(sum.numbers),
                     RowModel::Field::number(sum.blanks),
                     {spec.id, {}, false}});
    }
    m_sums->setRows(rows);
    if (!rows.isEmpty())
        m_sumsView->selectRow(0);
}

void RollUpDialog::fillMatters()
{
    const RollUp &rollUp = **m_result;
    QList<RowModel::Row> rows;
    const auto add = [&rows](const QString &check, const QString &text, const QString &path) {
        rows.append({{check, {}, false}, {text, {}, false}, fileField(path)});
    };
    for (const Finding &finding : rollUp.findings())
        add(finding.rule, finding.message.text(QLocale()), {});
    for (const UnitFile &file : rollUp.files()) {
        if (file.state != UnitState::Counted)
            add({}, unitFileText(file), file.path);
        for (const Finding &finding : file.report.findings)
            add(finding.rule, finding.message.text(QLocale()), file.path);
    }
    for (const QString &other : rollUp.others())
        add({}, tr("not a report file, not read"), other);
    m_matters->setRows(rows);
    m_tabs->setTabText(2, tr("To be looked at (%1)").arg(rows.size()));
}

int RollUpDialog::currentCell() const
{
    const QModelIndex current = m_sumsView->currentIndex();
    return current.isValid() ? current.siblingAtColumn(0).data(RowModel::SortRole).toInt() : -1;
}

// Largest first; ranks only among enough units.
void RollUpDialog::showContributors()
{
    const int cell = currentCell();
    if (!m_result || !*m_result || cell < 0)
        return;
    const RollUp &rollUp = **m_result;
    const CellSpec &spec = rollUp.form()->cell(cell);
    std::vector<Contributor> units = rollUp.contributors(cell);
    std::stable_sort(units.begin(), units.end(), [](const Contributor &a, const Contributor &b) {
        if (a.value.isNumber() != b.value.isNumber())
            return a.value.isNumber();
        return a.value.isNumber() && a.value.value > b.value.value;
    });
    std::vector<Amount> values;
    QList<RowModel::Row> rows;
    const int numbers = rollUp.sums()[static_cast<size_t>(cell)].numbers;
    int rank = 0;
    for (const Contributor &one : units) {
        const bool isNumber = one.value.isNumber();
        if (isNumber && (values.empty() || values.back() != one.value.value))
            rank = static_cast<int>(values.size()) + 1; // equal numbers share a rank
        RowModel::Field place;
        place.right = true;
        if (isNumber && numbers >= DistributionView::LeastUnits)
            place = RowModel::Field::number(rank);
        RowModel::Field number = amountField(one.value.value);
        if (!isNumber)
            number = {one.value.state == CellValue::State::Blank ? tr("blank") : tr("n/a"),
                      std::numeric_limits<qint64>::min(), true};
        if (isNumber)
            values.push_back(one.value.value);
        rows.append({place, {rollUp.list().at(one.listed).name, {}, false}, number});
    }
    m_cellName->setText(spec.label());
    m_contributors->setRows(rows);
    m_distribution->show(std::move(values), spec.unit);
}

void RollUpDialog::makeReport()
{
    Unit unit;
    unit.name = m_unit->text().trimmed();
    unit.kind = OrganKind::Government;
    const RollUp &rollUp = **m_result;
    const auto report = Consolidation::make(rollUp, m_context.services->catalog, unit,
                                            QFileInfo(m_list->text()).fileName());
    if (!report)
        return say(report.error().text(), true);
    const QString name = tr("%1, %2, rolled up").arg(unit.name).arg(rollUp.year());
    const QString path = m_context.dialogs->saveReport(
        this, QDir(m_context.settings->reportFolder()).filePath(name + u".nianbao"_s));
    if (path.isEmpty())
        return;
    if (QFileInfo::exists(path))
        return say(tr("The file already exists and is not replaced; choose another name."), true);
    if (const auto saved = ReportFile::save(*report, path); !saved)
        return say(saved.error().text(), true);
    say(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
    emit openRequested(path);
}

void RollUpDialog::makeWorkbook()
{
    const QString name = tr("Roll-up of %1").arg((*m_result)->year());
    const QString path = m_context.dialogs->saveCopy(
        this, QDir(m_context.settings->reportFolder()).filePath(name + u".xlsx"_s));
    if (path.isEmpty())
        return;
    m_whenFinished = [this, path] {
        if (!*m_workbook) {
            const QString why = m_workbook->error().text();
            return say(why.isEmpty() ? tr("Stopped; nothing was changed.") : why, !why.isEmpty());
        }
        if (const FileFault fault = writeWholeFile(path, **m_workbook))
            return say(tr("The workbook could not be written: %1").arg(fault.reason), true);
        say(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
    };
    m_progress->show();
    m_job.start([this, time = m_context.now()](const BackgroundJob::Progress &progress) {
        m_workbook = rollUpWorkbook(**m_result, QLocale(), time, progress);
    });
    updateButtons();
}

void RollUpDialog::updateButtons()
{
    const bool running = m_job.isRunning();
    const bool counted = !running && m_result && *m_result && (*m_result)->counted() > 0;
    m_start->setText(running ? tr("&Stop") : tr("&Roll Up"));
    m_start->setEnabled(running || (!m_folder->text().isEmpty() && !m_list->text().isEmpty()));
    m_folder->setEnabled(!running);
    m_list->setEnabled(!running);
    if (!m_makeReport || !m_makeWorkbook)
        return; // still being built
    m_makeReport->setEnabled(counted && !m_unit->text().trimmed().isEmpty());
    m_makeReport->setToolTip(m_unit->text().trimmed().isEmpty() ? tr("Enter who rolls up first.")
                                                                : QString());
    m_makeWorkbook->setEnabled(counted);
}

void RollUpDialog::say(const QString &text, bool isError)
{
    m_said->setText(text);
    QPalette ink;
    if (isError)
        ink.setColor(QPalette::WindowText, QColor(0xC0, 0x30, 0x20));
    m_said->setPalette(ink);
}
