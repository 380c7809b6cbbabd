// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"

#include "import/mhtreader.h"
#include "import/sourcereader.h"

using namespace Qt::StringLiterals;

// Web archives, and the pages in them.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = Fuzzing::bytes(data, size);
    if (const auto pages = readMht(bytes))
        Fuzzing::require(!pages->isEmpty(), "a web archive that was read has a page");
    if (looksLikeMht(bytes)) {
        if (const auto document = readSource(bytes, u"a.mht"_s))
            Fuzzing::requireSound(*document);
    }
    return 0;
}
