// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollup/rollup.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QMap>

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RollUp)
};

bool isReportName(const QString &path)
{
    return path.endsWith(".nianbao"_L1, Qt::CaseInsensitive);
}

void sortOut(const QString &path, RollUp::Sources &sources)
{
    (isReportName(path) ? sources.reports : sources.others).append(path);
}

UnitFile readFile(const UnitReader &reader, const UnitList &list, const QString &path)
{
    UnitFile file;
    file.path = path;
    auto report = reader.read(path);
    if (!report) {
        file.reason = report.error().text();
        return file;
    }
    file.report = *std::move(report);
    file.listed = list.find(file.report.unit);
    file.state = file.listed < 0 ? UnitState::NotListed : UnitState::Counted;
    return file;
}

// Reads every file, each on whichever thread is free; the calling thread is one of them and the one
// that tells the progress. False when it was stopped.
bool readAll(const UnitReader &reader, const UnitList &list, const QStringList &paths, int threads,
             const RollUp::Progress &progress, std::vector<UnitFile> &files)
{
    files.resize(static_cast<size_t>(paths.size()));
    std::atomic<qsizetype> next = 0;
    std::atomic<qsizetype> done = 0;
    std::atomic<bool> stopped = false;
    const auto work = [&](const RollUp::Progress &tell) {
        for (qsizetype i = next++; i < paths.size() && !stopped; i = next++) {
            files[static_cast<size_t>(i)] = readFile(reader, list, paths[i]);
            const qsizetype finished = ++done;
            if (tell && !tell(finished, paths.size()))
                stopped = true;
        }
    };
    std::vector<std::thread> helpers;
    try {
        for (int i = 1; i < threads && i < paths.size(); ++i)
            helpers.emplace_back(work, RollUp::Progress());
    } catch (const std::system_error &) {
        // The system gives no more threads: those there are do the work.
    }
    work(progress);
    for (std::thread &helper : helpers)
        helper.join();
    return !stopped;
}

void add(CellSum &sum, const PackedFigures::Value &value)
{
    switch (value.state) {
    case CellValue::State::Blank:
        ++sum.blanks;
        return;
    case CellValue::State::NotApplicable:
        ++sum.notApplicable;
        return;
    case CellValue::State::Number:
        break;
    }
    ++sum.numbers;
    sum.approximate = sum.approximate || value.approximate;
    if (const auto added = Amount::checkedAdd(sum.sum, value.value))
        sum.sum = *added;
    else
        sum.overflow = true;
}

} // namespace

Result<RollUp::Sources> RollUp::find(const QStringList &paths)
{
    Sources sources;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists())
            return Error{Error::Kind::CannotRead, Text::tr("There is no such file or folder."),
                         path};
        if (!info.isDir()) {
            sources.reports.append(path); // named by a person: whatever it is called
            continue;
        }
        if (!info.isReadable())
            return Error{Error::Kind::CannotRead, Text::tr("The folder cannot be looked into."),
                         path};
        QDirIterator files(path, QDir::Files | QDir::System | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            sortOut(files.next(), sources);
    }
    for (QStringList *list : {&sources.reports, &sources.others}) {
        list->sort();
        list->removeDuplicates();
    }
    return sources;
}

Result<RollUp> RollUp::run(const Sources &sources, const UnitList &list, const RuleBook &book,
                           const TemplateCatalog &catalog, const Options &options,
                           const Progress &progress)
{
    const UnitReader reader(book, catalog);
    if (!options.templates.isEmpty()) {
        if (const auto known = reader.formOf(options.templates); !known)
            return known.error();
    }
    std::vector<UnitFile> files;
    if (!readAll(reader, list, sources.reports, options.threads, progress, files))
        return Error{Error::Kind::BadInput, {}, {}};
    RollUp rollUp;
    rollUp.m_list = list;
    rollUp.m_others = sources.others;
    rollUp.m_files.reserve(static_cast<qsizetype>(files.size()));
    for (UnitFile &file : files)
        rollUp.m_files.append(std::move(file));
    rollUp.choose(options);
    if (!rollUp.m_templates.isEmpty()) {
        const auto form = reader.formOf(rollUp.m_templates);
        if (!form)
            return form.error();
        rollUp.m_form = (*form)->form;
    }
    rollUp.judgeFiles(rollUp.m_templates);
    rollUp.settleDoubles();
    rollUp.addUp();
    return rollUp;
}

// The year and the annual report, or else the documents, of most reports; of equally many the later
// year.
void RollUp::choose(const Options &options)
{
    const bool anyListed = std::any_of(m_files.cbegin(), m_files.cend(),
                                       [](const UnitFile &file) { return file.listed >= 0; });
    QMap<std::tuple<bool, int, QString>, int> counts; // by whether annual, year, documents
    for (const UnitFile &file : std::as_const(m_files)) {
        if (file.state == UnitState::Unreadable || (anyListed && file.listed < 0))
            continue;
        const ReportForm &form = *file.report.form->form;
        const ReportTemplate *annual = form.document(ReportTemplate::Document::AnnualReport);
        const QString documents = annual ? annual->id : form.templateIds().join(u',');
        if (options.year == 0 || options.year == file.report.year)
            ++counts[{annual != nullptr, file.report.year, documents}];
    }
    int most = 0;
    bool annual = false;
    QString documents;
    m_year = options.year;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const bool isAnnual = std::get<0>(it.key());
        if (isAnnual == annual && *it < most)
            continue;
        most = *it;
        std::tie(annual, m_year, documents) = it.key();
    }
    m_templates =
        options.templates.isEmpty() ? documents.split(u',', Qt::SkipEmptyParts) : options.templates;
}

void RollUp::judgeFiles(const QStringList &templates)
{
    for (UnitFile &file : m_files) {
        if (file.state != UnitState::Counted)
            continue;
        const QStringList own = file.report.form->form->templateIds();
        const bool all = std::all_of(templates.cbegin(), templates.cend(),
                                     [&own](const QString &id) { return own.contains(id); });
        if (file.report.year != m_year)
            file.state = UnitState::WrongYear;
        else if (!all)
            file.state = UnitState::WrongTemplate;
    }
}

// Which of two files is right cannot be known, unless they say the same.
void RollUp::settleDoubles()
{
    m_counted = QList<int>(m_list.size(), -1);
    m_filesOf = QList<QList<int>>(m_list.size());
    for (int i = 0; i < m_files.size(); ++i) {
        if (const int listed = m_files.at(i).listed; listed >= 0)
            m_filesOf[listed].append(i);
    }
    QList<bool> differ(m_list.size(), false);
    for (int i = 0; i < m_files.size(); ++i) {
        UnitFile &file = m_files[i];
        if (file.state != UnitState::Counted)
            continue;
        int &counted = m_counted[file.listed];
        if (counted < 0) {
            counted = i;
            continue;
        }
        const bool same = onForm(m_files.at(counted).report) == onForm(file.report);
        file.state = UnitState::Copy;
        differ[file.listed] = differ[file.listed] || !same;
    }
    for (UnitFile &file : m_files) {
        const bool involved = file.state == UnitState::Counted || file.state == UnitState::Copy;
        if (involved && differ[file.listed]) {
            file.state = UnitState::Doubled;
            m_counted[file.listed] = -1;
        }
    }
}

void RollUp::addUp()
{
    if (!m_form)
        return;
    m_sums.resize(static_cast<size_t>(m_form->cellCount()));
    for (int cell = 0; cell < m_form->cellCount(); ++cell)
        m_sums[static_cast<size_t>(cell)].summable = m_form->cell(cell).type != ValueType::Percent;
    for (int listed = 0; listed < m_counted.size(); ++listed) {
        if (m_counted[listed] < 0)
            continue;
        const auto values = figuresOf(listed);
        for (size_t cell = 0; cell < values.size(); ++cell)
            add(m_sums[cell], values[cell]);
    }
}

int RollUp::counted() const
{
    return static_cast<int>(
        std::count_if(m_counted.cbegin(), m_counted.cend(), [](int file) { return file >= 0; }));
}

std::vector<PackedFigures::Value> RollUp::figuresOf(int listed) const
{
    const int file = countedFile(listed);
    return onForm(file < 0 ? UnitReport() : m_files.at(file).report);
}

// A report's figures by index of the roll-up's form.
std::vector<PackedFigures::Value> RollUp::onForm(const UnitReport &report) const
{
    const int cells = m_form ? m_form->cellCount() : 0;
    if (!report.form)
        return std::vector<PackedFigures::Value>(static_cast<size_t>(cells));
    const ReportForm &own = *report.form->form;
    auto values = PackedFigures::unpack(report.figures, own.cellCount());
    if (&own == m_form.get())
        return values;
    std::vector<PackedFigures::Value> mapped(static_cast<size_t>(cells));
    for (int cell = 0; cell < cells; ++cell) {
        const int at = own.indexOf(m_form->cell(cell).id);
        if (at >= 0)
            mapped[static_cast<size_t>(cell)] = values[static_cast<size_t>(at)];
    }
    return mapped;
}

std::vector<Contributor> RollUp::contributors(int cell) const
{
    std::vector<Contributor> list;
    for (int listed = 0; listed < m_counted.size(); ++listed) {
        if (m_counted[listed] >= 0)
            list.push_back({listed, figuresOf(listed)[static_cast<size_t>(cell)]});
    }
    return list;
}

QString unitFileText(const UnitFile &file)
{
    const QString &unit = file.report.unit.name;
    switch (file.state) {
    case UnitState::Counted:
        return Text::tr("%1: counted").arg(unit);
    case UnitState::Copy:
        return Text::tr("%1: the same figures a second time, counted once").arg(unit);
    case UnitState::Doubled:
        return Text::tr("%1: several reports with different figures, none is counted; keep the "
                        "right one")
            .arg(unit);
    case UnitState::NotListed:
        return Text::tr(
                   "%1: not in the list of units, or its code and name are of two different ones; "
                   "not counted")
            .arg(unit);
    case UnitState::WrongYear:
        return Text::tr("%1: a report of %2, not counted").arg(unit).arg(file.report.year);
    case UnitState::WrongTemplate:
        return Text::tr("%1: lacks the document that is rolled up (it has %2), not counted")
            .arg(unit, file.report.form->form->templateIds().join(u", "_s));
    case UnitState::Unreadable:
        break;
    }
    return file.reason;
}

QString unitStateId(UnitState state)
{
    switch (state) {
    case UnitState::Counted:
        return u"counted"_s;
    case UnitState::Copy:
        return u"copy"_s;
    case UnitState::Doubled:
        return u"doubled"_s;
    case UnitState::NotListed:
        return u"not_listed"_s;
    case UnitState::WrongYear:
        return u"wrong_year"_s;
    case UnitState::WrongTemplate:
        return u"wrong_template"_s;
    case UnitState::Unreadable:
        break;
    }
    return u"unreadable"_s;
}
