// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/writtendates.h"

#include "rules/kinds/placescheck.h"

namespace {

class ImpossibleDateCheck final : public PlacesCheck
{
public:
    using PlacesCheck::PlacesCheck;

protected:
    std::vector<Place> places(const CheckInput &input, const DocumentText &where) const override
    {
        std::vector<Place> found;
        for (const ProseNumber &number : input.reading(where.id).numbers()) {
            if (number.impossible)
                found.push_back({number.span, {}, {}});
        }
        return found;
    }
};

} // namespace

Result<CheckPtr> compileImpossibleDate(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::make_unique<ImpossibleDateCheck>(context));
}
