// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/power.h"

#include "document/unitprofile.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PowerCheck)
};

struct PowerCase
{
    QString power;
    std::vector<CheckScope> scopes; // one per figure
};

class PowerCheck final : public Check
{
public:
    PowerCheck(CheckScope whole, std::vector<PowerCase> cases, bool stated, bool zeroIsWrong)
        : m_whole(std::move(whole))
        , m_cases(std::move(cases))
        , m_stated(stated)
        , m_zeroIsWrong(zeroIsWrong)
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        bool judged = false;
        for (const PowerCase &one : m_cases) {
            if (UnitProfile::power(input.report(), one.power) != std::optional(m_stated))
                continue;
            for (const CheckScope &scope : one.scopes)
                judge(scope, input, sink);
            judged = judged || !one.scopes.empty();
        }
        if (!judged)
            sink.notApplicable(m_whole);
    }

private:
    void judge(const CheckScope &scope, const CheckInput &input, CheckSink &sink) const
    {
        const CellValue &value = input.figures().at(scope.cell);
        Evidence evidence;
        evidence.cells = {input.set().form().cell(scope.cell).id};
        if (value.isBlank()) {
            evidence.blanks = {CellAt{scope.cell, false}};
            sink.cannotJudge(scope, evidence);
        } else if (!value.isNumber()) {
            sink.notApplicable(scope);
        } else if (value.value.isZero() == m_zeroIsWrong) {
            evidence.left = value.value;
            sink.violated(scope, evidence);
        } else {
            sink.held(scope);
        }
    }

    CheckScope m_whole;
    std::vector<PowerCase> m_cases;
    bool m_stated;
    bool m_zeroIsWrong;
};

QString oneOf(RuleParameters &parameters, const QString &name, const QStringList &known)
{
    const QString value = parameters.text(name);
    if (!known.contains(value))
        parameters.fail(name, Text::tr("One of %1 was expected here.").arg(known.join(u", "_s)));
    return value;
}

} // namespace

Result<CheckPtr> compilePower(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    const bool stated = oneOf(parameters, u"stated"_s, {u"yes"_s, u"no"_s}) == "yes"_L1;
    const bool zeroIsWrong =
        oneOf(parameters, u"contradicts"_s, {u"zero"_s, u"nonzero"_s}) == "zero"_L1;
    if (auto reason = parameters.object(u"without_profile"_s)) {
        reason->text(u"zh_CN"_s);
        reason->text(u"en"_s);
        parameters.take(*reason);
    } else {
        parameters.fail(u"without_profile"_s, Text::tr("This member is missing."));
    }
    std::vector<PowerCase> cases;
    for (RuleParameters &one : parameters.objects(u"cases"_s)) {
        PowerCase power;
        power.power = oneOf(one, u"power"_s, UnitProfile::powers());
        for (const int cell : context.cells(one, u"cells"_s, one.texts(u"cells"_s)))
            power.scopes.push_back(context.cellScope(context.form->cell(cell).id, cell));
        cases.push_back(std::move(power));
        parameters.take(one);
    }
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(
        new PowerCheck(context.chapterScope({}, {}), std::move(cases), stated, zeroIsWrong));
}

LocalizedText powersNotStated(const Rule &rule, const Report *report)
{
    const QJsonArray cases = rule.parameters.value(u"cases"_s).toArray();
    const bool stated =
        report && std::any_of(cases.cbegin(), cases.cend(), [report](const QJsonValue &one) {
            return UnitProfile::power(*report, one[u"power"].toString()).has_value();
        });
    if (stated)
        return {};
    const QJsonObject reason = rule.parameters.value(u"without_profile"_s).toObject();
    return {reason.value(u"zh_CN"_s).toString(), reason.value(u"en"_s).toString()};
}
