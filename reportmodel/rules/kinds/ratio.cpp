// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/ratio.h"

#include "rules/formula.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

using Wide = Formula::Sum::Wide;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RatioCheck)
};

struct RatioLimits
{
    std::optional<Amount> atMostPercent;
    std::optional<std::pair<Amount, Amount>> notTimes; // from, to

    bool allow(Amount numerator, Amount denominator) const
    {
        const Wide n = numerator.abs().millionths();
        const Wide d = denominator.abs().millionths();
        if (atMostPercent)
            return n * 100 * Amount::Scale <= d * atMostPercent->millionths();
        return !isTimes(n, d) && !isTimes(d, n);
    }

private:
    bool isTimes(Wide a, Wide b) const
    {
        return b != 0 && a * Amount::Scale >= b * notTimes->first.millionths() &&
               a * Amount::Scale <= b * notTimes->second.millionths();
    }
};

struct Ratio
{
    CheckScope scope;
    Formula numerator;
    Formula denominator;
};

class RatioCheck final : public Check
{
public:
    RatioCheck(RatioLimits limits, std::vector<Ratio> ratios, std::vector<CheckScope> lacking)
        : m_limits(limits)
        , m_ratios(std::move(ratios))
        , m_lacking(std::move(lacking))
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const ReportSet &set = input.set();
        for (const CheckScope &scope : m_lacking)
            sink.notApplicable(scope);
        for (const Ratio &ratio : m_ratios)
            judge(ratio, set, sink);
    }

private:
    void judge(const Ratio &ratio, const ReportSet &set, CheckSink &sink) const
    {
        const FigureSource source(set);
        const Formula::Sum n = ratio.numerator.evaluate(source);
        const Formula::Sum d = ratio.denominator.evaluate(source);
        if (n.notApplicable || d.notApplicable || n.approximate || d.approximate)
            return sink.notApplicable(ratio.scope);
        Evidence evidence;
        for (const Formula *formula : {&ratio.numerator, &ratio.denominator}) {
            for (const Formula::Term &term : formula->terms()) {
                if (term.at.cell >= 0)
                    evidence.cells.append(cellId(set.form(), term.at));
            }
        }
        evidence.left = n.amount();
        evidence.right = d.amount();
        for (const auto *blanks : {&n.blanks, &d.blanks})
            evidence.blanks += QList<CellAt>(blanks->begin(), blanks->end());
        if (!evidence.blanks.isEmpty())
            return sink.cannotJudge(ratio.scope, evidence);
        if (!evidence.left || !evidence.right || evidence.right->isZero())
            return sink.notApplicable(ratio.scope);
        if (m_limits.allow(*evidence.left, *evidence.right))
            return sink.held(ratio.scope);
        if (const auto percent = percentage(*evidence.left, *evidence.right, 1))
            evidence.values.append({"percent"_L1, sameText(percent->toFile())});
        if (m_limits.atMostPercent)
            evidence.values.append({"limit"_L1, sameText(m_limits.atMostPercent->toFile())});
        sink.violated(ratio.scope, evidence);
    }

    RatioLimits m_limits;
    std::vector<Ratio> m_ratios;
    std::vector<CheckScope> m_lacking;
};

RatioLimits readLimits(RuleParameters &parameters)
{
    RatioLimits limits;
    if (parameters.has(u"at_most_percent"_s))
        limits.atMostPercent = parameters.amount(u"at_most_percent"_s);
    if (auto times = parameters.object(u"not_times"_s)) {
        limits.notTimes = {times->amount(u"from"_s), times->amount(u"to"_s)};
        parameters.take(*times);
    }
    if (limits.atMostPercent.has_value() == limits.notTimes.has_value())
        parameters.fail(u"at_most_percent"_s, Text::tr("Exactly one limit was expected."));
    return limits;
}

} // namespace

Result<CheckPtr> compileRatio(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    const RatioLimits limits = readLimits(parameters);
    const QStringList numerator = parameters.texts(u"numerator"_s);
    const QStringList denominator = parameters.texts(u"denominator"_s);
    const QList<Bindings> scopes = readEach(parameters);
    if (const auto fault = parameters.fault())
        return *fault;
    std::vector<Ratio> ratios;
    std::vector<CheckScope> lacking;
    for (const Bindings &bindings : scopes) {
        auto n = Formula::compile(context, numerator, bindings, u"numerator"_s);
        if (!n)
            return n.error();
        auto d = Formula::compile(context, denominator, bindings, u"denominator"_s);
        if (!d)
            return d.error();
        const QString suffix = scopeSuffix(bindings);
        if (n->lacksCell() || d->lacksCell()) {
            lacking.push_back(context.cellScope(suffix, -1));
            continue;
        }
        const int about = n->terms().front().at.cell;
        ratios.push_back({context.cellScope(suffix, about), *std::move(n), *std::move(d)});
    }
    return CheckPtr(new RatioCheck(limits, std::move(ratios), std::move(lacking)));
}
