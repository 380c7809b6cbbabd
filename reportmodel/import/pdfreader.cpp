// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdfreader.h"

#include "base/module.h"
#include "import/pdfmodule/pdfpages.h"

#include <QCoreApplication>

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
    if (reading)
        reading(bytes, order, pages);
    return pages;
}

Result<HiddenContent> readPdfHidden(const QByteArray &bytes)
{
    static const auto reading = fromModule<decltype(nianbaoReadPdfHidden)>("nianbaoReadPdfHidden");
    Result<HiddenContent> hidden = notInstalled();
    if (reading)
        reading(bytes, hidden);
    return hidden;
}
