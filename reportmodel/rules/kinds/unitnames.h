// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "signature_name": the organ that signs is not the unit's full name broken off (杭州市城市管理).
// Parameter: `complete`, the last characters of names that are whole (局, 委, 会 …). One judgement,
// on the signature as printed and on the metadata.
Result<CheckPtr> compileSignatureName(const RuleContext &context);

// "self_names": in how many ways the document calls its own unit: by the short name, as 我局, as a
// bare 局 that does something, by a broken signature. Parameters: first_person, organs (characters
// that name an organ), acts (what follows a bare 局 that is the subject), at_least (so many ways
// are too many). The full name and 本机关 always go.
Result<CheckPtr> compileSelfNames(const RuleContext &context);
