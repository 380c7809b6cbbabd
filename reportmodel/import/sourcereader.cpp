// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/sourcereader.h"

#include "import/csvreader.h"
#include "import/docxreader.h"
#include "import/figuresbyid.h"
#include "import/htmlreader.h"
#include "import/linesreader.h"
#include "import/mhtreader.h"
#include "import/packagereader.h"
#include "import/pdfreader.h"
#include "import/sheettable.h"
#include "import/textdecoder.h"
#include "import/workbookreader.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SourceReader)
};

constexpr QByteArrayView FiguresFormat("\"nianbao-figures\""); // of exported data

constexpr qsizetype MostSheetCells = 500'000; // with the blank ones between them

Error cannotRead(const QString &message)
{
    return {Error::Kind::CannotRead, message, {}};
}

Result<ReadDocument> readPage(const QByteArray &bytes, const QByteArray &declared)
{
    const auto text = decodedText(bytes, declared.isEmpty() ? declaredEncoding(bytes) : declared);
    if (!text)
        return cannotRead(Text::tr("The characters of the page cannot be read; it is in none of "
                                   "UTF-8, UTF-16 and GB18030."));
    return readHtml(text->toUtf8());
}

Result<ReadDocument> readArchive(const QByteArray &bytes)
{
    const auto pages = readMht(bytes);
    if (!pages)
        return pages.error();
    ReadDocument document;
    for (const MhtPage &page : *pages) {
        const auto read = readPage(page.bytes, page.encoding);
        if (!read)
            continue;
        if (document.title.isEmpty())
            document.title = read->title;
        document.blocks += read->blocks;
    }
    return document;
}

Result<ReadDocument> readPackage(const QByteArray &bytes)
{
    const auto package = PackageReader::open(bytes);
    if (!package)
        return package.error();
    if (package->contains(u"word/document.xml"_s))
        return readDocx(bytes);
    if (!package->contains(u"xl/workbook.xml"_s)) {
        return cannotRead(Text::tr("The file is neither a Word document nor an Excel workbook, "
                                   "whatever its name says."));
    }
    const auto book = readWorkbook(bytes);
    if (!book)
        return book.error();
    ReadDocument document;
    document.title = book->title;
    qsizetype left = MostSheetCells;
    for (const ReadSheet &sheet : book->sheets)
        document.blocks += tableOf(sheet, left);
    document.figures = FiguresById::ofWorkbook(*book);
    return document;
}

Result<ReadDocument> readPdf(const QByteArray &bytes)
{
    const auto pages = readPdfText(bytes, PdfOrder::LaidOut);
    if (!pages)
        return pages.error();
    return readLines(pages->join(u'\n'));
}

Result<ReadDocument> readSeparated(const QString &text)
{
    const auto lines = readCsv(text.toUtf8());
    if (!lines)
        return lines.error();
    ReadDocument document;
    document.figures = FiguresById::ofCsv(*lines);
    if (document.figures)
        return document;
    ReadTableBuilder builder;
    for (const QStringList &line : *lines) {
        builder.startRow();
        for (const QString &field : line)
            builder.addCell(field, 1, 1);
    }
    document.blocks += builder.take();
    return document;
}

bool looksLikePage(const QString &text)
{
    const QString head = text.left(64 * 1024).toLower();
    return head.contains("<html"_L1) || head.contains("<table"_L1) || head.contains("<body"_L1) ||
           head.contains("<!doctype html"_L1) || head.contains("<td"_L1) ||
           (head.trimmed().startsWith(u'<') && text.contains("<table"_L1, Qt::CaseInsensitive));
}

} // namespace

bool looksLikeReportFile(const QByteArray &bytes)
{
    const QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 64)).trimmed();
    const bool isJson = head.startsWith('{') || head.startsWith("\xef\xbb\xbf{");
    return isJson && !bytes.contains(FiguresFormat);
}

Result<ReadDocument> readSource(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.isEmpty())
        return cannotRead(Text::tr("The file is empty."));
    if (bytes.size() > LargestSource) {
        return cannotRead(Text::tr("The file is larger than %1 MB, which no report is.")
                              .arg(LargestSource / 1024 / 1024));
    }
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"))
        return readPackage(bytes);
    if (bytes.startsWith("\xd0\xcf\x11\xe0")) {
        return cannotRead(Text::tr("The file is an old .doc or .xls file, or protected by a "
                                   "password. Open it in the office program and save it as .docx "
                                   "or .xlsx without one."));
    }
    if (bytes.startsWith("%PDF-"))
        return readPdf(bytes);
    if (looksLikeMht(bytes))
        return readArchive(bytes);
    const auto text = decodedText(bytes, declaredEncoding(bytes));
    if (!text || text->contains(QChar(u'\0'))) {
        return cannotRead(Text::tr("The file is no web page, Word document, workbook, PDF or "
                                   "text in UTF-8, UTF-16 or GB18030."));
    }
    if (bytes.contains(FiguresFormat)) {
        if (auto figures = FiguresById::ofJson(text->toUtf8())) {
            ReadDocument document;
            document.figures = *std::move(figures);
            return document;
        }
    }
    if (looksLikePage(*text))
        return readHtml(text->toUtf8());
    const bool separated = fileName.endsWith(".csv"_L1, Qt::CaseInsensitive) ||
                           (!text->contains(u'\t') && text->count(u',') > 3 * text->count(u'\n') &&
                            text->count(u'\n') > 3);
    return separated ? readSeparated(*text) : Result<ReadDocument>(readLines(*text));
}
