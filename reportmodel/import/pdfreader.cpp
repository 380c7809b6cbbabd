// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdfreader.h"

#include "import/pdfmodule/pdfpages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PdfReader)
};

// Poppler brings 27 libraries along, 16 ms of every start; so it is loaded with the first PDF.
// The module lies beside the programs as installed, or as built. Null when it lies nowhere.
ReadPdfPages loadReader()
{
    const QDir programs(QCoreApplication::applicationDirPath());
    for (const QString &folder : {u"" NIANBAO_INSTALLED_MODULES ""_s, u"../modules"_s}) {
        QLibrary module(programs.filePath(folder + u"/nianbao-pdf"_s));
        if (const QFunctionPointer found = module.resolve(ReadPdfPagesName))
            return reinterpret_cast<ReadPdfPages>(found);
    }
    return nullptr;
}

} // namespace

Result<QStringList> readPdfText(const QByteArray &bytes)
{
    static const ReadPdfPages read = loadReader();
    if (!read)
        return Error{Error::Kind::Internal,
                     Text::tr("The part of the program that reads PDF files is not installed."),
                     {}};
    PdfPages pages;
    read(bytes, pages);
    if (!pages.isReadable)
        return Error{Error::Kind::CannotRead,
                     Text::tr("The file is no PDF that can be read, or it is damaged."),
                     {}};
    if (pages.faultyPage > 0)
        return Error{Error::Kind::CannotRead,
                     Text::tr("Page %1 of the PDF cannot be read.").arg(pages.faultyPage),
                     {}};
    return pages.texts;
}
