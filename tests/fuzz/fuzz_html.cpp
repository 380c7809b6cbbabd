// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"

#include "import/htmlreader.h"

// Web pages.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (const auto page = readHtml(Fuzzing::bytes(data, size)))
        Fuzzing::requireSound(*page);
    return 0;
}
