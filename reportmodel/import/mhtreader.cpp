// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mhtreader.h"

#include "base/module.h"
#include "import/mhtmodule/mhtparts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(MhtReader)
};

} // namespace

Result<QList<MhtPage>> readMht(const QByteArray &bytes)
{
    static const auto reading = reinterpret_cast<decltype(&nianbaoReadMht)>(
        moduleFunction(u"nianbao-mhtreading"_s, "nianbaoReadMht"));
    if (!reading) {
        return Error{Error::Kind::Internal,
                     Text::tr("The part of the program that reads web archives is not installed."),
                     {}};
    }
    QList<MhtPage> pages;
    reading(bytes, pages);
    if (pages.isEmpty()) {
        return Error{Error::Kind::CannotRead,
                     Text::tr("There is no page in this web archive, or it is damaged. Save the "
                              "page as .html and import that."),
                     {}};
    }
    return pages;
}

bool looksLikeMht(const QByteArray &bytes)
{
    const QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 8192)).toLower();
    const qsizetype type = head.indexOf("content-type:");
    return type >= 0 && head.contains("mime-version:") &&
           (head.contains("multipart/") || head.contains("text/html")) &&
           (head.indexOf("<html") < 0 || type < head.indexOf("<html"));
}
