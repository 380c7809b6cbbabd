// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"

#include "import/textdecoder.h"

// Bytes of unknown encoding.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = Fuzzing::bytes(data, size);
    decodedText(bytes);
    decodedText(bytes, declaredEncoding(bytes));
    return 0;
}
