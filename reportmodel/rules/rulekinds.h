// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

#include <QStringList>

// A way of checking that rules choose by name in their member "kind".
struct RuleKind
{
    QLatin1StringView name;
    // Makes a rule ready for a form. An Error when its parameters are unsound; a check that
    // reports "not applicable" when the form lacks what it needs.
    Result<CheckPtr> (*compile)(const RuleContext &context);
    // Placeholders of the rule's wording besides the common ones.
    QStringList placeholders;
    // How often a rule for several documents is made ready for a form that holds them: what is
    // said about the unit or its dates is judged once, what stands in texts in each document.
    enum class Per { Form, Document };
    Per per = Per::Form;
};

// Whether rules of this kind judge figures by themselves: no details of the document, and texts at
// most besides.
bool judgesFigures(const RuleKind &kind);

// Null for a name no kind has.
const RuleKind *findRuleKind(QStringView name);
const QList<RuleKind> &ruleKinds();
