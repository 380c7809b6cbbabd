// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"

// "index_number": the code in front of 索引号's slash, and the unit's own code, carry the right
// check character. Codes of 9 and 18 characters only; other schemes of numbering are not judged.
Result<CheckPtr> compileIndexNumber(const RuleContext &context);

// "meta_value": what a metadata field may say. Parameters: key, and `values` (one of them exactly)
// or `contains` (one of them somewhere). Not applicable when the field is empty.
Result<CheckPtr> compileMetaValue(const RuleContext &context);

// "meta_filled": fields that are printed in the document's header and empty, told together.
// Parameter: fields ({"key", "name": {…}}). Not applicable while the whole header is empty.
Result<CheckPtr> compileMetaFilled(const RuleContext &context);
