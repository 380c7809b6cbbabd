// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"

#include "collect/collectionreply.h"
#include "samplereports.h"

using namespace Qt::StringLiterals;

// Returned collection workbooks, by their parts.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const FormPtr form =
        *ReportForm::make(TestSupport::shippedCatalog(), {u"annual-report-2021"_s});
    const auto reply = readCollectionReply(Fuzzing::package(Fuzzing::bytes(data, size)), *form);
    if (reply) {
        for (const CollectionReply::Entry &entry : reply->entries) {
            Fuzzing::require(form->indexOf(entry.cell) >= 0, "a reply is for a figure of the form");
            Fuzzing::require(!entry.figure.isBlank(), "a blank cell is no reply");
        }
    }
    return 0;
}
