// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/reportimport.h"
#include "import/sourcereader.h"
#include "pagemarkup.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

// Files made to make a reader hang, swell or look elsewhere.
class tst_HostileFiles : public QObject
{
    Q_OBJECT

private slots:
    void endSoon_data();
    void endSoon();
};

namespace {

QByteArray publishedPage()
{
    const PublishedReport report = TestSupport::publishedReport(u"16-pingtan-2021.json"_s);
    const TemplateCatalog &catalog = TestSupport::shippedCatalog();
    return PageMarkup(report, *catalog.find(report.templateId), {}).html().toUtf8();
}

Result<ReportImport> imported(const QByteArray &source)
{
    const auto document = readSource(source, u"page.html"_s);
    if (!document)
        return document.error();
    return findReport(*document, TestSupport::shippedCatalog(), {});
}

} // namespace

void tst_HostileFiles::endSoon_data()
{
    QTest::addColumn<QByteArray>("source");
    QByteArray deep;
    for (int i = 0; i < 1000; ++i)
        deep += "<table><tr><td>";
    QTest::newRow("a thousand tables in one another") << deep + "1";
    QTest::newRow("spans of a billion")
        << QByteArray("<table>") +
               QByteArray("<tr><td rowspan=1000000000 colspan=1000000000>1<td>2").repeated(2000);
    QTest::newRow("half a page") << publishedPage().first(5000);
    QTest::newRow("laughs by the billion") << *zipArchive(
        {{u"word/document.xml"_s,
          "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
          "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;"
          "&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;"
          "&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">]><w:document "
          "xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&g;</w:t></w:r></w:p></w:body></w:document>"}},
        {});
    QTest::newRow("an entity of another file") << *zipArchive(
        {{u"word/document.xml"_s,
          "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\">"
          "<w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"}},
        {});
    QTest::newRow("a bomb") << *zipArchive(
        {{u"word/document.xml"_s, QByteArray(300 * 1024 * 1024, ' ')}}, {});
    QTest::newRow("many columns of text") << QByteArray("1 2 3 4 5 6 7 ").repeated(20000) + '\n';
    QTest::newRow("many lines of figures")
        << (u"（一）予以公开 1 2 3 4 5 6 7\n"_s).toUtf8().repeated(20000);
    QTest::newRow("many rows of different width") << [] {
        QByteArray rows;
        for (int i = 0; i < 30'000; ++i)
            rows += QByteArray("甲 ") + QByteArray("1 ").repeated(i == 0 ? 9 : 1 + i % 7) + '\n';
        return rows;
    }();
    QTest::newRow("parts without end")
        << QByteArray("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n") +
               QByteArray("--x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n")
                   .repeated(20000);
}

void tst_HostileFiles::endSoon()
{
    QFETCH(QByteArray, source);
    QElapsedTimer clock;
    clock.start();
    const auto import = imported(source);
    QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
    if (!import)
        QVERIFY(!import.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(tst_HostileFiles)
#include "tst_hostilefiles.moc"
