// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollup/rollupchecks.h"

#include "rules/findingtext.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostNamed = 5;

// One check of the roll-up, worded by its rule.
class Judge
{
public:
    Judge(const RollUp &rollUp, const Rule &rule)
        : m_rollUp(rollUp)
        , m_rule(rule)
        , m_pattern(wordingOf(rule))
    {
    }

    const RollUp &rollUp() const { return m_rollUp; }
    QStringList parameter(const QString &name) const
    {
        QStringList list;
        for (const QJsonValue &value : m_rule.parameters.value(name).toArray())
            list += value.toString();
        return list;
    }

    Finding finding(const QString &scope, Outcome outcome, const LocalizedText &message) const
    {
        Finding finding;
        finding.rule = m_rule.number;
        finding.key = scope.isEmpty() ? m_rule.number : m_rule.number + u'/' + scope;
        finding.severity = m_rule.severity;
        finding.outcome = outcome;
        finding.basis = m_rule.basis;
        finding.message = message;
        return finding;
    }
    Finding violated(const QString &scope, const PlaceholderValues &values) const
    {
        return finding(scope, Outcome::Violated, m_pattern.fill(values));
    }

private:
    static FindingPattern wordingOf(const Rule &rule)
    {
        const QJsonObject words = rule.parameters.value("rolled_up"_L1).toObject();
        return FindingPattern(
            LocalizedText{words.value("zh_CN"_L1).toString(), words.value("en"_L1).toString()});
    }

    const RollUp &m_rollUp;
    const Rule &m_rule;
    FindingPattern m_pattern;
};

LocalizedText number(qsizetype value)
{
    return sameText(QString::number(value));
}

// 甲局、乙局等 12 个单位.
LocalizedText unitNames(const RollUp &rollUp, const QList<int> &units)
{
    QList<LocalizedText> names;
    for (const int listed : units.first(std::min<qsizetype>(MostNamed, units.size())))
        names.append(sameText(rollUp.list().at(listed).calledName()));
    LocalizedText text;
    for (const LocalizedText &name : std::as_const(names)) {
        text.zh += (text.zh.isEmpty() ? QString() : u"、"_s) + name.zh;
        text.en += (text.en.isEmpty() ? QString() : u", "_s) + name.en;
    }
    if (units.size() > MostNamed) {
        text.zh += u"等"_s;
        text.en += u" and others"_s;
    }
    return text;
}

// What a unit is known by in the key of a finding.
QString scopeOf(const ListedUnit &unit)
{
    return unit.code.isEmpty() ? unit.name : unit.code;
}

void missing(const Judge &judge, QList<Finding> &findings)
{
    const RollUp &rollUp = judge.rollUp();
    for (int listed = 0; listed < rollUp.list().size(); ++listed) {
        if (rollUp.countedFile(listed) >= 0)
            continue;
        const ListedUnit &unit = rollUp.list().at(listed);
        findings += judge.violated(scopeOf(unit),
                                   {{"unit"_L1, sameText(unit.name)},
                                    {"reason"_L1, RollUpChecks::whyNotCounted(rollUp, listed)}});
    }
}

void unbalanced(const Judge &judge, QList<Finding> &findings)
{
    const RollUp &rollUp = judge.rollUp();
    const QStringList checks = judge.parameter(u"checks"_s);
    for (int listed = 0; listed < rollUp.list().size(); ++listed) {
        const int file = rollUp.countedFile(listed);
        if (file < 0)
            continue;
        int count = 0;
        QStringList failed;
        const QMap<QString, int> &errors = rollUp.files().at(file).report.errorsOf;
        for (const QString &check : checks) {
            if (const int times = errors.value(check); times > 0) {
                count += times;
                failed += check;
            }
        }
        if (count == 0)
            continue;
        const ListedUnit &unit = rollUp.list().at(listed);
        findings += judge.violated(scopeOf(unit),
                                   {{"unit"_L1, sameText(unit.name)},
                                    {"count"_L1, number(count)},
                                    {"checks"_L1, {failed.join(u"、"_s), failed.join(u", "_s)}}});
    }
}

void countedTwice(const Judge &judge, QList<Finding> &findings)
{
    const RollUp &rollUp = judge.rollUp();
    if (!rollUp.form())
        return;
    for (const QString &id : judge.parameter(u"cells"_s)) {
        const int cell = rollUp.form()->indexOf(id);
        if (cell < 0)
            continue;
        QList<int> units;
        for (const Contributor &one : rollUp.contributors(cell)) {
            if (one.value.isNumber() && !one.value.value.isZero())
                units += one.listed;
        }
        const CellSum &sum = rollUp.sums()[static_cast<size_t>(cell)];
        if (units.size() < 2 || !sum.isKnown())
            continue;
        Finding finding =
            judge.violated(id, {{"cell"_L1, sameText(rollUp.form()->cell(cell).label())},
                                {"count"_L1, number(units.size())},
                                {"units"_L1, unitNames(rollUp, units)},
                                {"left"_L1, sameText(sum.sum.toFile())}});
        finding.cells = {id};
        finding.left = sum.sum;
        findings += finding;
    }
}

void notTheSum(const Judge &judge, const ReportSet &government, QList<Finding> &findings)
{
    const RollUp &rollUp = judge.rollUp();
    if (!rollUp.form())
        return;
    const bool complete = rollUp.counted() == rollUp.list().size();
    QStringList unjudged;
    for (int cell = 0; cell < rollUp.form()->cellCount(); ++cell) {
        const CellSpec &spec = rollUp.form()->cell(cell);
        const CellSum &sum = rollUp.sums()[static_cast<size_t>(cell)];
        const CellValue &value = government.figures().value(spec.id);
        if (spec.role == CellRole::Group || !value.isNumber() || !sum.summable)
            continue;
        if (!complete || !sum.isKnown() || sum.isPartial() || sum.approximate ||
            !value.approx.isEmpty()) {
            unjudged += spec.id;
            continue;
        }
        if (value.value == sum.sum)
            continue;
        const Amount difference = value.value - sum.sum;
        Finding finding =
            judge.violated(spec.id, {{"cell"_L1, sameText(spec.label())},
                                     {"left"_L1, sameText(value.value.toFile())},
                                     {"right"_L1, sameText(sum.sum.toFile())},
                                     {"count"_L1, number(rollUp.counted())},
                                     {"difference"_L1, sameText(difference.abs().toFile())}});
        finding.cells = {spec.id};
        finding.left = value.value;
        finding.right = sum.sum;
        finding.difference = difference;
        findings += finding;
    }
    if (unjudged.isEmpty())
        return;
    const int absent = static_cast<int>(rollUp.list().size()) - rollUp.counted();
    Finding finding = judge.finding(
        {}, Outcome::CannotJudge,
        {u"本级报告的 %1 个数无法与所属单位之和比较：%2 个单位未计入，或有单位空白、近似。"_s
             .arg(unjudged.size())
             .arg(absent),
         u"%1 figures of the government's report cannot be compared with the sums of its units: "
         "%2 units are not counted, or figures of units are blank or approximate."_s
             .arg(unjudged.size())
             .arg(absent)});
    finding.cells = unjudged;
    findings += finding;
}

} // namespace

QList<Finding> RollUpChecks::judge(const RollUp &rollUp, const RuleBook &book,
                                   const ReportSet *government)
{
    QList<Finding> findings;
    const auto isOn = [&](const Rule *rule) {
        const auto isThis = [rule](const RuleSwitch &off) { return off.number == rule->number; };
        return rule && !(government && std::any_of(government->report().rulesOff.cbegin(),
                                                   government->report().rulesOff.cend(), isThis));
    };
    if (const Rule *rule = book.find(u"K157"); government && isOn(rule))
        notTheSum(Judge(rollUp, *rule), *government, findings);
    const std::pair<QStringView, void (*)(const Judge &, QList<Finding> &)> others[] = {
        {u"K158", missing}, {u"K159", unbalanced}, {u"K160", countedTwice}};
    for (const auto &[number, find] : others) {
        if (const Rule *rule = book.find(number); isOn(rule))
            find(Judge(rollUp, *rule), findings);
    }
    return findings;
}

LocalizedText RollUpChecks::whyNotCounted(const RollUp &rollUp, int listed)
{
    if (rollUp.countedFile(listed) >= 0)
        return {};
    const QList<int> files = rollUp.filesOf(listed);
    if (files.isEmpty())
        return {u"没有收到"_s, u"not received"_s};
    const auto name = [&](int file) { return QFileInfo(rollUp.files().at(file).path).fileName(); };
    QStringList names;
    for (const int file : files)
        names += name(file);
    const UnitFile &first = rollUp.files().at(files.first());
    const bool doubled = std::any_of(files.cbegin(), files.cend(), [&](int file) {
        return rollUp.files().at(file).state == UnitState::Doubled;
    });
    if (doubled)
        return {
            u"%1 份报告的数不同：%2"_s.arg(files.size()).arg(names.join(u"、"_s)),
            u"%1 reports with different figures: %2"_s.arg(files.size()).arg(names.join(u", "_s))};
    if (first.state == UnitState::WrongYear)
        return {u"%1 是 %2 年的报告"_s.arg(names.first()).arg(first.report.year),
                u"%1 is a report of %2"_s.arg(names.first()).arg(first.report.year)};
    return {u"%1 没有所需的表样"_s.arg(names.first()), u"%1 lacks the form"_s.arg(names.first())};
}
