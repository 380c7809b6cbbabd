// SPDX-License-Identifier: GPL-3.0-or-later
#include "collect/collectionsheet.h"
#include "document/reportfile.h"
#include "export/csvexporter.h"
#include "export/docxexporter.h"
#include "export/htmlexporter.h"
#include "export/jsonexporter.h"
#include "export/webexporter.h"
#include "export/xlsxexporter.h"
#include "fuzzing.h"
#include "import/sourcereader.h"
#include "rollup/unitlist.h"
#include "samplereports.h"
#include "testsupport.h"
#include "workbooks.h"

#include "../reportmodel/import/pagemarkup.h"

#include <QDir>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

// Writes inputs for every fuzz target to begin with into the folder given: what the fixtures hold,
// and what the program itself writes.
namespace {

class Seeds
{
public:
    explicit Seeds(const QString &folder)
        : m_folder(folder)
    {
    }

    void add(const QString &target, const QByteArray &bytes)
    {
        const QString folder = m_folder + u"/fuzz_"_s + target;
        QFile file(folder + u'/' + QString::number(++m_count));
        if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) ||
            file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }

    // A file that offices publish or programs save; `target` reads its kind.
    void addSource(const QString &target, const QByteArray &bytes, const QString &fileName)
    {
        const bool isPackage = bytes.startsWith("PK");
        add(target, isPackage ? Fuzzing::partsOf(bytes) : bytes);
        add(u"source"_s, bytes);
        if (isPackage)
            add(u"package"_s, bytes);
        if (const auto document = readSource(bytes, fileName))
            add(u"report"_s, Fuzzing::linesOf(*document));
    }

private:
    QString m_folder;
    int m_count = 0;
};

void addPublished(Seeds &seeds)
{
    const TemplateCatalog &catalog = TestSupport::shippedCatalog();
    for (const QString &name : TestSupport::publishedReportNames()) {
        const PublishedReport published = TestSupport::publishedReport(name);
        const TemplatePtr form = catalog.find(published.templateId);
        for (const bool second : {false, true}) {
            PageMarkup::Style style;
            style.wrap = second ? PageMarkup::Style::Wrap::Spans : PageMarkup::Style::Wrap::Bare;
            style.labelRepeated = second;
            style.shifted = second;
            style.misspelt = second;
            const PageMarkup markup(published, *form, style);
            const QByteArray page =
                PageMarkup::encoded(markup.html(), second ? "GB18030" : "UTF-8");
            seeds.addSource(u"html"_s, page, u"a.html"_s);
            seeds.add(u"decoder"_s, page.left(4096));
            seeds.add(u"clipboard"_s, markup.html().toUtf8());
            seeds.addSource(u"mht"_s, PageMarkup::mht(page, second ? "gb2312" : "utf-8", second),
                            u"a.mht"_s);
            seeds.addSource(u"docx"_s, markup.docx(), u"a.docx"_s);
            seeds.addSource(u"xlsx"_s, markup.xlsx(), u"a.xlsx"_s);
            seeds.addSource(u"csv"_s, markup.separated(u',').toUtf8(), u"a.csv"_s);
            seeds.addSource(u"lines"_s, markup.separated(u'\t').toUtf8(), u"a.txt"_s);
            seeds.addSource(u"lines"_s, markup.layoutText().toUtf8(), u"a.txt"_s);
        }
        if (const auto report = published.report(catalog))
            seeds.add(u"reportfile"_s, ReportFile::toBytes(*report));
    }
    seeds.add(u"decoder"_s, PageMarkup::encoded(u"<td>一</td>"_s, "UTF-16LE"));
    seeds.add(u"decoder"_s, PageMarkup::encoded(u"<td>一</td>"_s, "UTF-16BE").sliced(2));
}

void addFixtures(Seeds &seeds)
{
    const QDir pages(TestSupport::fixture(u"pages"_s));
    for (const QString &name : pages.entryList(QDir::Files))
        seeds.addSource(u"html"_s, TestSupport::readAll(pages.filePath(name)), name);
    const QDir clipboard(TestSupport::fixture(u"clipboard"_s));
    for (const QString &name : clipboard.entryList(QDir::Files))
        seeds.add(u"clipboard"_s, TestSupport::readAll(clipboard.filePath(name)));
    seeds.add(u"clipboard"_s, "1\t2\n\"a\tb\"\t\"c\n\"\"d\"\n");
    seeds.add(u"csv"_s, "代码,名称,简称\nA1,信访处,\nB2,\"法规,处\",法规\n");
}

void addExported(Seeds &seeds)
{
    const auto report = TestSupport::reportOfEverything(TestSupport::shippedCatalog());
    const auto evaluated = TestSupport::evaluate(*report, TestSupport::shippedCatalog());
    ExportJob job;
    job.set = &evaluated->set;
    job.checks = &evaluated->checks;
    job.templateId = u"annual-report-2021"_s;
    job.locale = TestSupport::chinese();
    const auto add = [&](const Exporter &exporter, const QString &target) {
        const auto files = exporter.write(job);
        if (!files)
            qFatal("%s", qPrintable(files.error().text()));
        for (const ExportedFile &file : *files)
            seeds.addSource(target, file.bytes, file.name);
    };
    add(DocxExporter(), u"docx"_s);
    add(XlsxExporter(), u"xlsx"_s);
    add(HtmlExporter(), u"html"_s);
    add(WebExporter(WebWriter::Dress::Plain), u"html"_s);
    add(CsvExporter(), u"csv"_s);
    add(JsonExporter(), u"source"_s);
    seeds.add(u"reportfile"_s, ReportFile::toBytes(*report));
    const auto units = UnitList::read("A1,信访处,\nB2,法规处,法规\n", u"list.csv"_s);
    const auto request = CollectionRequest::make(*report, TestSupport::shippedCatalog(),
                                                 {u"t3.new"_s, u"t2.charge.fee"_s}, *units);
    seeds.add(u"collection"_s, Fuzzing::partsOf(*collectionSheet(*request, 0, {})));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: fuzz_seeds FOLDER\n");
        return 2;
    }
    Seeds seeds(QString::fromLocal8Bit(argv[1]));
    addFixtures(seeds);
    addPublished(seeds);
    addExported(seeds);
    return 0;
}
