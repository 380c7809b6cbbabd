// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// What a public document must not give away. Each place found is one finding; a document without
// any is one judgement held.

// "private_number": numbers that belong to one person. Parameters: `find`, one of id_card (18
// places, a day of birth, the check digit of GB 11643), mobile, bank_card (16 to 19 digits, the
// Luhn digit, a known first digit), plate and room (3幢2单元501室); `where`: "anywhere", "contact"
// (only in a sentence that tells how to reach the unit) or "elsewhere" (only in other sentences);
// contact_words and person_words (a sentence with one of these is never a contact sentence);
// `not_behind` (words close in front of the number that make it another kind of number).
Result<CheckPtr> compilePrivateNumber(const RuleContext &context);

// "person_name": a person named as 申请人, 信访人 … or half hidden as 王某某. Parameters: roles,
// surnames (half_hidden: the ones that are no other word in front of 某), not_names (what only
// looks like a name), closers (what may stand behind a name).
Result<CheckPtr> compilePersonName(const RuleContext &context);

// "mark": marks of secrecy or internal use: 机密★, （内部资料）, a line of its own, 密级：…; not
// the same words in a sentence. Parameters: marks; labels (what stands in front of a mark: 密级),
// labelled (marks only behind such a label), phrases (marks wherever they stand).
Result<CheckPtr> compileMark(const RuleContext &context);

// "private_mail": a mail address of a public provider. Parameter: domains.
Result<CheckPtr> compilePrivateMail(const RuleContext &context);
