// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// How numbers and their units are written.

// "money_units": the same sum once in 元 and once in 万元, so that one must be wrong. Parameter:
// unit_price (words that make a small sum a price: 每, 标准). Within a paragraph.
Result<CheckPtr> compileMoneyUnits(const RuleContext &context);

// "one_measure": one figure counted in different measures (件, 宗) in one document.
Result<CheckPtr> compileOneMeasure(const RuleContext &context);

// "rate_change": a rate that is said to change by per cent where points are meant (公开率比上年提高
// 10%). Parameters: rates, not_rates (效率), against (比上年 …), changes (提高 …).
Result<CheckPtr> compileRateChange(const RuleContext &context);

// "number_style": GB/T 15835: years of two digits, ranges of per cent with one sign, thousands
// separated here and not there, counts in Chinese numerals. Parameters: `faults` (short_year,
// percent_range, thousands, chinese_count), measures (of counts that take Arabic digits).
Result<CheckPtr> compileNumberStyle(const RuleContext &context);
