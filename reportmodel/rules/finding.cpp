// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/finding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

int openCount(const CheckResult &result, Severity severity)
{
    return static_cast<int>(std::count_if(
        result.findings.cbegin(), result.findings.cend(), [severity](const Finding &finding) {
            return finding.severity == severity && finding.outcome == Outcome::Violated &&
                   !finding.waived;
        }));
}

} // namespace

int CheckResult::openErrors() const
{
    return openCount(*this, Severity::Error);
}

int CheckResult::openWarnings() const
{
    return openCount(*this, Severity::Warning);
}

int CheckResult::openHints() const
{
    return openCount(*this, Severity::Hint);
}

const WaiverOutcome *CheckResult::waiverOf(QStringView findingKey) const
{
    const auto it = std::find_if(
        waivers.cbegin(), waivers.cend(),
        [findingKey](const WaiverOutcome &waiver) { return waiver.finding == findingKey; });
    return it == waivers.cend() ? nullptr : &*it;
}

Light lightOf(const CheckResult &result)
{
    if (result.openErrors() > 0)
        return Light::Red;
    return result.openWarnings() > 0 || result.cannotJudge > 0 ? Light::Amber : Light::Green;
}

QString severityId(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Hint:
        return u"hint"_s;
    }
    return {};
}

QString outcomeId(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Held:
        return u"held"_s;
    case Outcome::Violated:
        return u"violated"_s;
    case Outcome::CannotJudge:
        return u"cannot_judge"_s;
    case Outcome::NotApplicable:
        return u"not_applicable"_s;
    }
    return {};
}

QString waiverStateId(WaiverOutcome::State state)
{
    switch (state) {
    case WaiverOutcome::State::Applies:
        return u"applies"_s;
    case WaiverOutcome::State::Lapsed:
        return u"lapsed"_s;
    case WaiverOutcome::State::NotNeeded:
        return u"not_needed"_s;
    case WaiverOutcome::State::RuleOff:
        return u"rule_off"_s;
    }
    return {};
}
