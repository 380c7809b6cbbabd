// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportfile.h"
#include "document/reportset.h"
#include "import/importapply.h"
#include "import/sourcereader.h"
#include "pagemarkup.h"
#include "rules/checkrunner.h"
#include "testsupport.h"

#include <optional>

using namespace Qt::StringLiterals;

// What single cells, rows, titles and texts of published pages become, and what is refused.
class tst_ReportImport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cells_data();
    void cells();
    void titles_data();
    void titles();
    void aBlankFormHasNoFigures();
    void otherProcessingInOneRowIsNotSplit();
    void labelsMayStandInOneCellWithTheirGroups();
    void aTableOfEachRow();
    void theYearTellsTheFormOfAFragment();
    void aRowThatIsMissingIsNamed();
    void aShortRowIsNotGuessed();
    void typedOverLabelsAreListed();
    void severalYearsAskForOne();
    void aListOfOtherYearsIsNoReport();
    void aWrongTotalIsStated();
    void aTableThatIsMissingIsNamed();
    void theSourceIsChecked();
    void chaptersAndNotesAreTakenOver();
    void aSecondImportReplacesNoBlank();
    void anotherFormIsRefused();
    void refusals_data();
    void refusals();

private:
    QString page(const QString &report, const PageMarkup::Style &style = {}) const;
    Result<ReportImport> imported(const QByteArray &source, const ImportWishes &wishes = {}) const;
    static const ImportedCell *cell(const ReportImport &import, const QString &id);

    TemplateCatalog m_catalog;
    RuleBook m_rules;
};

void tst_ReportImport::initTestCase()
{
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    m_catalog = *catalog;
    const auto rules = RuleBook::shipped();
    QVERIFY_RESULT(rules);
    m_rules = *rules;
}

QString tst_ReportImport::page(const QString &report, const PageMarkup::Style &style) const
{
    const PublishedReport published = TestSupport::publishedReport(report);
    return PageMarkup(published, *m_catalog.find(published.templateId), style).html();
}

Result<ReportImport> tst_ReportImport::imported(const QByteArray &source,
                                                const ImportWishes &wishes) const
{
    const auto document = readSource(source, u"page.html"_s);
    if (!document)
        return document.error();
    return findReport(*document, m_catalog, wishes);
}

const ImportedCell *tst_ReportImport::cell(const ReportImport &import, const QString &id)
{
    const auto it = std::find_if(import.cells.cbegin(), import.cells.cend(),
                                 [&id](const ImportedCell &one) { return one.cell == id; });
    return it == import.cells.cend() ? nullptr : &*it;
}

void tst_ReportImport::cells_data()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("doubt");
    QTest::addColumn<bool>("certain");
    QTest::addColumn<QString>("note");
    const auto row = [](const char *name, const QString &markup, const QString &value,
                        const QString &doubt, bool certain, const QString &note = {}) {
        QTest::newRow(name) << markup << value << doubt << certain << note;
    };
    row("a number", u"22"_s, u"22"_s, {}, true);
    row("blank", u""_s, {}, u"blank"_s, false);
    row("no-break spaces", u"<p>&nbsp;&nbsp;</p>"_s, {}, u"blank"_s, false);
    row("a slash", u"/"_s, {}, u"placeholder"_s, false);
    row("a dash", u"—"_s, {}, u"placeholder"_s, false);
    row("nothing in words", u"无"_s, {}, u"placeholder"_s, false);
    row("with a note", u"22（其中修订 16 件）"_s, u"22"_s, u"note"_s, true, u"其中修订16件"_s);
    row("with a unit", u"3件"_s, u"3"_s, u"unit"_s, true);
    row("with another counter", u"2笔"_s, u"2"_s, u"unit"_s, true);
    row("in a unit that is none of counts", u"20万元"_s, {}, u"text"_s, false);
    row("full-width digits", u"１２"_s, u"12"_s, u"writing"_s, true);
    row("thousands separators", u"1,335"_s, u"1335"_s, u"writing"_s, true);
    row("digits apart", u"<span>1</span> <span>2</span>"_s, u"12"_s, u"writing"_s, true);
    row("digits in two paragraphs", u"<p>1</p><p>2</p>"_s, {}, u"text"_s, false);
    row("approximate", u"约100"_s, u"100"_s, u"approximate"_s, false);
    row("letters for digits", u"1O"_s, {}, u"text"_s, false);
    row("a leading zero", u"007"_s, {}, u"text"_s, false);
    row("a fraction", u"2.5"_s, u"2.5"_s, u"unfit"_s, false);
    row("negative", u"-3"_s, u"-3"_s, u"unfit"_s, false);
    row("two numbers", u"3/5"_s, {}, u"text"_s, false);
    row("an error value", u"#REF!"_s, {}, u"text"_s, false);
    row("a formula", u"=SUM(B2:B3)"_s, {}, u"text"_s, false);
    row("not applicable", u"不适用"_s, u"na"_s, u"writing"_s, true);
}

void tst_ReportImport::cells()
{
    QFETCH(QString, markup);
    QFETCH(QString, value);
    QFETCH(QString, doubt);
    QFETCH(bool, certain);
    QFETCH(QString, note);
    QString source = page(u"16-pingtan-2021.json"_s);
    const qsizetype label = source.indexOf(u"行政规范性文件</td>"_s);
    const qsizetype begin = source.indexOf(u'>', source.indexOf(u"<td"_s, label)) + 1;
    source.replace(begin, source.indexOf(u"</td>"_s, begin) - begin, markup);
    const auto import = imported(source.toUtf8());
    QVERIFY_RESULT(import);
    const ImportedCell *read = cell(*import, u"t2.norm.made"_s);
    QVERIFY(read);
    const QString got = read->figure.isNumber() ? read->figure.value.toFile()
                        : read->figure.state == Figure::State::NotApplicable ? u"na"_s
                                                                             : QString();
    QCOMPARE(got, value);
    QCOMPARE(importDoubtId(read->doubt), doubt);
    QCOMPARE(read->isCertain(), certain);
    QCOMPARE(read->figure.source.note, note);
    QCOMPARE(cell(*import, u"t2.norm.repealed"_s)->figure.value, Amount::fromInt(3));
}

void tst_ReportImport::titles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<int>("year");
    const auto row = [](const char *name, const QString &title, const QString &unit, int year) {
        QTest::newRow(name) << title << unit << year;
    };
    row("as the form has it", u"<p>某市某局2021年政府信息公开工作年度报告</p>"_s, u"某市某局"_s,
        2021);
    row("with 年度", u"<p>某市某局2021年度政府信息公开工作年度报告</p>"_s, u"某市某局"_s, 2021);
    row("the year in front", u"<p>2021年某市某局政府信息公开年度报告</p>"_s, u"某市某局"_s, 2021);
    row("the year behind", u"<p>某市某局政府信息公开工作年度报告（2021年度）</p>"_s, u"某市某局"_s,
        2021);
    row("in Chinese numerals", u"<p>某市某局二〇二一年政府信息公开工作年度报告</p>"_s,
        u"某市某局"_s, 2021);
    row("on two lines", u"<p>某市某局</p><p>2021年政府信息公开工作年度报告</p>"_s, u"某市某局"_s,
        2021);
    row("with 关于", u"<p>关于某市某局2021年政府信息公开工作的报告</p>"_s, u"某市某局"_s, 2021);
    row("in a table of metadata",
        u"<table><tr><td>名称</td><td>某市某局2021年政府信息公开工作年度报告</td></tr></table>"_s,
        u"某市某局"_s, 2021);
    row("nowhere", u"<p>政府信息公开</p>"_s, {}, 0);
}

void tst_ReportImport::titles()
{
    QFETCH(QString, title);
    QFETCH(QString, unit);
    QFETCH(int, year);
    QString source = page(u"16-pingtan-2021.json"_s);
    const qsizetype head = source.indexOf(u"<head>"_s);
    source.remove(head, source.indexOf(u"</h1>"_s) + 5 - head);
    source.insert(head, u"<body>"_s + title);
    const auto import = imported(source.toUtf8());
    QVERIFY_RESULT(import);
    QCOMPARE(import->unit, unit);
    QCOMPARE(import->year, year);
}

void tst_ReportImport::aBlankFormHasNoFigures()
{
    PublishedReport blank;
    blank.unit = u"某县某镇"_s;
    blank.year = 2022;
    const auto import =
        imported(PageMarkup(blank, *m_catalog.find(u"annual-report-2019"), {}).html().toUtf8());
    QVERIFY_RESULT(import);
    QCOMPARE(import->form, u"annual-report-2019"_s); // by its content, not its year
    QCOMPARE(import->year, 2022);
    QCOMPARE(import->missing(), QStringList());
    for (const ImportedCell &one : import->cells) {
        QVERIFY(!one.hasValue());
        QVERIFY(one.doubt == ImportDoubt::Blank);
    }
    auto report = reportForImport(m_catalog, *import);
    QVERIFY_RESULT(report);
    QVERIFY_RESULT(applyImport(*report, m_catalog, m_rules.phrases(), *import,
                               ImportChoice::all(*import, u"a.html"_s)));
    QVERIFY(report->figures.isEmpty());
}

// Of the 2021 form's three rows some pages keep one.
void tst_ReportImport::otherProcessingInOneRowIsNotSplit()
{
    const PublishedReport published = TestSupport::publishedReport(u"16-pingtan-2021.json"_s);
    const TemplatePtr form = m_catalog.find(published.templateId);
    QString source = PageMarkup(published, *form, {}).html();
    const qsizetype group = source.indexOf(u"（六）其他处理"_s);
    const qsizetype begin = source.lastIndexOf(u"<tr>"_s, group);
    qsizetype end = begin;
    for (int row = 0; row < 3; ++row)
        end = source.indexOf(u"</tr>"_s, end) + 5;
    QString one = u"<tr><td colspan=2>（六）其他处理</td>"_s;
    for (int column = 0; column < 7; ++column)
        one += u"<td>%1</td>"_s.arg(column);
    source.replace(begin, end - begin, one + u"</tr>"_s);
    source.replace(u"rowspan=22"_s, u"rowspan=20"_s);
    const auto import = imported(source.toUtf8());
    QVERIFY_RESULT(import);
    QCOMPARE(import->form, u"annual-report-2021"_s);
    // Nothing is nothing in each of the three rows; anything else may be the last row's.
    QCOMPARE(import->missing().size(), 2 * 6);
    for (const QString &id : import->missing())
        QVERIFY2(id.startsWith(u"t3.misc_no_"), qPrintable(id));
    for (const QString &row : {u"misc_no_correction"_s, u"misc_no_payment"_s, u"misc_other"_s}) {
        const ImportedCell *none = cell(*import, u"t3."_s + row + u".natural"_s);
        QVERIFY(none && none->isCertain());
        QCOMPARE(none->figure.value, Amount());
        QVERIFY(!none->figure.source.note.isEmpty());
    }
    const ImportedCell *other = cell(*import, u"t3.misc_other.company"_s);
    QCOMPARE(other->figure.value, Amount::fromInt(1));
    QCOMPARE(other->doubt, ImportDoubt::Group);
    QVERIFY(!other->isCertain());
    QVERIFY(import->unused.contains(u"（六）其他处理 | 0 | 1 | 2 | 3 | 4 | 5 | 6"_s));
    for (const auto &given : published.values) {
        if (!given.cell.startsWith("t3.misc_"_L1))
            QCOMPARE(cell(*import, given.cell)->figure.value.toFile(), given.value);
    }
}

// Three columns of labels in one: each cell says its groups, too.
void tst_ReportImport::labelsMayStandInOneCellWithTheirGroups()
{
    const PublishedReport published = TestSupport::publishedReport(u"16-pingtan-2021.json"_s);
    const TemplatePtr form = m_catalog.find(published.templateId);
    const PageMarkup markup(published, *form, {});
    QString source = markup.html();
    for (const auto &[label, joined] :
         {std::pair(u"（一）予以公开"_s, u"三、本年度办理结果（一）予以公开"_s),
          std::pair(u"1.属于国家秘密"_s, u"（三）不予公开1.属于国家秘密"_s)})
        source.replace(u'>' + label + u'<', u'>' + joined + u'<');
    const auto import = imported(source.toUtf8());
    QVERIFY_RESULT(import);
    QVERIFY(import->missing().isEmpty());
    for (const auto &given : published.values) {
        const ImportedCell *read = cell(*import, given.cell);
        QVERIFY(read);
        QCOMPARE(read->figure.isNumber() ? read->figure.value.toFile() : QString(), given.value);
    }
}

// Readers of scanned pages make a table of each row.
void tst_ReportImport::aTableOfEachRow()
{
    const PublishedReport published = TestSupport::publishedReport(u"16-pingtan-2021.json"_s);
    const TemplatePtr form = m_catalog.find(published.templateId);
    QString source = u"<p>某区2021年政府信息公开工作年度报告</p>"_s;
    const PageMarkup markup(published, *form, {});
    for (const PageMarkup::Row &row : markup.rowsOf(*form->table(u"t3"))) {
        QString cells;
        for (const PageMarkup::Cell &cell : row) {
            const bool group = cell.rowSpan > 1 || cell.text.startsWith(u"三、"_s);
            cells += group ? QString() : u"<td>%1</td>"_s.arg(cell.text);
        }
        source += u"<table><tr>%1</tr></table>"_s.arg(cells);
    }
    const auto import = imported(source.toUtf8());
    QVERIFY_RESULT(import);
    for (const auto &given : published.values) {
        if (!given.cell.startsWith("t3."_L1))
            continue;
        const ImportedCell *read = cell(*import, given.cell);
        QVERIFY2(read, qPrintable(given.cell));
        QCOMPARE(read->figure.isNumber() ? read->figure.value.toFile() : QString(), given.value);
    }
}

// Table four is the same in both forms.
void tst_ReportImport::theYearTellsTheFormOfAFragment()
{
    const PublishedReport published = TestSupport::publishedReport(u"16-pingtan-2021.json"_s);
    const TemplatePtr form = m_catalog.find(published.templateId);
    const QString page = PageMarkup(published, *form, {}).html();
    const QString table = page.sliced(page.lastIndexOf(u"<table"_s));
    for (const auto &[year, id] :
         {std::pair(2020, u"annual-report-2019"_s), std::pair(2022, u"annual-report-2021"_s)}) {
        const QString title = u"<h1>某区%1年政府信息公开工作年度报告</h1>"_s.arg(year);
        const auto import = imported((title + table).toUtf8());
        QVERIFY_RESULT(import);
        QCOMPARE(import->form, id);
        QCOMPARE(import->year, year);
    }
    const auto import = imported(table.toUtf8());
    QVERIFY_RESULT(import);
    QCOMPARE(import->form, u"annual-report-2021"_s); // in force
}

void tst_ReportImport::aRowThatIsMissingIsNamed()
{
    QString source = page(u"16-pingtan-2021.json"_s);
    const qsizetype begin = source.lastIndexOf(u"<tr>"_s, source.indexOf(u"2.重复申请"_s));
    source.remove(begin, source.indexOf(u"</tr>"_s, begin) + 5 - begin);
    source.replace(u"rowspan=22"_s, u"rowspan=21"_s);
    source.replace(u"rowspan=5"_s, u"rowspan=4"_s);
    const auto import = imported(source.toUtf8());
    QVERIFY_RESULT(import);
    QCOMPARE(import->missing().size(), 7);
    QVERIFY(import->missing().contains(u"t3.refuse_repeat.natural"_s));
    QCOMPARE(import->tables[1].missingRows, QStringList{u"2.重复申请"_s});
}

void tst_ReportImport::aShortRowIsNotGuessed()
{
    QString source = page(u"16-pingtan-2021.json"_s);
    const qsizetype row = source.indexOf(u"（一）予以公开"_s);
    const qsizetype cellAt = source.indexOf(u"<td"_s, row);
    source.remove(cellAt, source.indexOf(u"</td>"_s, cellAt) + 5 - cellAt);
    const auto import = imported(source.toUtf8());
    QVERIFY_RESULT(import);
    for (const QString &column : {u"natural"_s, u"company"_s, u"total"_s}) {
        const ImportedCell *read = cell(*import, u"t3.granted."_s + column);
        QVERIFY(read);
        QVERIFY(!read->isCertain());
        QVERIFY(!read->hasValue()); // not even when all is to be taken
    }
    QVERIFY(cell(*import, u"t3.partial.natural"_s)->isCertain());
    QVERIFY(std::any_of(import->unused.cbegin(), import->unused.cend(), [](const QString &line) {
        return line.startsWith(u"三、本年度办理结果 | （一）予以公开"_s);
    }));
}

void tst_ReportImport::typedOverLabelsAreListed()
{
    PageMarkup::Style style;
    style.misspelt = true;
    style.extraRow = true;
    const auto import = imported(page(u"16-pingtan-2021.json"_s, style).toUtf8());
    QVERIFY_RESULT(import);
    QVERIFY(import->tables[0].changed.contains(ChangedLabel{u"本年废止件数"_s, u"本年废纸件数"_s}));
    QVERIFY(import->tables[0].changed.contains(ChangedLabel{u"行政规范性文件"_s, u"规范性文件"_s}));
    QCOMPARE(import->tables[0].extraRows.size(), 1);
    QVERIFY(import->tables[1].hasNote);
    QVERIFY(import->unused.contains(u"其他主动公开文件 | 987 | 987 | 987"_s));
}

void tst_ReportImport::severalYearsAskForOne()
{
    const QByteArray source =
        (page(u"27-pingtan-jtj-2020.json"_s) + page(u"28-pingtan-jtj-2021.json"_s)).toUtf8();
    const auto refused = imported(source);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::BadInput);
    QVERIFY(refused.error().message.contains(u"2020"_s));
    QVERIFY(refused.error().message.contains(u"2021"_s));
    for (const int year : {2020, 2021}) {
        const auto import = imported(source, {{}, year});
        QVERIFY_RESULT(import);
        QCOMPARE(import->year, year);
        const PublishedReport published = TestSupport::publishedReport(
            year == 2020 ? u"27-pingtan-jtj-2020.json"_s : u"28-pingtan-jtj-2021.json"_s);
        QCOMPARE(import->form, published.templateId);
        for (const auto &given : published.values) {
            const ImportedCell *read = cell(*import, given.cell);
            QVERIFY2(read, qPrintable(given.cell));
            QCOMPARE(read->hasValue() ? read->figure.value.toFile() : QString(), given.value);
        }
    }
}

void tst_ReportImport::aListOfOtherYearsIsNoReport()
{
    QString source = page(u"16-pingtan-2021.json"_s);
    source.replace(u"<body>"_s, u"<body><ul><li>平潭综合实验区2020年政府信息公开工作年度报告</li>"
                                "<li>平潭综合实验区2019年政府信息公开工作年度报告</li></ul>"_s);
    const auto import = imported(source.toUtf8());
    QVERIFY_RESULT(import);
    QCOMPARE(import->year, 2021); // what the page itself is called
    source.replace(u"<title>平潭综合实验区2021年政府信息公开工作年度报告</title>"_s, u""_s);
    QVERIFY(!imported(source.toUtf8())); // now nobody can tell
    QVERIFY_RESULT(imported(source.toUtf8(), {{}, 2021}));
}

void tst_ReportImport::aWrongTotalIsStated()
{
    const auto import = imported(page(u"15-pingtan-2020.json"_s).toUtf8());
    QVERIFY_RESULT(import);
    int stated = 0;
    for (const ImportedCell &one : import->cells)
        stated += one.doubt == ImportDoubt::StatedTotal;
    QVERIFY(stated > 0);
    auto report = reportForImport(m_catalog, *import);
    QVERIFY_RESULT(report);
    QVERIFY_RESULT(applyImport(*report, m_catalog, m_rules.phrases(), *import,
                               ImportChoice::certain(*import, u"a.html"_s)));
    const auto set = ReportSet::make(*report, m_catalog);
    QVERIFY_RESULT(set);
    QVERIFY(set->figures().value(u"t3.result_total.total"_s).differsFromSum());
}

void tst_ReportImport::aTableThatIsMissingIsNamed()
{
    QString source = page(u"16-pingtan-2021.json"_s);
    const qsizetype begin = source.lastIndexOf(u"<table"_s);
    source.remove(begin, source.indexOf(u"</table>"_s, begin) + 8 - begin);
    const auto import = imported(source.toUtf8());
    QVERIFY_RESULT(import);
    QCOMPARE(import->missing().size(), 15);
    QCOMPARE(import->tables[2].table, u"t4"_s);
    QVERIFY(import->tables[2].cells.isEmpty());
    QCOMPARE(cell(*import, u"t3.new.natural"_s)->figure.value, Amount::fromInt(64));
}

void tst_ReportImport::theSourceIsChecked()
{
    QString source = page(u"16-pingtan-2021.json"_s);
    source.replace(u"本年废止件数"_s, u"本年废件"_s);
    source.replace(u"<td valign=\"center\">69</td>"_s, u"<td>69件</td>"_s);
    source.replace(u"<td valign=\"center\">665</td>"_s, u"<td>６６５</td>"_s);
    source.replace(u"（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"_s,
                   u""_s);
    source.replace(u"<p>六、其他需要报告的事项</p>"_s, u""_s);
    const auto import = imported(source.toUtf8());
    QVERIFY_RESULT(import);
    auto report = reportForImport(m_catalog, *import);
    QVERIFY_RESULT(report);
    QVERIFY_RESULT(applyImport(*report, m_catalog, m_rules.phrases(), *import,
                               ImportChoice::certain(*import, u"a.html"_s)));
    const auto set = ReportSet::make(*report, m_catalog);
    QVERIFY_RESULT(set);
    const auto runner = CheckRunner::compile(m_rules, m_catalog, set->formPtr());
    QVERIFY_RESULT(runner);
    QStringList keys;
    for (const Finding &finding : runner->run(*set).findings) {
        static const QStringList judged{u"K001"_s, u"K002"_s, u"K004"_s, u"K005"_s, u"K006"_s,
                                        u"K007"_s, u"K008"_s, u"K015"_s, u"K016"_s, u"K017"_s};
        if (judged.contains(finding.rule))
            keys.append(finding.key);
    }
    keys.sort();
    QCOMPARE(keys,
             QStringList({u"K001"_s, u"K005/t2"_s, u"K008/t3"_s, u"K016/t2"_s, u"K017/t2"_s}));
    const auto restored = ReportFile::parse(ReportFile::toBytes(*report), u"a.nianbao"_s);
    QVERIFY_RESULT(restored);
    QCOMPARE(restored->report, *report);
}

void tst_ReportImport::chaptersAndNotesAreTakenOver()
{
    QString source = page(u"16-pingtan-2021.json"_s);
    source.replace(u"<p>本年公开信息若干条。</p>"_s,
                   u"<p>收到政府信息公开申请70件。</p><p>另有一段。</p>"_s);
    source.replace(
        u"<p>五、存在的主要问题及改进情况</p>"_s,
        u"<p>注：含上年度结转数量。</p><p>五、存在的主要问题及改进措施</p><p>更新不够及时。</p>"_s);
    source.replace(u"</body>"_s, u"<p>2022年1月20日</p><p>【打印】【关闭】</p></body>"_s);
    const auto import = imported(source.toUtf8());
    QVERIFY_RESULT(import);
    QCOMPARE(import->texts.value(u"c1"_s), u"收到政府信息公开申请70件。\n另有一段。\n"_s);
    QCOMPARE(import->texts.value(u"t4.note"_s), u"注：含上年度结转数量。\n"_s);
    QCOMPARE(import->texts.value(u"c5"_s), u"更新不够及时。\n"_s);
    QCOMPARE(import->meta.value(u"signed_date"_s), u"2022-01-20"_s);
    QVERIFY(import->unused.contains(u"【打印】【关闭】"_s));
    auto report = reportForImport(m_catalog, *import);
    QVERIFY_RESULT(report);
    const auto applied = applyImport(*report, m_catalog, m_rules.phrases(), *import,
                                     ImportChoice::certain(*import, u"a.html"_s));
    QVERIFY_RESULT(applied);
    QCOMPARE(applied->bound, 1);
    QCOMPARE(report->bindings.value(u"c1"_s).value(0).cell, u"t3.new.total"_s);
}

void tst_ReportImport::aSecondImportReplacesNoBlank()
{
    const auto import = imported(page(u"16-pingtan-2021.json"_s).toUtf8());
    QVERIFY_RESULT(import);
    auto report = reportForImport(m_catalog, *import);
    QVERIFY_RESULT(report);
    const ImportChoice choice = ImportChoice::certain(*import, u"a.html"_s);
    QVERIFY_RESULT(applyImport(*report, m_catalog, m_rules.phrases(), *import, choice));
    const Report once = *report;
    QVERIFY_RESULT(applyImport(*report, m_catalog, m_rules.phrases(), *import, choice));
    QCOMPARE(report->figures, once.figures);
    ReportImport blank = *import;
    for (ImportedCell &one : blank.cells) {
        one.figure = Figure();
        one.raw.clear();
    }
    QVERIFY_RESULT(applyImport(*report, m_catalog, m_rules.phrases(), blank, choice));
    QCOMPARE(report->figures, once.figures);
}

void tst_ReportImport::anotherFormIsRefused()
{
    const auto import = imported(page(u"15-pingtan-2020.json"_s).toUtf8());
    QVERIFY_RESULT(import);
    Unit unit;
    unit.name = u"某局"_s;
    auto report = ReportEdit::create(m_catalog, {u"annual-report-2021"_s}, unit, 2021);
    QVERIFY_RESULT(report);
    const Report before = *report;
    const auto applied = applyImport(*report, m_catalog, m_rules.phrases(), *import,
                                     ImportChoice::all(*import, u"a.html"_s));
    QVERIFY(!applied);
    QCOMPARE(applied.error().kind, Error::Kind::BadInput);
    QCOMPARE(*report, before);
}

void tst_ReportImport::refusals_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page without the tables")
        << QByteArray("<html><body><p>政务公开</p><table><tr><td>规章</td><td>1</td></tr></table>");
    QTest::newRow("an old office file") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("a broken package") << QByteArray("PK\x03\x04 not a zip at all");
    QTest::newRow("a broken PDF") << QByteArray("%PDF-1.7 and nothing");
    QTest::newRow("an archive without a page")
        << QByteArray("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n"
                      "--x\r\nContent-Type: text/css\r\n\r\np{}\r\n--x--");
    QTest::newRow("bytes of no encoding") << QByteArray("\xff\xff\x80\x81 \x80");
    QTest::newRow("another package") << *zipArchive({{u"mimetype"_s, "application/epub+zip"}}, {});
}

void tst_ReportImport::refusals()
{
    QFETCH(QByteArray, source);
    const auto import = imported(source);
    QVERIFY(!import);
    QCOMPARE(import.error().kind, Error::Kind::CannotRead);
    QVERIFY(import.error().message.endsWith(u'.'));
}

QTEST_GUILESS_MAIN(tst_ReportImport)
#include "tst_reportimport.moc"
