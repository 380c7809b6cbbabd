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

} // namespace

Result<QStringList> readPdfText(const QByteArray &bytes, PdfOrder order)
{
    static const auto reading = reinterpret_cast<decltype(&nianbaoReadPdfText)>(
        moduleFunction(u"nianbao-pdfreading"_s, "nianbaoReadPdfText"));
    Result<QStringList> pages =
        Error{Error::Kind::Internal,
              Text::tr("The part of the program that reads PDF files is not installed."),
              {}};
    if (reading)
        reading(bytes, order, pages);
    return pages;
}
