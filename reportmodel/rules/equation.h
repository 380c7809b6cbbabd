// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/checksink.h"
#include "rules/formula.h"

#include <optional>
#include <vector>

// = <= >= in rules; > < and != too where a condition guards them.
enum class Relation { Equal, AtMost, AtLeast, More, Less, NotEqual };

std::optional<Relation> relationFromText(QStringView text);

// Two sums that must stand in a relation, on one scope.
struct Equation
{
    // Must be true for the equation to apply at all: 部分公开 > 0.
    struct Condition
    {
        Formula left;
        Relation relation = Relation::More;
        Formula right;
    };

    CheckScope scope;
    CellAt about; // the cell the equation is about: 总计, not its addends
    Formula left;
    Formula right;
    Relation relation = Relation::Equal;
    Amount tolerance; // as stated in the rule; zero for counts
    bool skipNotApplicable = false;
    bool acceptApproximate = false;
    std::vector<Condition> conditions;
    std::vector<int> used; // cells of which one must be filled in: a unit may not use them at all

    // Equal unless the figures say otherwise; a blank figure makes it CannotJudge, a figure that
    // is 不适用 or must not be compared NotApplicable. An approximate figure only ever proves a
    // violation (30余 is more than 20); otherwise it takes no part (K098) and it is NotApplicable.
    struct Verdict
    {
        Outcome outcome = Outcome::Held;
        std::optional<Amount> left;
        std::optional<Amount> right;
        std::optional<Amount> difference;
        std::vector<CellAt> blanks;
        bool approximate = false;
    };
    Verdict judge(FigureSource source) const;

    // The cells involved, `about` first, each once.
    std::vector<CellAt> cells() const;
    // Judges and tells the sink, with a cause hint where arithmetic allows one; `words` is where a
    // text says the same.
    void report(const ReportSet &set, CheckSink &sink, Evidence words = {}) const;
    LocalizedText causeHint(const ReportSet &set, const Verdict &verdict) const;
};

// The members "tolerance", "na", "approximate", "relation" and "when" that equations share.
struct EquationOptions
{
    Relation relation = Relation::Equal;
    Amount tolerance;
    bool skipNotApplicable = false;
    bool acceptApproximate = false;

    static EquationOptions read(RuleParameters &parameters);
    void applyTo(Equation &equation) const;
};

// Equations of a "relation" rule, one per combination of its "each" lists. Those whose cells the
// form lacks are left out and counted in `lacking`.
Result<std::vector<Equation>> compileEquations(const RuleContext &context,
                                               std::vector<CheckScope> *lacking);
