// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rolluplisting.h"

#include "cli/findingjson.h"
#include "cli/reportcommand.h"
#include "rollup/rollupchecks.h"

#include <QJsonArray>
#include <QJsonDocument>
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

QJsonObject contributorsJson(const RollUp &rollUp, int cell)
{
    QJsonArray units;
    for (const Contributor &one : rollUp.contributors(cell)) {
        QJsonObject unit = unitJson(rollUp.list().at(one.listed));
        const QJsonObject value = valueJson(one.value);
        for (auto it = value.begin(); it != value.end(); ++it)
            unit.insert(it.key(), it.value());
        units.append(unit);
    }
    return {{u"cell"_s, rollUp.form()->cell(cell).id}, {u"units"_s, units}};
}

QJsonObject summaryJson(const RollUp &rollUp)
{
    QMap<QString, int> counts;
    int withErrors = 0;
    for (const UnitFile &file : rollUp.files()) {
        ++counts[unitStateId(file.state)];
        withErrors += file.state == UnitState::Counted && file.report.errors > 0;
    }
    return {{u"expected"_s, rollUp.list().size()},
            {u"counted"_s, rollUp.counted()},
            {u"missing"_s, rollUp.list().size() - rollUp.counted()},
            {u"copies"_s, counts.value(u"copy"_s)},
            {u"doubled"_s, counts.value(u"doubled"_s)},
            {u"not_listed"_s, counts.value(u"not_listed"_s)},
            {u"wrong_year"_s, counts.value(u"wrong_year"_s)},
            {u"wrong_template"_s, counts.value(u"wrong_template"_s)},
            {u"unreadable"_s, counts.value(u"unreadable"_s)},
            {u"other_files"_s, rollUp.others().size()},
            {u"with_errors"_s, withErrors}};
}

// Prints the members of one object as they come, a line for each element of a list: what tens of
// thousands of files come to is never in memory at once.
class MemberPrinter
{
public:
    explicit MemberPrinter(QTextStream &out)
        : m_out(out)
    {
        m_out << "{\n";
    }

    void value(const QString &name, const QJsonValue &value)
    {
        begin(name);
        m_out << text(value);
    }
    template <class Make>
    void list(const QString &name, qsizetype size, Make make)
    {
        begin(name);
        m_out << '[';
        for (qsizetype i = 0; i < size; ++i)
            m_out << (i > 0 ? ",\n        " : "\n        ") << text(make(i));
        m_out << (size > 0 ? "\n    ]" : "]");
    }
    void finish() { m_out << "\n}\n"; }

private:
    void begin(const QString &name)
    {
        m_out << (m_first ? "    \"" : ",\n    \"") << name << "\": ";
        m_first = false;
    }
    static QString text(const QJsonValue &value)
    {
        const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        return QString::fromUtf8(list.sliced(1, list.size() - 2));
    }

    QTextStream &m_out;
    bool m_first = true;
};

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

void RollUpListing::printJson(const RollUp &rollUp, const QList<int> &cells, const QString &into,
                              const QString &workbook, const Console &console)
{
    MemberPrinter print(console.out);
    print.list(u"contributors"_s, cells.size(),
               [&](qsizetype i) { return contributorsJson(rollUp, cells.at(i)); });
    print.list(u"files"_s, rollUp.files().size(),
               [&](qsizetype i) { return fileJson(rollUp.files().at(i)); });
    print.list(u"findings"_s, rollUp.findings().size(),
               [&](qsizetype i) { return FindingJson::toJson(rollUp.findings().at(i), nullptr); });
    print.value(u"into"_s, into);
    QList<int> missing;
    for (int listed = 0; listed < rollUp.list().size(); ++listed) {
        if (rollUp.countedFile(listed) < 0)
            missing.append(listed);
    }
    print.list(u"missing"_s, missing.size(), [&](qsizetype i) {
        QJsonObject unit = unitJson(rollUp.list().at(missing.at(i)));
        unit.insert(u"reason"_s, ReportCommand::bothLanguages(
                                     RollUpChecks::whyNotCounted(rollUp, missing.at(i))));
        return unit;
    });
    print.value(u"other_files"_s, QJsonArray::fromStringList(rollUp.others()));
    print.value(u"summary"_s, summaryJson(rollUp));
    print.value(u"sums"_s, sumsJson(rollUp));
    print.value(u"templates"_s, QJsonArray::fromStringList(
                                    rollUp.form() ? rollUp.form()->templateIds() : QStringList()));
    print.value(u"workbook"_s, workbook);
    print.value(u"year"_s, rollUp.year());
    print.finish();
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
