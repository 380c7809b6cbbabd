// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"

#include "import/docxreader.h"

// Word documents, by their parts.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (const auto document = readDocx(Fuzzing::package(Fuzzing::bytes(data, size))))
        Fuzzing::requireSound(*document);
    return 0;
}
