// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/packagereader.h"
#include "import/workbookreader.h"
#include "testsupport.h"

#include <libxml/parser.h>
#include <xlsxwriter.h>

#include <QFile>

#include <cstring>

using namespace Qt::StringLiterals;

// A workbook of 3,000 units × 190 figures: 570,000 cells. Target: 300 ms and 60 MB. The floor, in
// the same run, is what libxml2 needs to tell the elements apart and nothing else.
class bench_Workbook : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void floorOfTheParser();
    void read();
    void memory();

private:
    QTemporaryDir m_folder;
    QByteArray m_bytes;
};

namespace {

// MB of this process: now, or at most since the beginning.
double megabytes(const char *what)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(what))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

void countElement(void *count, const xmlChar *, const xmlChar *, const xmlChar *, int,
                  const xmlChar **, int, int, const xmlChar **)
{
    ++*static_cast<int *>(count);
}

} // namespace

void bench_Workbook::initTestCase()
{
    const QByteArray path = m_folder.filePath(u"all.xlsx"_s).toUtf8();
    lxw_workbook_options options{LXW_TRUE, nullptr, LXW_FALSE};
    lxw_workbook *book = workbook_new_opt(path.constData(), &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "figures");
    for (lxw_row_t row = 0; row < 3000; ++row) {
        for (lxw_col_t column = 0; column < 190; ++column)
            worksheet_write_number(sheet, row, column, double((row * 7 + column * 13) % 1000),
                                   nullptr);
    }
    QCOMPARE(workbook_close(book), LXW_NO_ERROR);
    m_bytes = TestSupport::readAll(m_folder.filePath(u"all.xlsx"_s));
    qInfo("%.1f MB of workbook; process at %.0f MB", double(m_bytes.size()) / 1024 / 1024,
          megabytes("VmRSS"));
}

void bench_Workbook::memory()
{
    qInfo("at most %.0f MB", megabytes("VmHWM"));
}

void bench_Workbook::floorOfTheParser()
{
    QBENCHMARK
    {
        const auto package = PackageReader::open(m_bytes);
        QVERIFY_RESULT(package);
        xmlSAXHandler calls;
        std::memset(&calls, 0, sizeof calls);
        calls.initialized = XML_SAX2_MAGIC;
        calls.startElementNs = &countElement;
        int count = 0;
        xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&calls, &count, nullptr, 0, nullptr);
        package->read(u"xl/worksheets/sheet1.xml"_s, [&](QByteArrayView piece) {
            return xmlParseChunk(parser, piece.data(), static_cast<int>(piece.size()), 0) == 0;
        });
        xmlParseChunk(parser, nullptr, 0, 1);
        xmlFreeParserCtxt(parser);
        QVERIFY(count > 1'000'000);
    }
}

void bench_Workbook::read()
{
    QBENCHMARK
    {
        const auto book = readWorkbook(m_bytes);
        QVERIFY_RESULT(book);
        QCOMPARE(book->sheets.first().size(), 570'000);
        QCOMPARE(book->sheets.first().at(2999, 189).text, u"450"_s);
    }
}

QTEST_GUILESS_MAIN(bench_Workbook)
#include "bench_workbook.moc"
