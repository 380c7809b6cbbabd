// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rulekinds.h"

#include "rules/kinds/change.h"
#include "rules/kinds/citation.h"
#include "rules/kinds/content.h"
#include "rules/kinds/header.h"
#include "rules/kinds/lastyear.h"
#include "rules/kinds/metadata.h"
#include "rules/kinds/numberstyle.h"
#include "rules/kinds/parts.h"
#include "rules/kinds/punctuation.h"
#include "rules/kinds/ratio.h"
#include "rules/kinds/relation.h"
#include "rules/kinds/sensitive.h"
#include "rules/kinds/shifted.h"
#include "rules/kinds/similarity.h"
#include "rules/kinds/unitnames.h"
#include "rules/kinds/values.h"
#include "rules/kinds/wording.h"
#include "rules/kinds/yearmentions.h"
#include "rules/kinds/yearwords.h"

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
        {"citation"_L1, compileCitation, {u"fault"_s}, RuleKind::Per::Document},
        {"date_exists"_L1, compileDateExists, date},
        {"date_lag"_L1, compileDateLag, twoDates + QStringList{u"limit"_s}},
        {"date_limit"_L1, compileDateLimit, date + QStringList{u"limit"_s, u"days"_s}},
        {"date_order"_L1, compileDateOrder, twoDates},
        {"edition"_L1, compileEdition, {u"event"_s, u"previous"_s}, RuleKind::Per::Document},
        {"full_year"_L1, compileFullYear, {u"date"_s, u"places"_s}, RuleKind::Per::Document},
        {"guard"_L1, compileGuard, {}},
        {"index_number"_L1, compileIndexNumber, {u"code"_s, u"standard"_s}},
        {"length"_L1, compileLength, {u"length"_s, u"limit"_s}, RuleKind::Per::Document},
        {"main_year"_L1,
         compileMainYear,
         {u"found"_s, u"times"_s, u"own"_s},
         RuleKind::Per::Document},
        {"listed"_L1, compileListed, {u"note"_s}, RuleKind::Per::Document},
        {"mark"_L1, compileMark, {}, RuleKind::Per::Document},
        {"meta_filled"_L1, compileMetaFilled, {u"missing"_s}, RuleKind::Per::Document},
        {"meta_value"_L1, compileMetaValue, {}},
        {"money_units"_L1, compileMoneyUnits, {}, RuleKind::Per::Document},
        {"number_style"_L1, compileNumberStyle, {u"fault"_s}, RuleKind::Per::Document},
        {"numbering"_L1, compileNumbering, {u"expected"_s, u"found"_s}, RuleKind::Per::Document},
        {"one_measure"_L1, compileOneMeasure, {u"measure"_s, u"other"_s}, RuleKind::Per::Document},
        {"parts"_L1, compileParts, {}, RuleKind::Per::Document},
        {"period"_L1, compilePeriod, {}, RuleKind::Per::Document},
        {"person_name"_L1, compilePersonName, {}, RuleKind::Per::Document},
        {"placeholder"_L1, compilePlaceholder, {}, RuleKind::Per::Document},
        {"previous_sound"_L1, compilePreviousSound, {u"equations"_s}},
        {"private_mail"_L1, compilePrivateMail, {}, RuleKind::Per::Document},
        {"private_number"_L1, compilePrivateNumber, {u"masked"_s}, RuleKind::Per::Document},
        {"punctuation"_L1, compilePunctuation, {u"fault"_s}, RuleKind::Per::Document},
        {"rate_change"_L1, compileRateChange, {}, RuleKind::Per::Document},
        {"ratio"_L1, compileRatio, {u"percent"_s, u"limit"_s}},
        {"relative_year"_L1,
         compileRelativeYear,
         {u"published"_s, u"places"_s},
         RuleKind::Per::Document},
        {"relation"_L1, compileRelation, {}},
        {"repeated_figures"_L1, compileRepeatedFigures, {}},
        {"repeated_table"_L1, compileRepeatedTable, {}},
        {"repeated_words"_L1, compileRepeatedWords, {}, RuleKind::Per::Document},
        {"self_names"_L1,
         compileSelfNames,
         {u"names"_s, u"full"_s, u"ways"_s},
         RuleKind::Per::Document},
        {"shifted"_L1, compileShifted, {u"guess"_s}},
        {"signature_name"_L1, compileSignatureName, {u"full"_s}},
        {"similarity"_L1, compileSimilarity, {u"percent"_s, u"limit"_s}, RuleKind::Per::Document},
        {"substance"_L1, compileSubstance, {}, RuleKind::Per::Document},
        {"title"_L1, compileTitle, {u"title"_s, u"expected"_s}},
        {"topics"_L1, compileTopics, {u"missing"_s}, RuleKind::Per::Document},
        {"unanswered"_L1, compileUnanswered, {u"missing"_s}, RuleKind::Per::Document},
        {"values"_L1, compileValues, {u"value"_s}},
        {"year_residue"_L1,
         compileYearResidue,
         {u"found"_s, u"sentence"_s},
         RuleKind::Per::Document},
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
