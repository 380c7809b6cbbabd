// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/equation.h"

#include "rules/causehint.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Equation)
};

using Wide = Formula::Sum::Wide;

// How far two sums are from the relation, given what approximate figures leave certain.
struct Comparison
{
    bool holds = false;       // by the figures as written
    bool surelyFails = false; // whatever the approximate figures really were
    bool surelyHolds = false;
};

Comparison compare(const Formula::Sum &left, const Formula::Sum &right, Relation relation,
                   Amount tolerance)
{
    const Wide difference = left.millionths - right.millionths;
    const Wide slack = tolerance.millionths();
    const bool exact = !left.approximate && !right.approximate;
    const bool near = difference <= slack && difference >= -slack;
    const bool surelyMore = difference > slack && left.hasLeast && right.hasMost;
    const bool surelyLess = difference < -slack && left.hasMost && right.hasLeast;
    const bool surelyAtMost = difference <= slack && left.hasMost && right.hasLeast;
    const bool surelyAtLeast = difference >= -slack && left.hasLeast && right.hasMost;
    switch (relation) {
    case Relation::Equal:
        return {near, surelyMore || surelyLess, exact && near};
    case Relation::AtMost:
        return {difference <= slack, surelyMore, surelyAtMost};
    case Relation::AtLeast:
        return {difference >= -slack, surelyLess, surelyAtLeast};
    case Relation::More:
        return {difference > slack, surelyAtMost, surelyMore};
    case Relation::Less:
        return {difference < -slack, surelyAtLeast, surelyLess};
    case Relation::NotEqual:
        return {!near, exact && near, surelyMore || surelyLess};
    }
    return {};
}

void append(std::vector<CellAt> &cells, const Formula &formula)
{
    for (const Formula::Term &term : formula.terms()) {
        if (term.at.cell >= 0 && std::find(cells.begin(), cells.end(), term.at) == cells.end())
            cells.push_back(term.at);
    }
}

Result<Relation> readRelation(const RuleContext &context, const QString &text,
                              const QString &parameter)
{
    if (const auto relation = relationFromText(text))
        return *relation;
    return context.fault(parameter, Text::tr("“%1” is not a relation.").arg(text));
}

struct ConditionText
{
    QStringList left;
    QString relation;
    QStringList right;
};

QList<ConditionText> readConditions(RuleParameters &parameters)
{
    QList<ConditionText> conditions;
    for (RuleParameters &entry :
         parameters.objects(u"when"_s, RuleParameters::Presence::Optional)) {
        conditions.append(
            {entry.texts(u"lhs"_s), entry.text(u"relation"_s), entry.texts(u"rhs"_s)});
        parameters.take(entry);
    }
    return conditions;
}

Result<std::vector<Equation::Condition>> compileConditions(const RuleContext &context,
                                                           const QList<ConditionText> &texts,
                                                           const Bindings &bindings)
{
    std::vector<Equation::Condition> conditions;
    for (const ConditionText &text : texts) {
        auto left = Formula::compile(context, text.left, bindings, u"when.lhs"_s);
        if (!left)
            return left.error();
        auto right = Formula::compile(context, text.right, bindings, u"when.rhs"_s);
        if (!right)
            return right.error();
        const auto relation = readRelation(context, text.relation, u"when.relation"_s);
        if (!relation)
            return relation.error();
        conditions.push_back({*std::move(left), *relation, *std::move(right)});
    }
    return conditions;
}

bool lacksCell(const Equation &equation)
{
    return equation.left.lacksCell() || equation.right.lacksCell() ||
           std::any_of(equation.conditions.begin(), equation.conditions.end(),
                       [](const Equation::Condition &condition) {
                           return condition.left.lacksCell() || condition.right.lacksCell();
                       });
}

} // namespace

std::optional<Relation> relationFromText(QStringView text)
{
    if (text == "="_L1)
        return Relation::Equal;
    if (text == "<="_L1)
        return Relation::AtMost;
    if (text == ">="_L1)
        return Relation::AtLeast;
    if (text == ">"_L1)
        return Relation::More;
    if (text == "<"_L1)
        return Relation::Less;
    if (text == "!="_L1)
        return Relation::NotEqual;
    return std::nullopt;
}

Equation::Verdict Equation::judge(FigureSource source) const
{
    source.skipNotApplicable = skipNotApplicable;
    source.acceptApproximate = acceptApproximate;
    Verdict verdict;
    const auto end = [&verdict](Outcome outcome) {
        verdict.outcome = outcome;
        return verdict;
    };
    const auto isBlank = [&source](int cell) { return source.figures.at(cell).isBlank(); };
    if (!used.empty() && std::all_of(used.begin(), used.end(), isBlank))
        return end(Outcome::NotApplicable);
    for (const Condition &condition : conditions) {
        const Formula::Sum a = condition.left.evaluate(source);
        const Formula::Sum b = condition.right.evaluate(source);
        if (a.notApplicable || b.notApplicable || a.numbers == 0 || b.numbers == 0) {
            if (a.blanks.empty() && b.blanks.empty())
                return end(Outcome::NotApplicable);
        }
        verdict.blanks.insert(verdict.blanks.end(), a.blanks.begin(), a.blanks.end());
        verdict.blanks.insert(verdict.blanks.end(), b.blanks.begin(), b.blanks.end());
        if (a.isNumber() && b.isNumber() &&
            !compare(a, b, condition.relation, Amount()).surelyHolds)
            return end(Outcome::NotApplicable);
    }
    const Formula::Sum l = left.evaluate(source);
    const Formula::Sum r = right.evaluate(source);
    if (l.notApplicable || r.notApplicable)
        return end(Outcome::NotApplicable);
    verdict.blanks.insert(verdict.blanks.end(), l.blanks.begin(), l.blanks.end());
    verdict.blanks.insert(verdict.blanks.end(), r.blanks.begin(), r.blanks.end());
    verdict.left = l.amount();
    verdict.right = r.amount();
    if (!verdict.blanks.empty())
        return end(Outcome::CannotJudge);
    if (l.numbers == 0 || r.numbers == 0)
        return end(Outcome::NotApplicable);
    if (verdict.left && verdict.right)
        verdict.difference = Amount::checkedAdd(*verdict.left, -*verdict.right);
    verdict.approximate = l.approximate || r.approximate;
    const Comparison comparison = compare(l, r, relation, tolerance);
    if (verdict.approximate)
        return end(comparison.surelyFails   ? Outcome::Violated
                   : comparison.surelyHolds ? Outcome::Held
                                            : Outcome::NotApplicable);
    return end(comparison.holds ? Outcome::Held : Outcome::Violated);
}

std::vector<CellAt> Equation::cells() const
{
    std::vector<CellAt> cells{about};
    append(cells, left);
    append(cells, right);
    for (const Condition &condition : conditions) {
        append(cells, condition.left);
        append(cells, condition.right);
    }
    return cells;
}

LocalizedText Equation::causeHint(const ReportSet &set, const Verdict &verdict) const
{
    // A hint explains one wrong figure in a sum that must be exact.
    if (relation != Relation::Equal || verdict.approximate || !verdict.difference)
        return {};
    FigureSource source(set);
    source.acceptApproximate = acceptApproximate;
    QList<Addend> addends;
    for (const auto &[formula, onLeft] : {std::pair(&left, true), std::pair(&right, false)}) {
        for (const Formula::Term &term : formula->terms()) {
            const CellValue *value = term.at.cell >= 0 ? source.find(term.at) : nullptr;
            if (!value || !value->isNumber())
                continue;
            if (term.factor != 1)
                return {};
            addends.append(
                {cellLabel(set.form(), term.at), value->value, onLeft, term.at == about});
        }
    }
    return ::causeHint(addends, *verdict.difference);
}

void Equation::report(const ReportSet &set, CheckSink &sink, Evidence words) const
{
    const Verdict verdict = judge(FigureSource(set));
    if (verdict.outcome == Outcome::Held)
        return sink.held(scope);
    if (verdict.outcome == Outcome::NotApplicable)
        return sink.notApplicable(scope);
    Evidence evidence = std::move(words);
    for (const CellAt at : cells())
        evidence.cells.append(cellId(set.form(), at));
    evidence.left = verdict.left;
    evidence.right = verdict.right;
    evidence.difference = verdict.difference;
    if (verdict.outcome == Outcome::Violated) {
        evidence.hint = causeHint(set, verdict);
        return sink.violated(scope, evidence);
    }
    for (const CellAt at : verdict.blanks) {
        if (!evidence.blanks.contains(at))
            evidence.blanks.append(at);
    }
    sink.cannotJudge(scope, evidence);
}

EquationOptions EquationOptions::read(RuleParameters &parameters)
{
    using Presence = RuleParameters::Presence;
    EquationOptions options;
    options.tolerance = parameters.amount(u"tolerance"_s);
    const QString na = parameters.text(u"na"_s, Presence::Optional);
    if (!na.isEmpty() && na != "zero"_L1)
        parameters.fail(u"na"_s, Text::tr("Only “zero” is known here."));
    options.skipNotApplicable = !na.isEmpty();
    options.acceptApproximate = parameters.flag(u"approximate"_s);
    const auto relation = relationFromText(parameters.text(u"relation"_s));
    if (!relation || *relation > Relation::AtLeast)
        parameters.fail(u"relation"_s, Text::tr("One of = <= >= was expected here."));
    options.relation = relation.value_or(Relation::Equal);
    return options;
}

void EquationOptions::applyTo(Equation &equation) const
{
    equation.relation = relation;
    equation.tolerance = tolerance;
    equation.skipNotApplicable = skipNotApplicable;
    equation.acceptApproximate = acceptApproximate;
}

Result<std::vector<Equation>> compileEquations(const RuleContext &context,
                                               std::vector<CheckScope> *lacking)
{
    RuleParameters parameters(context.rule);
    const EquationOptions options = EquationOptions::read(parameters);
    const QList<Bindings> scopes = readEach(parameters);
    const QStringList left = parameters.texts(u"lhs"_s);
    const QStringList right = parameters.texts(u"rhs"_s);
    const QString about = parameters.text(u"about"_s, RuleParameters::Presence::Optional);
    const QList<ConditionText> conditions = readConditions(parameters);
    const std::vector<int> used = context.cells(
        parameters, u"used"_s, parameters.texts(u"used"_s, RuleParameters::Presence::Optional));
    if (const auto fault = parameters.fault())
        return *fault;

    std::vector<Equation> equations;
    equations.reserve(static_cast<size_t>(scopes.size()));
    for (const Bindings &bindings : scopes) {
        Equation equation;
        options.applyTo(equation);
        equation.used = used;
        auto lhs = Formula::compile(context, left, bindings, u"lhs"_s);
        if (!lhs)
            return lhs.error();
        auto rhs = Formula::compile(context, right, bindings, u"rhs"_s);
        if (!rhs)
            return rhs.error();
        equation.left = *std::move(lhs);
        equation.right = *std::move(rhs);
        auto guards = compileConditions(context, conditions, bindings);
        if (!guards)
            return guards.error();
        equation.conditions = *std::move(guards);
        // Without "about", the equation is about its first term.
        const QStringList subject{about.isEmpty() ? left.first() : about};
        const auto cell = Formula::compile(context, subject, bindings, u"about"_s);
        if (!cell)
            return cell.error();
        const QString suffix = scopeSuffix(bindings);
        if (lacksCell(equation) || cell->lacksCell()) {
            lacking->push_back(context.cellScope(suffix, -1));
            continue;
        }
        equation.about = cell->terms().front().at;
        equation.scope = context.cellScope(suffix, equation.about.cell);
        equations.push_back(std::move(equation));
    }
    return equations;
}
