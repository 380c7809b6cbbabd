// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/templatereader.h"

#include "templates/templatecatalog.h"
#include "testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// A template with one of everything. Faults are made from it by replacing a piece of text.
constexpr char Sound[] = R"({
  "id": "small",
  "name": {"zh_CN": "小样", "en": "Small"},
  "document": "annual-report",
  "fromYear": 2021,
  "title": "{unit}{year}年报告",
  "fileSuffix": "报告",
  "meta": ["index_number"],
  "lists": {"people": ["a", "b"]},
  "chapters": [
    {"id": "c1", "title": "一、总体情况", "tab": {"zh_CN": "总体"}, "level": 1},
    {"id": "c2", "title": "二、表", "tab": {"zh_CN": "表"}, "level": 1, "kind": "tables"},
    {"id": "sign", "tab": {"zh_CN": "落款"}, "level": 0, "kind": "signature"}
  ],
  "tables": [
    {
      "id": "t", "chapter": "c2", "name": "表", "title": "表", "note": "t.note",
      "headerRows": 1, "labelColumns": 1, "columnWeights": [3, 1, 1, 1],
      "blocks": [
        {"unit": "件",
         "columns": [{"id": "a", "label": "甲"}, {"id": "b", "label": "乙"},
                     {"id": "sum", "label": "总计"}],
         "rows": [{"id": "new", "label": "一、新收"}, {"id": "old", "label": "二、结转"},
                  {"id": "all", "label": "合计"}]}
      ],
      "grid": [
        [{"corner": "（勾稽）"}, {"header": "甲"}, {"header": "乙"}, {"header": "总计"}],
        [{"row": "new"}, {"figures": "new"}],
        [{"row": "old"}, {"figures": "old"}]
      ]
    }
  ],
  "figureGroups": [
    {"id": "g", "chapter": "c1", "figures": [
      {"id": "cost", "label": "投入", "unit": "万元", "type": "decimal", "maxDecimals": 6},
      {"id": "posts", "label": "发布", "unit": "条"},
      {"id": "web", "label": "网站", "unit": "条"}, {"id": "both", "label": "两项", "unit": "条"}],
     "parts": [{"whole": "posts", "parts": ["web"], "complete": true}]}
  ],
  "sums": [
    {"total": "t.{row}.sum", "of": ["t.{row}.{who}"],
     "where": {"row": ["new", "old"], "who": "people"}}, {"total": "both", "of": ["posts", "web"]},
    {"total": "t.all.{column}", "of": ["t.new.{column}", "-t.old.{column}"],
     "where": {"column": ["a", "b", "sum"]}}
  ],
  "helpStatuses": {"sure": {"zh_CN": "已核实", "en": "verified"}},
  "help": [
    {"cells": ["t.new.{who}"], "where": {"who": "people"},
     "text": {"zh_CN": "本年收到的件数。"}, "status": "sure"}
  ],
  "mappings": {
    "older": [
      {"from": ["x.{column}", "y.{column}"], "to": "t.new.{column}", "comparable": "approximate",
       "where": {"column": ["a", "sum"]}, "note": {"zh_CN": "两行合并。"}}
    ]
  },
  "charts": [
    {"id": "chart", "title": {"zh_CN": "{year}年"}, "kind": "donut", "unit": "件", "chapter": "c2",
     "total": "t.new.sum", "complete":true,
     "series": [
       {"name": {"zh_CN": "新收"}, "points": [
         {"label": {"zh_CN": "甲"}, "cell": "t.new.a"},
         {"label": {"zh_CN": "乙"}, "cell": "t.new.b"}]}
     ]}
  ]
}
)";

QStringList ids(const QList<SumTerm> &terms)
{
    QStringList ids;
    for (const SumTerm &term : terms)
        ids += (term.negative ? u"-"_s : QString()) + term.cell;
    return ids;
}

} // namespace

class TestTemplateReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsChapters();
    void readsTables();
    void readsFigureGroups();
    void readsSums();
    void settlesRoles();
    void readsHelp();
    void readsMappings();
    void readsCharts();
    void refusesFaults_data();
    void refusesFaults();
    void refusesTruncatedText();
    void checksMappingsAcrossTemplates();

private:
    TemplatePtr m_sound;
};

void TestTemplateReader::initTestCase()
{
    const Result<TemplatePtr> read = readTemplate(Sound, u"small.json"_s);
    QVERIFY_RESULT(read);
    m_sound = *read;
    QCOMPARE(m_sound->id, u"small"_s);
    QCOMPARE(m_sound->name, (LocalizedText{u"小样"_s, u"Small"_s}));
    QCOMPARE(m_sound->toYear, 0);
    QVERIFY(m_sound->covers(2021) && m_sound->covers(2100) && !m_sound->covers(2020));
    QCOMPARE(m_sound->metaKeys, QStringList{u"index_number"_s});
}

void TestTemplateReader::readsChapters()
{
    QCOMPARE(m_sound->chapters.size(), 3);
    QCOMPARE(m_sound->chapters[0].groups, QStringList{u"g"_s});
    QCOMPARE(m_sound->chapters[1].tables, QStringList{u"t"_s});
    QCOMPARE(m_sound->chapters[1].texts, (QStringList{u"c2"_s, u"t.note"_s}));
    QCOMPARE(m_sound->chapters[1].kind, Chapter::Kind::Tables);
    QCOMPARE(m_sound->chapters[2].title, QString());
}

void TestTemplateReader::readsTables()
{
    const TableSpec &table = m_sound->tables[0];
    QCOMPARE(table.rows, 3);
    QCOMPARE(table.columns, 4);
    QCOMPARE(table.headerRows, 1);
    QCOMPARE(table.columnWeights, (QList<int>{3, 1, 1, 1}));
    QCOMPARE(table.cells.size(), 12);
    const GridCell &figure = table.cells[6];
    QCOMPARE(figure.kind, GridCell::Kind::Figure);
    QCOMPARE(figure.cell, u"t.new.b"_s);
    QCOMPARE(figure.row, 1);
    QCOMPARE(figure.column, 2);
    QCOMPARE(table.cells[4].text, u"一、新收"_s);
    QCOMPARE(m_sound->cell(u"t.new.b")->label(), u"一、新收 · 乙"_s);
    QCOMPARE(m_sound->cell(u"t.new.b")->unit, u"件"_s);
}

void TestTemplateReader::readsFigureGroups()
{
    const FigureGroup &group = m_sound->groups[0];
    QCOMPARE(group.cells, (QStringList{u"cost"_s, u"posts"_s, u"web"_s, u"both"_s}));
    QCOMPARE(group.parts.size(), 1);
    QVERIFY(group.parts[0].complete);
    QCOMPARE(m_sound->cell(u"cost")->maxDecimals, 6);
    QCOMPARE(m_sound->cell(u"cost")->type, ValueType::Decimal);
    QCOMPARE(m_sound->cell(u"cost")->chapter, u"c1"_s);
    QCOMPARE(m_sound->cell(u"cost")->label(), u"投入"_s);
}

void TestTemplateReader::readsSums()
{
    QCOMPARE(ids(m_sound->cell(u"t.old.sum")->terms), (QStringList{u"t.old.a"_s, u"t.old.b"_s}));
    QCOMPARE(ids(m_sound->cell(u"t.all.sum")->terms),
             (QStringList{u"t.new.sum"_s, u"-t.old.sum"_s}));
}

void TestTemplateReader::settlesRoles()
{
    QCOMPARE(m_sound->cell(u"t.new.a")->role, CellRole::Input);
    QCOMPARE(m_sound->cell(u"t.new.sum")->role, CellRole::Computed);
    QCOMPARE(m_sound->cell(u"t.all.a")->role, CellRole::Group);
    QCOMPARE(m_sound->cell(u"web")->role, CellRole::Input);
    QCOMPARE(m_sound->cell(u"both")->role, CellRole::Computed);
}

void TestTemplateReader::readsHelp()
{
    QCOMPARE(m_sound->cell(u"t.new.a")->help.text.zh, u"本年收到的件数。"_s);
    QCOMPARE(m_sound->cell(u"t.new.a")->help.status, (LocalizedText{u"已核实"_s, u"verified"_s}));
    QVERIFY(m_sound->cell(u"t.new.sum")->help.isEmpty());
}

void TestTemplateReader::readsMappings()
{
    const QList<CellMapping> mappings = m_sound->mappings.value(u"older"_s);
    QCOMPARE(mappings.size(), 2);
    QCOMPARE(mappings[1].to, u"t.new.sum"_s);
    QCOMPARE(mappings[1].from, (QStringList{u"x.sum"_s, u"y.sum"_s}));
    QCOMPARE(mappings[1].comparable, Comparability::Approximate);
    QCOMPARE(mappings[1].note.zh, u"两行合并。"_s);
}

void TestTemplateReader::readsCharts()
{
    QCOMPARE(m_sound->charts.size(), 1);
    const ChartSpec &chart = m_sound->charts[0];
    QCOMPARE(chart.kind, ChartKind::Donut);
    QCOMPARE(chart.total, u"t.new.sum"_s);
    QCOMPARE(chart.series[0].points[1].cell, u"t.new.b"_s);
    QVERIFY(!chart.byYear);
}

void TestTemplateReader::refusesFaults_data()
{
    QTest::addColumn<QByteArray>("before"); // piece of the sound template, empty: all of it
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("error");

    const auto row = [](const char *name, const char *before, const char *after,
                        const QString &error) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << u"small.json:"_s + error;
    };
    row("empty object", "", "{}", u"1: $: “id” is missing."_s);
    row("list instead of an object", "", "[]", u"1: $: An object is expected here."_s);
    row("no JSON", "", "hello", u"1: $: “h” was not expected here."_s);
    row("member twice", R"("fromYear": 2021,)", R"("fromYear": 2021, "id": "x",)",
        u"5: $.id: The name “id” occurs twice in one object."_s);
    row("unknown member", R"("fromYear": 2021)", R"("fromYear": 2021, "untilYear": 2022)",
        u"5: $.untilYear: “untilYear” is not known here."_s);
    row("unknown kind of document", "annual-report", "poster",
        u"4: $.document: “poster” is not one of: annual-report, work-summary."_s);
    row("year as text", R"("fromYear": 2021)", R"("fromYear": "2021")",
        u"5: $.fromYear: A whole number from 1900 to 2200 is expected here."_s);
    row("year with a fraction", R"("fromYear": 2021)", R"("fromYear": 2021.5)",
        u"5: $.fromYear: A whole number from 1900 to 2200 is expected here."_s);
    row("ends before it begins", R"("fromYear": 2021)", R"("fromYear": 2021, "toYear": 2020)",
        u"5: $.toYear: A whole number from 2021 to 2200 is expected here."_s);
    row("name without Chinese", R"("zh_CN": "小样", )", "", u"3: $.name: “zh_CN” is missing."_s);
    row("empty title", "{unit}{year}年报告", "", u"6: $.title: This text must not be empty."_s);
    row("list with a repeated word", R"(["a", "b"])", R"(["a", "a"])",
        u"9: $.lists.people[1]: “a” stands here twice."_s);
    row("chapter twice", R"("id": "c2", "title")", R"("id": "c1", "title")",
        u"12: $.chapters[1]: There is a text “c1” already."_s);
    row("chapter without a title", R"("title": "二、表", )", "",
        u"12: $.chapters[1]: “title” is missing."_s);
    row("title that is not printed", R"("id": "sign", )", R"("id": "sign", "title": "落款", )",
        u"13: $.chapters[2].title: A chapter of level 0 has no printed title."_s);
    row("table note that is a chapter", R"("note": "t.note")", R"("note": "c1")",
        u"17: $.tables[0].note: There is a text “c1” already."_s);
    row("table in no chapter", R"("chapter": "c2", "name")", R"("chapter": "c9", "name")",
        u"17: $.tables[0].chapter: There is no chapter “c9”."_s);
    row("no columns", "[3, 1, 1, 1]", "[]",
        u"18: $.tables[0].columnWeights: A table has from 1 to 60 columns."_s);
    row("weight of nothing", "[3, 1, 1, 1]", "[3, 1, 0, 1]",
        u"18: $.tables[0].columnWeights[2]: A whole number from 1 to 1000 is expected here."_s);
    row("row twice", R"("id": "old", "label")", R"("id": "new", "label")",
        u"23: $.tables[0].blocks[0].rows[1].id: “new” stands here twice."_s);
    row("column twice", R"("id": "b", "label")", R"("id": "a", "label")",
        u"23: $.tables[0].blocks[0].rows[0]: There is a figure “t.new.a” already."_s);
    row("decimals of a count", R"({"unit": "件",)", R"({"unit": "件", "maxDecimals": 2,)",
        u"20: $.tables[0].blocks[0].maxDecimals: A count has no decimals."_s);
    row("unknown type", R"("type": "decimal")", R"("type": "double")",
        u"35: $.figureGroups[0].figures[0].type: “double” is not one of: count, decimal, "
        "signed-count, money, percent."_s);
    row("label of an unknown row", R"([{"row": "old"})", R"([{"row": "older"})",
        u"29: $.tables[0].grid[2][0].row: The table has no row “older”."_s);
    row("row too short", R"({"header": "乙"}, )", "",
        u"27: $.tables[0].grid[0]: Column 4 of this row stays empty."_s);
    row("row too long", R"([{"row": "new"})", R"([{"row": "new"}, {"label": "甲"})",
        u"28: $.tables[0].grid[1][2]: This reaches beyond the edge of the table."_s);
    row("reaches below the table", R"([{"row": "old"})", R"([{"row": "old", "rowSpan": 2})",
        u"29: $.tables[0].grid[2][0]: This reaches beyond the edge of the table."_s);
    row("no room beside a tall label", R"({"header": "乙"}, {"header": "总计"}])",
        R"({"header": "乙", "rowSpan": 2}, {"header": "总计"}])",
        u"28: $.tables[0].grid[1][1]: This reaches beyond the edge of the table."_s);
    row("wide label under a tall one", R"([{"row": "new"}, {"figures": "new"}],
        [{"row": "old"}, )",
        R"([{"label": "甲"}, {"label": "乙"}, {"label": "丙", "rowSpan": 2}, {"label": "丁"}],
        [{"row": "old", "columnSpan": 3}, )",
        u"29: $.tables[0].grid[2][0]: This overlaps what stands above it."_s);
    row("too many spans", R"({"figures": "old"})", R"({"figures": "old", "columnSpans": [1, 2]})",
        u"29: $.tables[0].grid[2][1].columnSpans: One number for each figure of the row is "
        "needed."_s);
    row("figures printed twice", R"([{"row": "old"}, {"figures": "old"}])",
        R"([{"row": "old"}, {"figures": "new"}])",
        u"29: $.tables[0].grid[2][1]: “t.new.a” is printed twice."_s);
    row("figures never printed", R"(,
        [{"row": "old"}, {"figures": "old"}])",
        "", u"23: $.tables[0].blocks[0].rows[1]: “t.old.a” is neither printed nor a sum."_s);
    row("figure twice", R"("id": "web")", R"("id": "posts")",
        u"37: $.figureGroups[0].figures[2]: There is a figure “posts” already."_s);
    row("part that is not in the group", R"(["web"])", R"(["web", "t.new.a"])",
        u"38: $.figureGroups[0].parts[0]: The figure group “g” has no figure “t.new.a”."_s);
    row("part of itself", R"(["web"])", R"(["web", "posts"])",
        u"38: $.figureGroups[0].parts[0]: “posts” cannot be a part of itself."_s);
    row("linked sum", R"({"id": "both",)", R"({"id": "both", "link": "t.new.sum",)",
        u"37: $.figureGroups[0].figures[3]: A linked figure cannot be a sum as well."_s);
    row("sum of an unknown figure", R"("-t.old.{column}")", R"("-t.older.{column}")",
        u"43: $.sums[2]: There is no figure “t.older.a”."_s);
    row("sum for an unknown figure", R"("total": "t.{row}.sum")", R"("total": "t.{row}.total")",
        u"41: $.sums[0]: There is no figure “t.new.total”."_s);
    row("placeholder nobody explains", R"("of": ["t.{row}.{who}"])", R"("of": ["t.{row}.{x}"])",
        u"41: $.sums[0]: “where” does not say what {x} stands for."_s);
    row("unknown list", R"("who": "people"}},)", R"("who": "persons"}},)",
        u"42: $.sums[0].where.who: There is no list “persons”."_s);
    row("two sums for one total", R"("where": {"row": ["new", "old"], "who")",
        R"("where": {"row": ["new", "old", "all"], "who")",
        u"43: $.sums[2]: “t.all.sum” has a sum already."_s);
    row("sum that contains itself", R"("of": ["t.new.{column}", "-t.old.{column}"])",
        R"("of": ["t.new.{column}", "t.all.{column}"])",
        u"43: $.sums[2]: The sum of “t.all.a” contains itself."_s);
    row("help of unknown status", R"("status": "sure")", R"("status": "perhaps")",
        u"49: $.help[0].status: There is no status “perhaps”."_s);
    row("help for an unknown figure", R"("cells": ["t.new.{who}"])", R"("cells": ["t.{who}"])",
        u"48: $.help[0]: There is no figure “t.a”."_s);
    row("help given twice", R"("cells": ["t.new.{who}"])", R"("cells": ["t.new.{who}", "t.new.b"])",
        u"48: $.help[0]: “t.new.b” has help already."_s);
    row("mapping to an unknown figure", R"("to": "t.new.{column}")", R"("to": "t.newer.{column}")",
        u"53: $.mappings.older[0]: There is no figure “t.newer.a”."_s);
    row("mapping to one figure twice", R"("where": {"column": ["a", "sum"]}, "note")",
        R"("where": {"column": ["a", "sum"]}}, {"from": ["z"], "to": "t.new.a",
          "comparable": "never", "note")",
        u"54: $.mappings.older[1]: “t.new.a” is mapped already."_s);
    row("comparable, but how", R"("approximate")", R"("perhaps")",
        u"53: $.mappings.older[0].comparable: “perhaps” is not one of: yes, approximate, never."_s);
    row("chart in no chapter", R"("unit": "件", "chapter": "c2",)",
        R"("unit": "件", "chapter": "c7",)",
        u"58: $.charts[0].chapter: There is no chapter “c7”."_s);
    row("chart of an unknown kind", R"("donut")", R"("pie")",
        u"58: $.charts[0].kind: “pie” is not one of: horizontal-bar, stacked-bar, grouped-bar, "
        "donut, line."_s);
    row("chart of an unknown figure", R"("cell": "t.new.b")", R"("cell": "t.new.c")",
        u"63: $.charts[0].series[0].points[1].cell: There is no figure “t.new.c”."_s);
    row("chart with an unknown whole", R"("total": "t.new.sum",)", R"("total": "t.sum",)",
        u"59: $.charts[0].total: There is no figure “t.sum”."_s);
    row("chart without points", R"("points": [
         {"label": {"zh_CN": "甲"}, "cell": "t.new.a"},
         {"label": {"zh_CN": "乙"}, "cell": "t.new.b"}])",
        R"("points": [])",
        u"60: $.charts[0].series: Every series needs the same number of points."_s);
    row("years as categories beside others", R"("total": "t.new.sum",)", R"("byYear": true,)",
        u"60: $.charts[0].series: A chart over years has one point in each series."_s);
    row("flag that is a word", R"("complete": true)", R"("complete": "yes")",
        u"38: $.figureGroups[0].parts[0].complete: “true” or “false” is expected here."_s);
    row("list that is a word", R"("meta": ["index_number"])", R"("meta": "index_number")",
        u"8: $.meta: A list is expected here."_s);
}

void TestTemplateReader::refusesFaults()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QByteArray text = Sound;
    if (before.isEmpty()) {
        text = after;
    } else {
        QCOMPARE(text.count(before), 1);
        text.replace(before, after);
    }
    const Result<TemplatePtr> read = readTemplate(text, u"small.json"_s);
    QVERIFY(!read);
    QTEST(read.error().text(), "error");
}

void TestTemplateReader::refusesTruncatedText()
{
    const QByteArray sound = QByteArray(Sound).trimmed();
    for (qsizetype size = 0; size < sound.size(); ++size) {
        const Result<TemplatePtr> read = readTemplate(sound.first(size), u"small.json"_s);
        QVERIFY(!read);
        QVERIFY(read.error().where.startsWith("small.json:"_L1));
    }
}

void TestTemplateReader::checksMappingsAcrossTemplates()
{
    const auto message = [](const TemplateCatalog &catalog) {
        const Result<void> checked = checkMappings(catalog);
        return checked ? QString() : checked.error().text();
    };
    QCOMPARE(message(TemplateCatalog({m_sound})),
             u"small: There is no template “older” to compare with."_s);
    auto older = std::make_shared<ReportTemplate>();
    older->id = u"older"_s;
    for (const char *id : {"x.a", "y.a", "x.sum"}) {
        CellSpec cell;
        cell.id = QString::fromLatin1(id);
        older->cells.append(cell);
    }
    older->buildIndex();
    QCOMPARE(message(TemplateCatalog({m_sound, older})),
             u"small: “t.new.sum” is compared with “y.sum”, which “older” does not have."_s);
    older->cells[0].id = u"y.sum"_s;
    older->cells.append(older->cells[1]);
    older->cells.last().id = u"x.a"_s;
    older->buildIndex();
    QCOMPARE(message(TemplateCatalog({m_sound, older})), QString());
}

QTEST_GUILESS_MAIN(TestTemplateReader)
#include "tst_templatereader.moc"
