// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"

#include "import/linesreader.h"

// Plain text: columns of words and numbers.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Fuzzing::requireSound(readLines(QString::fromUtf8(Fuzzing::bytes(data, size))));
    return 0;
}
