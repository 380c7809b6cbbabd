// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/checkrunner.h"

#include <QList>

// Runs the examples that travel with every rule ("fires" and "silent"), each on a small report of
// its own. An example names a template (or two of one file, with a comma) and gives figures
// (totals are stated totals, null a blank, "na", or {"value", "approx", "text", "cut_off"}),
// `fill` for every input cell it does not name, `texts`, `year`, `kind`, `unit`, `profile`, `meta`,
// `previous` (last year's report, given the same way), `parameters` that replace the rule's own,
// and what is expected: `expect` (the rule's violated keys; in "fires" at least one),
// `cannot_judge` (its keys that cannot be judged), `not_applicable` (its keys that do not apply)
// and `quiet` (other checks that must find nothing either).
namespace SelfTest {

struct Failure
{
    QString example; // file:line of the rule, "fires[0]"
    QString message; // what was expected and what came out
};

struct RuleReport
{
    QString key; // "K031", "K121/published"
    QStringList templates;
    int fired = 0;  // examples that fired as stated
    int silent = 0; // examples that stayed silent as stated
    QList<Failure> failures;

    bool passed() const { return failures.isEmpty(); }
};

// In the order of the book. Internal error when the book itself cannot be compiled.
Result<QList<RuleReport>> run(const RuleBook &book, const TemplateCatalog &catalog);

} // namespace SelfTest
