// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/parts.h"

#include "rules/equation.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PartsCheck)
};

class PartsCheck final : public Check
{
public:
    explicit PartsCheck(std::vector<Equation> equations)
        : m_equations(std::move(equations))
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const ReportSet &set = input.set();
        for (const Equation &equation : m_equations)
            equation.report(set, sink);
    }

private:
    std::vector<Equation> m_equations;
};

// What the ids of the parts have in common: "request.channel".
QString groupName(const FigureGroup::Parts &parts)
{
    QStringList common = parts.whole.split(u'.');
    if (!parts.parts.isEmpty())
        common = parts.parts.first().split(u'.');
    common.removeLast();
    for (const QString &part : parts.parts) {
        const QStringList names = part.split(u'.');
        const auto [end, other] =
            std::mismatch(common.begin(), common.end(), names.begin(), names.end());
        common.erase(end, common.end());
    }
    return common.isEmpty() ? parts.whole : common.join(u'.');
}

QList<FigureGroup::Parts> groupsOf(const ReportTemplate &document)
{
    QList<FigureGroup::Parts> groups;
    for (const FigureGroup &group : document.groups)
        groups += group.parts;
    return groups;
}

} // namespace

Result<CheckPtr> compileParts(const RuleContext &context)
{
    using Presence = RuleParameters::Presence;
    RuleParameters parameters(context.rule);
    const EquationOptions options = EquationOptions::read(parameters);
    const QStringList wholes = parameters.texts(u"wholes"_s, Presence::Optional);
    const QStringList except = parameters.texts(u"except"_s, Presence::Optional);
    const QList<FigureGroup::Parts> groups = groupsOf(*context.document);
    for (const QString &whole : wholes + except) {
        const bool known = std::any_of(groups.cbegin(), groups.cend(), [&whole](const auto &group) {
            return group.whole == whole;
        });
        if (!known)
            parameters.fail(u"wholes"_s, Text::tr("“%1” has no parts.").arg(whole));
    }
    if (const auto fault = parameters.fault())
        return *fault;

    std::vector<Equation> equations;
    for (const FigureGroup::Parts &group : groups) {
        if (wholes.isEmpty() ? except.contains(group.whole) : !wholes.contains(group.whole))
            continue;
        auto left = Formula::compile(context, group.parts, {}, u"parts"_s);
        if (!left)
            return left.error();
        auto right = Formula::compile(context, {group.whole}, {}, u"whole"_s);
        if (!right)
            return right.error();
        Equation equation;
        options.applyTo(equation);
        equation.left = *std::move(left);
        equation.right = *std::move(right);
        equation.about = equation.right.terms().front().at;
        equation.scope = context.cellScope(groupName(group), equation.about.cell);
        equations.push_back(std::move(equation));
    }
    return CheckPtr(new PartsCheck(std::move(equations)));
}
