// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rulekinds.h"

#include "rules/kinds/change.h"
#include "rules/kinds/claimed.h"
#include "rules/kinds/content.h"
#include "rules/kinds/lastyear.h"
#include "rules/kinds/mention.h"
#include "rules/kinds/metadata.h"
#include "rules/kinds/parts.h"
#include "rules/kinds/ratio.h"
#include "rules/kinds/relation.h"
#include "rules/kinds/sensitive.h"
#include "rules/kinds/shifted.h"
#include "rules/kinds/stated.h"
#include "rules/kinds/statedorder.h"
#include "rules/kinds/statedratios.h"
#include "rules/kinds/statedsums.h"
#include "rules/kinds/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// The one registry of kinds: a new one is an evaluator under kinds/ and a line here.
const QList<RuleKind> &ruleKinds()
{
    const QStringList date{u"field"_s, u"date"_s};
    const QStringList twoDates{u"field"_s, u"date"_s, u"other_field"_s, u"other_date"_s, u"days"_s};
    static const QList<RuleKind> kinds{
        {"blanks"_L1, compileBlanks, {}},
        {"change"_L1, compileChange, {u"value"_s, u"previous"_s}},
        {"claimed"_L1, compileClaimed, {u"nonzero"_s}, RuleKind::Per::Document},
        {"date_exists"_L1, compileDateExists, date},
        {"date_lag"_L1, compileDateLag, twoDates + QStringList{u"limit"_s}},
        {"date_limit"_L1, compileDateLimit, date + QStringList{u"limit"_s, u"days"_s}},
        {"date_order"_L1, compileDateOrder, twoDates},
        {"guard"_L1, compileGuard, {}},
        {"length"_L1, compileLength, {u"length"_s, u"limit"_s}, RuleKind::Per::Document},
        {"mark"_L1, compileMark, {}, RuleKind::Per::Document},
        {"mention"_L1, compileMention, {u"figures"_s}},
        {"multiple"_L1, compileMultiple, {}},
        {"parts"_L1, compileParts, {}, RuleKind::Per::Document},
        {"person_name"_L1, compilePersonName, {}, RuleKind::Per::Document},
        {"previous_sound"_L1, compilePreviousSound, {u"equations"_s}},
        {"private_mail"_L1, compilePrivateMail, {}, RuleKind::Per::Document},
        {"private_number"_L1, compilePrivateNumber, {u"masked"_s}, RuleKind::Per::Document},
        {"ratio"_L1, compileRatio, {u"percent"_s, u"limit"_s}},
        {"relation"_L1, compileRelation, {}},
        {"repeated_figures"_L1, compileRepeatedFigures, {}},
        {"repeated_table"_L1, compileRepeatedTable, {}},
        {"shifted"_L1, compileShifted, {u"guess"_s}},
        {"stated"_L1,
         compileStated,
         {u"stated"_s, u"figures"_s, u"part"_s},
         RuleKind::Per::Document},
        {"stated_change"_L1, compileStatedChange, {u"change"_s}, RuleKind::Per::Document},
        {"stated_flow"_L1, compileStatedFlow, {}, RuleKind::Per::Document},
        {"stated_order"_L1, compileStatedOrder, {}},
        {"stated_parts"_L1, compileStatedParts, {}, RuleKind::Per::Document},
        {"stated_share"_L1,
         compileStatedShare,
         {u"share"_s, u"figures"_s},
         RuleKind::Per::Document},
        {"substance"_L1, compileSubstance, {}, RuleKind::Per::Document},
        {"title"_L1, compileTitle, {u"title"_s, u"expected"_s}},
        {"topics"_L1, compileTopics, {u"missing"_s}, RuleKind::Per::Document},
        {"values"_L1, compileValues, {u"value"_s}},
    };
    return kinds;
}

const RuleKind *findRuleKind(QStringView name)
{
    const QList<RuleKind> &kinds = ruleKinds();
    const auto it = std::find_if(kinds.cbegin(), kinds.cend(),
                                 [name](const RuleKind &kind) { return kind.name == name; });
    return it == kinds.cend() ? nullptr : &*it;
}
