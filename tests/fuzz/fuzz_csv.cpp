// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"

#include "import/csvreader.h"
#include "import/sourcereader.h"
#include "rollup/unitlist.h"

using namespace Qt::StringLiterals;

// Separated values: of a source and of a list of units.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = Fuzzing::bytes(data, size);
    if (const auto lines = readCsv(bytes)) {
        for (const QStringList &line : *lines)
            Fuzzing::require(!line.isEmpty(), "a line has a field");
    }
    if (const auto document = readSource(bytes, u"a.csv"_s))
        Fuzzing::requireSound(*document);
    if (const auto units = UnitList::read(bytes, u"a.csv"_s)) {
        for (const ListedUnit &unit : units->units())
            Fuzzing::require(!unit.name.isEmpty(), "a listed unit has a name");
    }
    return 0;
}
