// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdfreader.h"

#include "base/module.h"
#include "import/pdfmodule/pdfpages.h"

#include <QCoreApplication>

#include <mutex>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PdfReader)
};

template <class Function>
Function *fromModule(const char *name)
{
    return reinterpret_cast<Function *>(moduleFunction(u"nianbao-pdfreading"_s, name));
}

// The library keeps fonts and character maps of all documents together: one thread at a time.
std::mutex &reader()
{
    static std::mutex mutex;
    return mutex;
}

Error notInstalled()
{
    return {Error::Kind::Internal,
            Text::tr("The part of the program that reads PDF files is not installed."),
            {}};
}

} // namespace

Result<QStringList> readPdfText(const QByteArray &bytes, PdfOrder order)
{
    static const auto reading = fromModule<decltype(nianbaoReadPdfText)>("nianbaoReadPdfText");
    Result<QStringList> pages = notInstalled();
    const std::lock_guard lock(reader());
    if (reading)
        reading(bytes, order, pages);
    return pages;
}

Result<HiddenContent> readPdfHidden(const QByteArray &bytes)
{
    static const auto reading = fromModule<decltype(nianbaoReadPdfHidden)>("nianbaoReadPdfHidden");
    Result<HiddenContent> hidden = notInstalled();
    const std::lock_guard lock(reader());
    if (reading)
        reading(bytes, hidden);
    return hidden;
}
