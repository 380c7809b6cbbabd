// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/change.h"

#include "rules/yearpair.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

__extension__ using Wide = __int128;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ChangeCheck)
};

// Digits before the decimal point.
int wholeDigits(Amount value)
{
    return static_cast<int>(QString::number(value.abs().whole()).size());
}

struct ChangeLimits
{
    std::optional<std::pair<Amount, Amount>> share; // least change, least percent of last year
    int digits = 0;
    bool zero = false;

    bool areExceeded(const YearPair &pair) const
    {
        if (zero && pair.now.isZero() != pair.before.isZero())
            return true;
        if (digits > 0 && !pair.before.isZero() &&
            wholeDigits(pair.now) - wholeDigits(pair.before) >= digits)
            return true;
        const auto change = pair.change();
        if (!share || !change || change->abs() < share->first)
            return false;
        const Amount base = std::max(pair.before.abs(), Amount::fromInt(1));
        return static_cast<Wide>(change->abs().millionths()) * 100 * Amount::Scale >=
               static_cast<Wide>(base.millionths()) * share->second.millionths();
    }
};

class ChangeCheck final : public Check
{
public:
    ChangeCheck(ChangeLimits limits, std::vector<CheckScope> scopes, bool acceptApproximate)
        : m_limits(limits)
        , m_scopes(std::move(scopes))
        , m_acceptApproximate(acceptApproximate)
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const ReportSet &set = input.set();
        for (const CheckScope &scope : m_scopes) {
            const YearPair pair = YearPair::read(set, scope.cell, m_acceptApproximate);
            switch (pair.state) {
            case YearPair::State::NotApplicable:
                sink.notApplicable(scope);
                break;
            case YearPair::State::Blank:
                sink.cannotJudge(scope, blankPair(set, scope.cell));
                break;
            case YearPair::State::Comparable:
                if (m_limits.areExceeded(pair))
                    sink.violated(scope, pair.evidence(set, scope.cell));
                else
                    sink.held(scope);
                break;
            }
        }
    }

private:
    ChangeLimits m_limits;
    std::vector<CheckScope> m_scopes;
    bool m_acceptApproximate = false;
};

} // namespace

Result<CheckPtr> compileChange(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    ChangeLimits limits;
    if (auto share = parameters.object(u"share"_s)) {
        limits.share = {share->amount(u"min_change"_s), share->amount(u"min_percent"_s)};
        parameters.take(*share);
    }
    limits.digits = parameters.integer(u"digits"_s, 0);
    limits.zero = parameters.flag(u"zero"_s);
    if (!limits.share && limits.digits == 0 && !limits.zero)
        parameters.fail(u"share"_s, Text::tr("Nothing is asked of the change."));
    const bool acceptApproximate = parameters.flag(u"approximate"_s);
    std::vector<CheckScope> scopes;
    for (const int cell : context.cells(parameters, u"cells"_s, parameters.texts(u"cells"_s)))
        scopes.push_back(context.cellScope(context.form->cell(cell).id, cell));
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new ChangeCheck(limits, std::move(scopes), acceptApproximate));
}
