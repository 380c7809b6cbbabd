// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportset.h"
#include "import/importapply.h"
#include "import/sourcereader.h"
#include "pagemarkup.h"
#include "rules/checkrunner.h"
#include "testsupport.h"

#include <functional>

using namespace Qt::StringLiterals;
using Style = PageMarkup::Style;
using Wrap = PageMarkup::Style::Wrap;

// The real published reports, written as the pages and files that offices publish: every figure
// comes in exactly, every blank stays blank, and totals stay as they were stated.
class tst_PublishedPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFigureExactly_data();
    void everyFigureExactly();
    void aRealPage();
    void blanksInLinesAreNotGuessed();

private:
    void compare(const QByteArray &source, const QString &fileName,
                 const PublishedReport &published) const;

    TemplateCatalog m_catalog;
    RuleBook m_rules;
};

void tst_PublishedPages::initTestCase()
{
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    m_catalog = *catalog;
    const auto rules = RuleBook::shipped();
    QVERIFY_RESULT(rules);
    m_rules = *rules;
}

namespace {

struct Markup
{
    const char *name;
    const char *fileName;
    std::function<QByteArray(const PublishedReport &, const ReportTemplate &)> write;
};

Markup page(const char *name, const Style &style, const char *encoding = "UTF-8")
{
    return {name, "page.html", [style, encoding](const auto &report, const auto &form) {
                return PageMarkup::encoded(PageMarkup(report, form, style).html(), encoding);
            }};
}

QList<Markup> markups()
{
    QList<Markup> all;
    all += page("bare cells", Style());
    Style style;
    style.wrap = Wrap::Spans;
    style.blank = u"<p>&nbsp;</p>"_s;
    style.labelRepeated = true;
    style.metadata = true;
    all += page("word processor, GB18030", style, "GB18030");
    style = {};
    style.wrap = Wrap::Fonts;
    style.blank = u"<p><span><o:p> </o:p></span></p>"_s;
    style.halfWidth = true;
    style.labelRepeated = true;
    style.labelDoubled = true;
    style.noise = true;
    all += page("every character in a font of its own", style);
    style = {};
    style.wrap = Wrap::Mixed;
    style.blank = u"&nbsp;"_s;
    style.headersUnmerged = true;
    style.brokenLabels = true;
    style.metadata = true;
    all += page("hand-made headings, UTF-16", style, "UTF-16LE");
    style = {};
    style.wrap = Wrap::Paragraph;
    style.shifted = true;
    style.misspelt = true;
    style.trailingSpaces = true;
    style.headersAgain = true;
    all += page("misspelt and shifted", style, "UTF-16BE");
    style = {};
    style.blank = u"<p></p>"_s;
    style.fullWidthDigits = true;
    style.extraRow = true;
    style.laidOut = true;
    style.noise = true;
    all += page("full-width digits in a page laid out with tables", style, "GB18030");
    style = {};
    style.unmerged = true;
    style.wrap = Wrap::Spans;
    style.piecesOfTableTwo = true;
    all += page("nothing merged, table two in pieces", style);
    style = {};
    style.hugeSpan = true;
    style.headersUnmerged = true;
    style.labelRepeated = true;
    style.misspelt = true;
    style.blank = u" "_s;
    all += page("a heading of a billion columns", style);
    style = {};
    style.brokenLabels = true;
    style.shifted = true;
    const auto archive = [style](bool base64, const char *encoding) {
        return [style, base64, encoding](const auto &report, const auto &form) {
            return PageMarkup::mht(
                PageMarkup::encoded(PageMarkup(report, form, style).html(), encoding),
                base64 ? "utf-8" : "gb2312", base64);
        };
    };
    all += Markup{"web archive, quoted-printable", "page.mht", archive(false, "GB18030")};
    all += Markup{"web archive, base64", "page.mhtml", archive(true, "UTF-8")};
    all += Markup{"word document", "报告.docx", [](const auto &report, const auto &form) {
                      return PageMarkup(report, form, {}).docx();
                  }};
    Style misspelt;
    misspelt.misspelt = true;
    all += Markup{"misspelt word document with a wrong name", "报告.xls",
                  [misspelt](const auto &report, const auto &form) {
                      return PageMarkup(report, form, misspelt).docx();
                  }};
    all += Markup{"workbook", "报告.xlsx", [](const auto &report, const auto &form) {
                      return PageMarkup(report, form, {}).xlsx();
                  }};
    all += Markup{"comma separated values", "报告.csv", [](const auto &report, const auto &form) {
                      return PageMarkup(report, form, {}).separated(u',').toUtf8();
                  }};
    all += Markup{
        "comma separated values, GBK", "报告.csv", [](const auto &report, const auto &form) {
            return PageMarkup::encoded(PageMarkup(report, form, {}).separated(u','), "GB18030");
        }};
    all += Markup{"text copied with tabs", "报告.txt", [](const auto &report, const auto &form) {
                      return PageMarkup(report, form, {}).separated(u'\t').toUtf8();
                  }};
    all += Markup{"text laid out in columns", "报告.txt", [](const auto &report, const auto &form) {
                      return PageMarkup(report, form, {}).layoutText().toUtf8();
                  }};
    return all;
}

} // namespace

void tst_PublishedPages::everyFigureExactly_data()
{
    QTest::addColumn<QString>("report");
    QTest::addColumn<int>("markup");
    const QList<Markup> all = markups();
    for (const QString &report : TestSupport::publishedReportNames()) {
        for (int i = 0; i < all.size(); ++i) {
            // Lines of text cannot show which cells of a table of one row are blank.
            if (report.startsWith(u"02-"_s) &&
                QLatin1StringView(all[i].name) == "text laid out in columns"_L1)
                continue;
            QTest::addRow("%s: %s", qPrintable(report), all[i].name) << report << i;
        }
    }
}

void tst_PublishedPages::everyFigureExactly()
{
    QFETCH(QString, report);
    QFETCH(int, markup);
    const PublishedReport published = TestSupport::publishedReport(report);
    const TemplatePtr form = m_catalog.find(published.templateId);
    QVERIFY(form);
    const Markup one = markups()[markup];
    compare(one.write(published, *form), QString::fromUtf8(one.fileName), published);
}

void tst_PublishedPages::aRealPage()
{
    const PublishedReport published =
        TestSupport::publishedReport(u"02-shanghai-office-2019.json"_s);
    compare(TestSupport::readAll(TestSupport::fixture(u"pages/02-shanghai-office-2019.html"_s)),
            u"02-shanghai-office-2019.html"_s, published);
}

void tst_PublishedPages::blanksInLinesAreNotGuessed()
{
    const PublishedReport published =
        TestSupport::publishedReport(u"02-shanghai-office-2019.json"_s);
    const QString text =
        PageMarkup(published, *m_catalog.find(published.templateId), {}).layoutText();
    const auto document = readSource(text.toUtf8(), u"a.txt"_s);
    QVERIFY_RESULT(document);
    const auto found = findReport(*document, m_catalog, {});
    QVERIFY_RESULT(found);
    int read = 0;
    for (const ImportedCell &cell : found->cells) {
        const auto given = std::find_if(published.values.cbegin(), published.values.cend(),
                                        [&](const auto &one) { return one.cell == cell.cell; });
        QString decimal = given->value;
        decimal.remove(u"元"_s);
        const QString value = cell.hasValue() ? cell.figure.value.toFile() : QString();
        QVERIFY2(value == decimal || (value.isEmpty() && !cell.isCertain()),
                 qPrintable(cell.cell + u": "_s + value));
        read += cell.hasValue() && cell.isCertain();
    }
    QVERIFY(read > 10);
}

void tst_PublishedPages::compare(const QByteArray &source, const QString &fileName,
                                 const PublishedReport &published) const
{
    const auto document = readSource(source, fileName);
    QVERIFY_RESULT(document);
    const bool named = source.size() != 0 && !fileName.startsWith(u"02-"_s);
    const auto found =
        findReport(*document, m_catalog,
                   named ? ImportWishes() : ImportWishes{published.unit, published.year});
    QVERIFY_RESULT(found);
    QCOMPARE(found->form, published.templateId);
    QCOMPARE(found->unit, published.unit);
    QCOMPARE(found->year, published.year);
    QVERIFY2(found->missing().isEmpty(), qPrintable(found->missing().join(u" "_s)));

    QHash<QString, const ImportedCell *> cells;
    for (const ImportedCell &cell : found->cells)
        cells.insert(cell.cell, &cell);
    QCOMPARE(cells.size(), found->cells.size()); // each cell once
    for (const ReportEdit::Assignment &given : published.values) {
        const ImportedCell *cell = cells.value(given.cell);
        QVERIFY2(cell, qPrintable(given.cell));
        QString decimal = given.value;
        decimal.remove(u"元"_s);
        const QString value = cell->hasValue() ? cell->figure.value.toFile() : QString();
        const QString said = u"%1: “%2” %3, wanted %4"_s.arg(given.cell, cell->raw,
                                                             importDoubtId(cell->doubt), decimal);
        QVERIFY2(value == decimal, qPrintable(said));
        QVERIFY2(given.isNull || cell->isCertain(), qPrintable(said));
    }

    auto report = reportForImport(m_catalog, *found);
    QVERIFY_RESULT(report);
    const auto applied = applyImport(*report, m_catalog, m_rules.phrases(), *found,
                                     ImportChoice::certain(*found, fileName));
    QVERIFY_RESULT(applied);
    const auto wanted = published.report(m_catalog);
    QVERIFY_RESULT(wanted);
    const auto set = ReportSet::make(*report, m_catalog);
    const auto wantedSet = ReportSet::make(*wanted, m_catalog);
    for (int i = 0; i < set->form().cellCount(); ++i) {
        const CellValue &value = set->figures().at(i);
        const CellValue &expected = wantedSet->figures().at(i);
        QVERIFY2(value == expected, qPrintable(set->form().cell(i).id));
        const Figure figure = report->figure(set->form().cell(i).id);
        QVERIFY2(!figure.isNumber() || figure.source.file == fileName,
                 qPrintable(set->form().cell(i).id));
    }
}

QTEST_GUILESS_MAIN(tst_PublishedPages)
#include "tst_publishedpages.moc"
