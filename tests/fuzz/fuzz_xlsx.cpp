// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"

#include "import/sourcereader.h"
#include "import/workbookreader.h"

using namespace Qt::StringLiterals;

// Workbooks, by their parts.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = Fuzzing::package(Fuzzing::bytes(data, size));
    if (const auto book = readWorkbook(bytes)) {
        for (const ReadSheetPlace &place : book->names)
            book->at(place);
        for (const ReadChart &chart : book->charts) {
            for (const ReadChartSeries &series : chart.series)
                book->place(series.range, 0);
        }
        if (const auto document = readSource(bytes, u"a.xlsx"_s))
            Fuzzing::requireSound(*document);
    }
    return 0;
}
