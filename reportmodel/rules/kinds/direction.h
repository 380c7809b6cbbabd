// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "direction": what is said to rise or fall does, and by as much as two numbers that are told say:
// 由50件增加到45件, 下降120%, 增加5件，下降10%, 1200条，比上年的1000条增长25%. Parameters: rises,
// falls, targets (到, 至: the number is what it became), earlier (begin the words in front of last
// year's number: 比上, 上年).
Result<CheckPtr> compileDirection(const RuleContext &context);
