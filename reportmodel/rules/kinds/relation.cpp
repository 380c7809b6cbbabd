// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/relation.h"

#include "rules/equation.h"

namespace {

class RelationCheck final : public Check
{
public:
    RelationCheck(std::vector<Equation> equations, std::vector<CheckScope> lacking)
        : m_equations(std::move(equations))
        , m_lacking(std::move(lacking))
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const ReportSet &set = input.set();
        for (const CheckScope &scope : m_lacking)
            sink.notApplicable(scope);
        for (const Equation &equation : m_equations)
            equation.report(set, sink);
    }

private:
    std::vector<Equation> m_equations;
    std::vector<CheckScope> m_lacking; // scopes whose cells this form does not have
};

} // namespace

Result<CheckPtr> compileRelation(const RuleContext &context)
{
    std::vector<CheckScope> lacking;
    auto equations = compileEquations(context, &lacking);
    if (!equations)
        return equations.error();
    return CheckPtr(new RelationCheck(*std::move(equations), std::move(lacking)));
}
