// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"

#include "document/pastedblock.h"

// Blocks of cells on the clipboard, as HTML and as text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(Fuzzing::bytes(data, size));
    for (const auto &block : {PastedBlock::fromHtml(text), PastedBlock::fromText(text)}) {
        if (!block)
            continue;
        Fuzzing::require(block->rows() > 0 && block->columns() > 0, "a block has a cell");
        Fuzzing::require(block->rows() <= PastedBlock::KeptRows &&
                             block->columns() <= PastedBlock::KeptColumns,
                         "a block is no larger than what is kept");
        const PastedBlock turned = block->transposed();
        Fuzzing::require(turned.at(turned.rows() - 1, turned.columns() - 1).text ==
                             block->at(block->rows() - 1, block->columns() - 1).text,
                         "a block can be turned");
    }
    return 0;
}
