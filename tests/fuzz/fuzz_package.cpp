// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"

#include "import/packagereader.h"
#include "import/sourcereader.h"

using namespace Qt::StringLiterals;

// Packages as bytes: damaged archives.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = Fuzzing::bytes(data, size);
    if (const auto package = PackageReader::open(bytes)) {
        for (const QString &path : package->paths())
            package->part(path);
    }
    if (bytes.startsWith("PK")) {
        if (const auto document = readSource(bytes, u"a.docx"_s))
            Fuzzing::requireSound(*document);
    }
    return 0;
}
