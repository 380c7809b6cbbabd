// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/documentoutline.h"
#include "samplereports.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;
using namespace TestSupport;
using Role = OutlineParagraph::Role;

namespace {

const QString annual = u"annual-report-2021"_s;
const QString summary = u"work-summary"_s;

DocumentOutline outline(const Report &report, const QString &id, bool withCharts = false)
{
    return outlineOf(evaluated(report), id, withCharts, chinese());
}

template <class Block>
QList<Block> all(const DocumentOutline &outline)
{
    QList<Block> found;
    for (const OutlineBlock &block : outline.blocks) {
        if (const auto *one = std::get_if<Block>(&block))
            found += *one;
    }
    return found;
}

QStringList texts(const DocumentOutline &outline, Role role)
{
    QStringList found;
    for (const OutlineParagraph &paragraph : all<OutlineParagraph>(outline)) {
        if (paragraph.role == role)
            found += paragraph.text;
    }
    return found;
}

QString tableText(const OutlineTable &table, const QString &cellId)
{
    for (const OutlineTableCell &cell : table.cells) {
        if (cell.cell == cellId)
            return cell.text;
    }
    return u"no such cell"_s;
}

} // namespace

class tst_DocumentOutline : public QObject
{
    Q_OBJECT

private slots:
    void headingsInOrder();
    void typedSubheadingsBecomeHeadings();
    void typedIndentsGo();
    void boundNumbersAreLinks();
    void tablesTellEveryFigure();
    void blankFigureStaysEmpty();
    void statedTotalIsPrinted();
    void noteFollowsItsTable();
    void chartsEndTheirChapter();
    void chartWithoutNumbersIsLeftOut();
    void signatureAsTyped();
    void signatureFromMetadata();
    void metadataHeader();
    void appendixTellsFilledFigures();
    void wholeNamesItsParts();
    void feesWithoutATextAreListed();
    void titleGivenByAPersonIsTheFirstDocuments();
    void longTitleBreaksBehindTheUnit();
    void unknownDocumentIsEmpty();
    void figureTexts_data();
    void figureTexts();
};

void tst_DocumentOutline::headingsInOrder()
{
    QStringList headings;
    for (const OutlineHeading &heading : all<OutlineHeading>(outline(bureauSummary(), summary)))
        headings += QString::number(heading.level) + u' ' + heading.text;
    QCOMPARE(headings,
             QStringList({u"0 市城管局2021年度政务公开工作总结及2022年工作计划"_s,
                          u"1 一、2021年政务公开工作完成情况及成效"_s, u"2 （一）主动公开情况"_s,
                          u"2 （二）依申请公开情况"_s, u"2 （三）平台建设情况"_s,
                          u"2 （四）政策解读情况"_s, u"2 （五）回应关切情况"_s,
                          u"2 （六）监督保障情况"_s, u"1 二、2022年政务公开工作思路"_s,
                          u"2 （一）主要目标"_s, u"2 （二）重点举措"_s, u"2 （三）工作建议"_s,
                          u"1 附：主要数据"_s}));
}

void tst_DocumentOutline::typedSubheadingsBecomeHeadings()
{
    const QList<OutlineHeading> headings = all<OutlineHeading>(outline(districtReport(), annual));
    QCOMPARE(headings[2].level, 2);
    QCOMPARE(headings[2].text, u"（一）主动公开"_s);
    QVERIFY(headings[2].bookmark.isEmpty());
}

void tst_DocumentOutline::typedIndentsGo()
{
    const QStringList bodies = texts(outline(districtReport(), annual), Role::Body);
    QCOMPARE(bodies.value(1), u"本区把“公开为常态”落到每个环节——凡应公开尽公开。"_s);
}

// Where they stand in the printed paragraph: indents, tabs and control characters are gone from it.
void tst_DocumentOutline::boundNumbersAreLinks()
{
    Report report = districtReport();
    const QString second = u"　　新收\t申请\u200b39件，予以公开"_s;
    report.texts[u"c1"_s] = u"第一段1335条。\n\n"_s + second + u"20件。"_s;
    const auto bind = [&](const QString &words, const QString &cell) {
        Binding binding;
        binding.span = {report.texts[u"c1"_s].indexOf(words), words.size()};
        binding.cell = cell;
        report.bindings[u"c1"_s].append(binding);
    };
    bind(u"39"_s, u"t3.new.total"_s);
    bind(u"20"_s, u"t3.granted.total"_s);
    QStringList links;
    for (const OutlineParagraph &paragraph :
         all<OutlineParagraph>(outline(report, u"annual-report-2021"_s))) {
        for (const OutlineLink &link : paragraph.links)
            links.append(link.cell + u'=' + paragraph.text.sliced(link.start, link.length));
    }
    QCOMPARE(links, QStringList({u"t3.new.total=39"_s, u"t3.granted.total=20"_s}));
}

void tst_DocumentOutline::tablesTellEveryFigure()
{
    const ReportSet set = evaluated(districtReport());
    const QList<OutlineTable> tables = all<OutlineTable>(outlineOf(set, annual, false, chinese()));
    QCOMPARE(tables.size(), 3);
    int figures = 0;
    for (const OutlineTable &table : tables) {
        int area = 0;
        for (const OutlineTableCell &cell : table.cells) {
            area += cell.rowSpan * cell.columnSpan;
            if (cell.cell.isEmpty())
                continue;
            ++figures;
            QCOMPARE(cell.text, set.figures().value(cell.cell).toText());
        }
        QCOMPARE(area, table.rows * table.columns);
    }
    QCOMPARE(figures, 10 + 25 * 7 + 15);
    QCOMPARE(tables[1].headerRows, 3);
    QVERIFY(tables[1].cells[0].text.contains(u"第一项加第二项之和"_s));
}

void tst_DocumentOutline::blankFigureStaysEmpty()
{
    Report report = districtReport();
    report.figures.remove(u"t3.new.natural"_s);
    const OutlineTable table = all<OutlineTable>(outline(report, annual))[1];
    QCOMPARE(tableText(table, u"t3.new.natural"_s), QString());
    QCOMPARE(tableText(table, u"t3.new.total"_s), QString()); // not the sum of the rest
    QCOMPARE(tableText(table, u"t3.new.company"_s), u"0"_s);
}

void tst_DocumentOutline::statedTotalIsPrinted()
{
    Report report = districtReport();
    report.figures.insert(u"t3.new.total"_s, Figure::number(Amount::fromInt(71)));
    const OutlineTable table = all<OutlineTable>(outline(report, annual))[1];
    QCOMPARE(tableText(table, u"t3.new.total"_s), u"71"_s);
}

void tst_DocumentOutline::noteFollowsItsTable()
{
    QCOMPARE(texts(outline(districtReport(), annual), Role::Note),
             QStringList({u"注：含委托办理的申请。"_s}));
    Report report = districtReport();
    report.texts.insert(u"t3.note"_s, u"注：自己写的。"_s);
    QCOMPARE(texts(outline(report, annual), Role::Note), QStringList({u"注：自己写的。"_s}));
}

void tst_DocumentOutline::chartsEndTheirChapter()
{
    const DocumentOutline document = outline(districtReport(), annual, true);
    QString chapter;
    int charts = 0;
    for (qsizetype i = 0; i < document.blocks.size(); ++i) {
        if (const auto *heading = std::get_if<OutlineHeading>(&document.blocks[i]))
            chapter = heading->bookmark;
        const auto *chart = std::get_if<OutlineChart>(&document.blocks[i]);
        if (!chart)
            continue;
        QCOMPARE(chart->data.chapter, chapter);
        const auto *caption = std::get_if<OutlineParagraph>(&document.blocks[i + 1]);
        QVERIFY(caption && caption->role == Role::Caption);
        QCOMPARE(caption->text, u"图%1　%2"_s.arg(QString::number(++charts), chart->data.title));
    }
    QCOMPARE(charts, 5);
}

void tst_DocumentOutline::chartWithoutNumbersIsLeftOut()
{
    Report report = districtReport();
    report.figures.clear();
    report.attached.clear();
    QVERIFY(all<OutlineChart>(outline(report, annual, true)).isEmpty());
}

void tst_DocumentOutline::signatureAsTyped()
{
    const DocumentOutline document = outline(bureauSummary(), summary);
    QCOMPARE(texts(document, Role::Signature), QStringList({u"杭州市城市管理局"_s}));
    QCOMPARE(texts(document, Role::Date), QStringList({u"2021年12月3日"_s}));
}

void tst_DocumentOutline::signatureFromMetadata()
{
    const DocumentOutline document = outline(districtReport(), annual);
    QCOMPARE(texts(document, Role::Signature), QStringList({u"平潭综合实验区"_s}));
    QCOMPARE(texts(document, Role::Date), QStringList({u"2022年1月8日"_s}));
}

void tst_DocumentOutline::metadataHeader()
{
    const OutlineList header = all<OutlineList>(outline(bureauSummary(), summary))[0];
    QCOMPARE(header.role, OutlineList::Role::Metadata);
    QStringList fields;
    for (const OutlineList::Item &item : header.items)
        fields += item.label + u'=' + item.value;
    QCOMPARE(fields, QStringList({u"索引号=00248968X/2022-00246"_s, u"发布机构=市城管局"_s,
                                  u"发布日期=2022-07-22"_s}));
}

void tst_DocumentOutline::appendixTellsFilledFigures()
{
    QStringList figures;
    for (const OutlineList &list : all<OutlineList>(outline(bureauSummary(), summary))) {
        for (const OutlineList::Item &item : list.items) {
            if (list.role == OutlineList::Role::Figures)
                figures += item.cell + u'=' + item.value + item.unit;
        }
    }
    QVERIFY(figures.contains(u"publish.statutory=1335条"_s));
    QVERIFY(figures.contains(u"platform.redesign_cost=近20万元"_s));
    QVERIFY(figures.contains(u"request.topic.water=0件"_s));
    QVERIFY(figures.contains(u"request.topic.muck=不适用"_s));
    QVERIFY(figures.filter(u"request.topic.garbage"_s).isEmpty()); // blank
}

void tst_DocumentOutline::wholeNamesItsParts()
{
    for (const OutlineList &list : all<OutlineList>(outline(bureauSummary(), summary))) {
        if (list.caption != u"平台建设"_s)
            continue;
        QCOMPARE(list.items[1].cell, u"platform.posts"_s); // blank itself
        QCOMPARE(list.items[1].value, QString());
        QCOMPARE(list.items[2].cell, u"platform.posts.website"_s);
        QCOMPARE(list.items[2].level, 1);
        return;
    }
    QFAIL("no list for the platforms");
}

void tst_DocumentOutline::feesWithoutATextAreListed()
{
    Report report = districtReport();
    report.figures.insert(u"fee.received"_s, Figure::number(Amount::fromInt(380)));
    QCOMPARE(all<OutlineList>(outline(report, annual)).size(), 1);
    report.texts.insert(u"c6"_s, u"收取信息处理费380元。"_s);
    QVERIFY(all<OutlineList>(outline(report, annual)).isEmpty());
}

void tst_DocumentOutline::titleGivenByAPersonIsTheFirstDocuments()
{
    Report report = districtReport();
    report.templates = {annual, summary};
    report.attached.clear();
    report.meta.insert(u"title"_s, u"本区公开年报"_s);
    QCOMPARE(outline(report, annual).title, u"本区公开年报"_s);
    QCOMPARE(outline(report, summary).title,
             u"平潭综合实验区2021年度政务公开工作总结及2022年工作计划"_s);
}

void tst_DocumentOutline::longTitleBreaksBehindTheUnit()
{
    const DocumentOutline document = outline(districtReport(), annual);
    QCOMPARE(titleLines(document, 20),
             QStringList({u"平潭综合实验区"_s, u"2021年政府信息公开工作年度报告"_s}));
    QCOMPARE(titleLines(document, 40).size(), 1);
    DocumentOutline joined;
    joined.title = u"市城管局2021年度政务公开工作总结及2022年工作计划"_s;
    QCOMPARE(titleLines(joined, 20),
             QStringList({u"市城管局2021年度政务公开工作总结"_s, u"及2022年工作计划"_s}));
    joined.title = u"一个没有连接词的很长很长很长很长很长很长的标题"_s;
    QCOMPARE(titleLines(joined, 20).size(), 1);
}

void tst_DocumentOutline::unknownDocumentIsEmpty()
{
    QVERIFY(outline(districtReport(), summary).blocks.isEmpty());
}

void tst_DocumentOutline::figureTexts_data()
{
    QTest::addColumn<Figure>("figure");
    QTest::addColumn<QString>("text");
    Figure published = Figure::number(Amount::fromInt(251000));
    published.text = u"251000元"_s;
    Figure about = Figure::number(Amount::fromInt(30));
    about.approx = u"余"_s;
    QTest::newRow("number") << Figure::number(Amount::fromInt(39)) << u"39"_s;
    QTest::newRow("zero") << Figure::number(Amount()) << u"0"_s;
    QTest::newRow("blank") << Figure() << QString();
    QTest::newRow("not applicable") << Figure::notApplicable() << u"不适用"_s;
    QTest::newRow("source writing") << published << u"251000元"_s;
    QTest::newRow("approximate") << about << u"30余"_s;
}

void tst_DocumentOutline::figureTexts()
{
    QFETCH(Figure, figure);
    CellValue value;
    value.state = figure.isNumber()  ? CellValue::State::Number
                  : figure.isBlank() ? CellValue::State::Blank
                                     : CellValue::State::NotApplicable;
    value.value = figure.value;
    value.approx = figure.approx;
    QTEST(figureText(value, figure), "text");
}

QTEST_GUILESS_MAIN(tst_DocumentOutline)
#include "tst_documentoutline.moc"
