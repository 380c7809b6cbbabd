// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"

#include "document/reportfile.h"

using namespace Qt::StringLiterals;

// Report files. One that can be read is written so that it reads the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto loaded = ReportFile::parse(Fuzzing::bytes(data, size), u"a.nianbao"_s);
    if (loaded && !loaded->report.readOnly) {
        const QByteArray written = ReportFile::toBytes(loaded->report);
        const auto again = ReportFile::parse(written, u"a.nianbao"_s);
        Fuzzing::require(again.has_value(), "a report that was read can be written and read");
        Fuzzing::require(ReportFile::toBytes(again->report) == written,
                         "a report is written the same again");
    }
    return 0;
}
