// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/htmlreader.h"
#include "import/reportimport.h"
#include "import/sourcereader.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;

// A published page of 200 KB, as word processors inflate them, from its bytes to its figures.
// Target: 15 ms.
class bench_Import : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void read();
    void readAndMatch();

private:
    QByteArray m_page;
    TemplateCatalog m_catalog;
};

void bench_Import::initTestCase()
{
    m_catalog = *TemplateCatalog::shipped();
    QByteArray tables =
        TestSupport::readAll(TestSupport::fixture(u"pages/02-shanghai-office-2019.html"_s));
    const QByteArray style =
        "<td class=\"MsoNormal\" style=\"padding:0.0000pt 5.4000pt 0.0000pt 5.4000pt;border-left:"
        "1.0000pt solid windowtext;mso-border-left-alt:0.5000pt solid windowtext;border-right:"
        "1.0000pt solid windowtext;mso-border-right-alt:0.5000pt solid windowtext;border-top:none;"
        "mso-border-top-alt:0.5000pt solid windowtext;border-bottom:1.0000pt solid windowtext;"
        "font-family:仿宋_GB2312;font-size:12.0000pt;mso-font-kerning:1.0000pt;\" ";
    tables.replace("<td ", style);
    QByteArray prose;
    while (prose.size() + tables.size() < 200 * 1024)
        prose +=
            "<p><span style=\"font-size:16pt\">本年公开信息若干条，更新栏目若干个。</span></p>";
    m_page = "<html><body><h1>某某办公厅2019年政府信息公开工作年度报告</h1><p>一、总体情况</p>" +
             prose + tables + "</body></html>";
    qInfo("page of %lld bytes", static_cast<long long>(m_page.size()));
}

void bench_Import::read()
{
    QBENCHMARK
    {
        QVERIFY_RESULT(readSource(m_page, u"page.html"_s));
    }
}

void bench_Import::readAndMatch()
{
    QBENCHMARK
    {
        const auto document = readSource(m_page, u"page.html"_s);
        QVERIFY_RESULT(findReport(*document, m_catalog, {}));
    }
}

QTEST_GUILESS_MAIN(bench_Import)
#include "bench_import.moc"
