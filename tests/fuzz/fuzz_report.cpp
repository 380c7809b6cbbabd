// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"

#include "import/importapply.h"
#include "rules/checkrunner.h"
#include "samplereports.h"

using namespace Qt::StringLiterals;

// Figures found in tables that were read, and entered into a new report.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const RuleBook rules = *RuleBook::shipped();
    const TemplateCatalog &catalog = TestSupport::shippedCatalog();
    const auto found =
        findReport(Fuzzing::document(Fuzzing::bytes(data, size)), catalog, {u"某市某局"_s, 0});
    if (!found)
        return 0;
    for (const ImportedCell &cell : found->cells) {
        Fuzzing::require(!cell.raw.isEmpty() || !cell.hasValue(), "a blank is no number");
        Fuzzing::require(cell.doubt != ImportDoubt::Placeholder || !cell.hasValue(),
                         "a placeholder is no number");
    }
    auto report = reportForImport(catalog, *found);
    if (!report)
        return 0;
    const auto applied = applyImport(*report, catalog, rules.phrases(), *found,
                                     ImportChoice::all(*found, u"a.html"_s));
    Fuzzing::require(applied.has_value(), "what was found can be entered");
    return 0;
}
