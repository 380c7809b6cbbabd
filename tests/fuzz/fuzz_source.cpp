// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"

#include "import/reportimport.h"
#include "import/sourcereader.h"
#include "samplereports.h"

using namespace Qt::StringLiterals;

// A file of any kind, from its bytes to the figures found in it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto document = readSource(Fuzzing::bytes(data, size), u"a.html"_s);
    if (!document)
        return 0;
    const auto found = findReport(*document, TestSupport::shippedCatalog(), {});
    Fuzzing::require(found || !found.error().message.isEmpty(), "a refusal says why");
    return 0;
}
