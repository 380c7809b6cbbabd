// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/report.h"
#include "rules/checkrunner.h"

#include <optional>

// One numbered check as people know it, whatever rules it is written as.
struct ListedRule
{
    QString number;
    LocalizedText name;
    Severity severity = Severity::Hint; // the gravest of its rules
    QString basis;
    bool verified = true;  // false: the basis is 未核实
    QStringList templates; // documents it has rules for
    // Not empty while the report gives nothing to judge it by: what has to come first.
    LocalizedText pending;
    std::optional<RuleSwitch> off; // how the report switches it off
};

// Every check of the book once, by number. With a report, which of them it switches off and what
// its unit's profile does not say; checks
// that are off but unknown to the book come last, by number alone.
QList<ListedRule> listRules(const RuleBook &book, const Report *report);
