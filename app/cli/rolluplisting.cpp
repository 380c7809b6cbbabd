// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rolluplisting.h"

#include "cli/findingjson.h"
#include "cli/reportcommand.h"
#include "rollup/rollupchecks.h"

#include <QJsonArray>
#include <QMap>

using namespace Qt::StringLiterals;

namespace {

QJsonObject unitJson(const ListedUnit &unit)
{
    return {{u"code"_s, unit.code}, {u"name"_s, unit.name}, {u"short_name"_s, unit.shortName}};
}

QJsonObject valueJson(const PackedFigures::Value &value)
{
    const bool number = value.isNumber();
    const bool blank = value.state == CellValue::State::Blank;
    return {{u"value"_s, number ? QJsonValue(value.value.toFile()) : QJsonValue()},
            {u"state"_s, number  ? u"number"_s
                         : blank ? u"blank"_s
                                 : u"na"_s},
            {u"approximate"_s, value.approximate}};
}

QString sumState(const CellSum &sum)
{
    if (!sum.summable)
        return u"not_summable"_s;
    if (sum.overflow)
        return u"too_large"_s;
    if (sum.isKnown())
        return sum.isPartial() ? u"partial"_s : u"number"_s;
    return sum.blanks == 0 && sum.notApplicable > 0 ? u"na"_s : u"blank"_s;
}

QJsonObject sumsJson(const RollUp &rollUp)
{
    QJsonObject sums;
    for (int cell = 0; rollUp.form() && cell < rollUp.form()->cellCount(); ++cell) {
        const CellSum &sum = rollUp.sums()[static_cast<size_t>(cell)];
        sums.insert(
            rollUp.form()->cell(cell).id,
            QJsonObject{{u"sum"_s, sum.isKnown() ? QJsonValue(sum.sum.toFile()) : QJsonValue()},
                        {u"state"_s, sumState(sum)},
                        {u"numbers"_s, sum.numbers},
                        {u"blanks"_s, sum.blanks},
                        {u"not_applicable"_s, sum.notApplicable},
                        {u"approximate"_s, sum.approximate}});
    }
    return sums;
}

QJsonObject fileJson(const UnitFile &file)
{
    QJsonObject object{
        {u"file"_s, file.path},
        {u"state"_s, unitStateId(file.state)},
        {u"reason"_s, file.state == UnitState::Counted ? QString() : unitFileText(file)}};
    if (file.state == UnitState::Unreadable)
        return object;
    const UnitReport &report = file.report;
    QJsonArray findings;
    for (const Finding &finding : report.findings)
        findings.append(FindingJson::toJson(finding, nullptr));
    object.insert(u"code"_s, report.unit.code);
    object.insert(u"name"_s, report.unit.name);
    object.insert(u"year"_s, report.year);
    object.insert(u"templates"_s, QJsonArray::fromStringList(report.form->form->templateIds()));
    object.insert(u"errors"_s, report.errors);
    object.insert(u"warnings"_s, report.warnings);
    object.insert(u"hints"_s, report.hints);
    object.insert(u"cannot_judge"_s, report.cannotJudge);
    object.insert(u"blanks"_s, report.blanks);
    object.insert(u"own_figures"_s, report.hasOwnFigures);
    object.insert(u"findings"_s, findings);
    return object;
}

void printErrors(const UnitFile &file, const Console &console)
{
    console.out << file.report.unit.name << ": "
                << CliTexts::tr("%n error(s)", nullptr, file.report.errors) << '\n';
    for (const Finding &finding : file.report.findings)
        console.out << "  " << finding.rule << ' ' << finding.message.text(console.locale) << '\n';
    if (const qsizetype more = file.report.errors - file.report.findings.size(); more > 0)
        console.out << "  " << CliTexts::tr("and %n more", nullptr, static_cast<int>(more)) << '\n';
}

void printContributors(const RollUp &rollUp, int cell, const Console &console)
{
    const CellSum &sum = rollUp.sums()[static_cast<size_t>(cell)];
    const CellSpec &spec = rollUp.form()->cell(cell);
    console.out << spec.label() << " (" << spec.id << ")\t"
                << (sum.isKnown() ? sum.sum.toFile() : QString()) << '\n';
    for (const Contributor &one : rollUp.contributors(cell)) {
        const bool blank = one.value.state == CellValue::State::Blank;
        console.out << "  " << rollUp.list().at(one.listed).name << '\t'
                    << (one.value.isNumber() ? one.value.value.toFile()
                        : blank              ? CliTexts::tr("blank")
                                             : CliTexts::tr("n/a"))
                    << '\n';
    }
}

} // namespace

QJsonObject RollUpListing::toJson(const RollUp &rollUp, const QList<int> &cells,
                                  const QString &into, const QString &workbook)
{
    QJsonArray files;
    QJsonArray missing;
    QJsonArray findings;
    QMap<QString, int> counts;
    int withErrors = 0;
    for (const UnitFile &file : rollUp.files()) {
        files.append(fileJson(file));
        ++counts[unitStateId(file.state)];
        withErrors += file.state == UnitState::Counted && file.report.errors > 0;
    }
    for (int listed = 0; listed < rollUp.list().size(); ++listed) {
        if (rollUp.countedFile(listed) >= 0)
            continue;
        QJsonObject unit = unitJson(rollUp.list().at(listed));
        unit.insert(u"reason"_s,
                    ReportCommand::bothLanguages(RollUpChecks::whyNotCounted(rollUp, listed)));
        missing.append(unit);
    }
    for (const Finding &finding : rollUp.findings())
        findings.append(FindingJson::toJson(finding, nullptr));
    QJsonObject contributors;
    for (const int cell : cells) {
        QJsonArray units;
        for (const Contributor &one : rollUp.contributors(cell)) {
            QJsonObject unit = unitJson(rollUp.list().at(one.listed));
            const QJsonObject value = valueJson(one.value);
            for (auto it = value.begin(); it != value.end(); ++it)
                unit.insert(it.key(), it.value());
            units.append(unit);
        }
        contributors.insert(rollUp.form()->cell(cell).id, units);
    }
    return {
        {u"year"_s, rollUp.year()},
        {u"templates"_s,
         QJsonArray::fromStringList(rollUp.form() ? rollUp.form()->templateIds() : QStringList())},
        {u"summary"_s, QJsonObject{{u"expected"_s, rollUp.list().size()},
                                   {u"counted"_s, rollUp.counted()},
                                   {u"missing"_s, missing.size()},
                                   {u"copies"_s, counts.value(u"copy"_s)},
                                   {u"doubled"_s, counts.value(u"doubled"_s)},
                                   {u"not_listed"_s, counts.value(u"not_listed"_s)},
                                   {u"wrong_year"_s, counts.value(u"wrong_year"_s)},
                                   {u"wrong_template"_s, counts.value(u"wrong_template"_s)},
                                   {u"unreadable"_s, counts.value(u"unreadable"_s)},
                                   {u"other_files"_s, rollUp.others().size()},
                                   {u"with_errors"_s, withErrors}}},
        {u"missing"_s, missing},
        {u"files"_s, files},
        {u"other_files"_s, QJsonArray::fromStringList(rollUp.others())},
        {u"sums"_s, sumsJson(rollUp)},
        {u"contributors"_s, contributors},
        {u"findings"_s, findings},
        {u"into"_s, into},
        {u"workbook"_s, workbook},
    };
}

void RollUpListing::print(const RollUp &rollUp, const QList<int> &cells, const Console &console)
{
    QTextStream &out = console.out;
    for (const Finding &finding : rollUp.findings())
        out << FindingJson::statusWord(finding) << ' ' << finding.rule << ' '
            << finding.message.text(console.locale) << '\n';
    for (const UnitFile &file : rollUp.files()) {
        if (file.state != UnitState::Counted)
            out << file.path << ": " << unitFileText(file) << '\n';
    }
    for (const QString &other : rollUp.others())
        out << other << ": " << CliTexts::tr("not a report file, not read") << '\n';
    for (const UnitFile &file : rollUp.files()) {
        if (file.state == UnitState::Counted && file.report.errors > 0)
            printErrors(file, console);
    }
    for (const int cell : cells)
        printContributors(rollUp, cell, console);
    int partial = 0;
    for (const CellSum &sum : rollUp.sums())
        partial += sum.isPartial();
    out << CliTexts::tr("%1: %2 of %3 units counted, %4 sums with blanks.")
               .arg(rollUp.year())
               .arg(rollUp.counted())
               .arg(rollUp.list().size())
               .arg(partial)
        << '\n';
}
