// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pdffinisher.h"

#include "base/module.h"
#include "paper/pdfmodule/pdffinish.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PdfFinisher)
};

} // namespace

Result<QByteArray> finishPdf(const QByteArray &painted, const PdfFinish &finish)
{
    static const auto finishing = reinterpret_cast<decltype(&nianbaoFinishPdf)>(
        moduleFunction(u"nianbao-pdfwriting"_s, "nianbaoFinishPdf"));
    Result<QByteArray> finished =
        Error{Error::Kind::Internal,
              Words::tr("The part of the program that finishes PDF files is not installed."),
              {}};
    if (finishing)
        finishing(painted, finish, finished);
    return finished;
}
