// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rulekinds.h"

#include "rules/kinds/carried.h"
#include "rules/kinds/change.h"
#include "rules/kinds/citation.h"
#include "rules/kinds/claimed.h"
#include "rules/kinds/content.h"
#include "rules/kinds/direction.h"
#include "rules/kinds/frequency.h"
#include "rules/kinds/header.h"
#include "rules/kinds/imported.h"
#include "rules/kinds/lastyear.h"
#include "rules/kinds/lists.h"
#include "rules/kinds/mention.h"
#include "rules/kinds/metadata.h"
#include "rules/kinds/numbers.h"
#include "rules/kinds/numberstyle.h"
#include "rules/kinds/parts.h"
#include "rules/kinds/pending.h"
#include "rules/kinds/power.h"
#include "rules/kinds/punctuation.h"
#include "rules/kinds/ratio.h"
#include "rules/kinds/relation.h"
#include "rules/kinds/restated.h"
#include "rules/kinds/satisfaction.h"
#include "rules/kinds/sections.h"
#include "rules/kinds/sensitive.h"
#include "rules/kinds/shifted.h"
#include "rules/kinds/similarity.h"
#include "rules/kinds/stated.h"
#include "rules/kinds/statedorder.h"
#include "rules/kinds/statedratios.h"
#include "rules/kinds/statedsums.h"
#include "rules/kinds/unitnames.h"
#include "rules/kinds/values.h"
#include "rules/kinds/wording.h"
#include "rules/kinds/writtendates.h"
#include "rules/kinds/yearmentions.h"
#include "rules/kinds/yearwords.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

// The one registry of kinds: a new one is an evaluator under kinds/ and a line here.
const QList<RuleKind> &ruleKinds()
{
    const QStringList date{u"field"_s, u"date"_s};
    const QStringList twoDates{u"field"_s, u"date"_s, u"other_field"_s, u"other_date"_s, u"days"_s};
    constexpr auto perDocument = RuleKind::Per::Document;
    static const QList<RuleKind> kinds{
        {"announced_parts"_L1, compileAnnouncedParts, {}, perDocument},
        {"approximate"_L1, compileApproximate, {u"quotes"_s}, perDocument},
        {"blanks"_L1, compileBlanks, {}},
        {"carried"_L1, compileCarried, {u"places"_s}, perDocument},
        {"change"_L1, compileChange, {u"value"_s, u"previous"_s}},
        {"citation"_L1, compileCitation, {u"fault"_s}, perDocument},
        {"claimed"_L1, compileClaimed, {u"nonzero"_s}, perDocument},
        {"counted"_L1, compileCounted, {}, perDocument},
        {"cut_off"_L1, compileCutOff, {u"date"_s, u"figure"_s}},
        {"date_exists"_L1, compileDateExists, date},
        {"date_lag"_L1, compileDateLag, twoDates + QStringList{u"limit"_s}},
        {"date_limit"_L1, compileDateLimit, date + QStringList{u"limit"_s, u"days"_s}},
        {"date_order"_L1, compileDateOrder, twoDates},
        {"direction"_L1, compileDirection, {u"reason"_s}, perDocument},
        {"edition"_L1, compileEdition, {u"event"_s, u"previous"_s}, perDocument},
        {"frequency"_L1, compileFrequency, {}, perDocument},
        {"full_year"_L1, compileFullYear, {u"date"_s, u"places"_s}, perDocument},
        {"goal_base"_L1, compileGoalBase, {u"quotes"_s}, perDocument},
        {"guard"_L1, compileGuard, {}},
        {"index_number"_L1, compileIndexNumber, {u"code"_s, u"standard"_s}},
        {"length"_L1, compileLength, {u"length"_s, u"limit"_s}, perDocument},
        {"linked"_L1, compileLinked, {u"figure"_s}, perDocument},
        {"listed"_L1, compileListed, {u"note"_s}, perDocument},
        {"main_year"_L1, compileMainYear, {u"found"_s, u"times"_s, u"own"_s}, perDocument},
        {"mark"_L1, compileMark, {}, perDocument},
        {"mention"_L1, compileMention, {u"figures"_s}},
        {"meta_filled"_L1, compileMetaFilled, {u"missing"_s}, perDocument},
        {"meta_value"_L1, compileMetaValue, {}},
        {"mixed_list"_L1, compileMixedList, {u"classes"_s}, perDocument},
        {"money_units"_L1, compileMoneyUnits, {}, perDocument},
        {"multiple"_L1, compileMultiple, {}},
        {"imported_cells"_L1, compileImportedCells, {u"found"_s}},
        {"imported_chapters"_L1, compileImportedChapters, {u"missing"_s}},
        {"imported_labels"_L1, compileImportedLabels, {u"changes"_s}},
        {"imported_note"_L1, compileImportedNote, {}},
        {"imported_numbering"_L1, compileImportedNumbering, {u"changes"_s}},
        {"imported_old_form"_L1, compileImportedOldForm, {}},
        {"imported_rows"_L1, compileImportedRows, {u"changes"_s}},
        {"imported_tables"_L1, compileImportedTables, {u"missing"_s}},
        {"impossible_date"_L1, compileImpossibleDate, {}, perDocument},
        {"number_style"_L1, compileNumberStyle, {u"fault"_s}, perDocument},
        {"numbering"_L1, compileNumbering, {u"expected"_s, u"found"_s}, perDocument},
        {"one_measure"_L1, compileOneMeasure, {u"measure"_s, u"other"_s}, perDocument},
        {"parts"_L1, compileParts, {}, perDocument},
        {PendingKind, compilePending, {}},
        {"period"_L1, compilePeriod, {}, perDocument},
        {"person_name"_L1, compilePersonName, {}, perDocument},
        {"placeholder"_L1, compilePlaceholder, {}, perDocument},
        {PowerKind, compilePower, {}},
        {"previous_sound"_L1, compilePreviousSound, {u"equations"_s}},
        {"private_mail"_L1, compilePrivateMail, {}, perDocument},
        {"private_number"_L1, compilePrivateNumber, {u"masked"_s}, perDocument},
        {"punctuation"_L1, compilePunctuation, {u"fault"_s}, perDocument},
        {"rate_change"_L1, compileRateChange, {}, perDocument},
        {"ratio"_L1, compileRatio, {u"percent"_s, u"limit"_s}},
        {"relation"_L1, compileRelation, {}},
        {"relative_year"_L1, compileRelativeYear, {u"published"_s, u"places"_s}, perDocument},
        {"repeated_figures"_L1, compileRepeatedFigures, {}},
        {"repeated_table"_L1, compileRepeatedTable, {}},
        {"repeated_words"_L1, compileRepeatedWords, {}, perDocument},
        {"restated"_L1, compileRestated, {u"other"_s}, perDocument},
        {"satisfaction"_L1, compileSatisfaction, {u"fault"_s}, perDocument},
        {"sections"_L1, compileSections, {u"missing"_s}, perDocument},
        {"self_names"_L1, compileSelfNames, {u"names"_s, u"full"_s, u"ways"_s}, perDocument},
        {"shares"_L1, compileShares, {u"reason"_s}, perDocument},
        {"shifted"_L1, compileShifted, {u"guess"_s}},
        {"signature_name"_L1, compileSignatureName, {u"full"_s}},
        {"similarity"_L1, compileSimilarity, {u"percent"_s, u"limit"_s}, perDocument},
        {"stated"_L1, compileStated, {u"stated"_s, u"figures"_s, u"part"_s}, perDocument},
        {"stated_change"_L1, compileStatedChange, {u"change"_s}, perDocument},
        {"stated_flow"_L1, compileStatedFlow, {}, perDocument},
        {"stated_order"_L1, compileStatedOrder, {}},
        {"stated_parts"_L1, compileStatedParts, {}, perDocument},
        {"stated_share"_L1, compileStatedShare, {u"share"_s, u"figures"_s}, perDocument},
        {"substance"_L1, compileSubstance, {}, perDocument},
        {"time_limit"_L1, compileTimeLimit, {}, perDocument},
        {"title"_L1, compileTitle, {u"title"_s, u"expected"_s}},
        {"title_years"_L1, compileTitleYears, {u"title"_s, u"expected"_s}},
        {"top_numbering"_L1, compileTopNumbering, {}, perDocument},
        {"topics"_L1, compileTopics, {u"missing"_s}, perDocument},
        {"unanswered"_L1, compileUnanswered, {u"missing"_s}, perDocument},
        {"values"_L1, compileValues, {u"value"_s}},
        {"year_residue"_L1, compileYearResidue, {u"found"_s, u"sentence"_s}, perDocument},
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

bool judgesFigures(const RuleKind &kind)
{
    static constexpr QLatin1StringView names[] = {
        "blanks"_L1, "change"_L1,           "parts"_L1,          "power"_L1,   "previous_sound"_L1,
        "ratio"_L1,  "repeated_figures"_L1, "repeated_table"_L1, "shifted"_L1, "relation"_L1,
        "values"_L1,
    };
    return std::find(std::begin(names), std::end(names), kind.name) != std::end(names);
}
