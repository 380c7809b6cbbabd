// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/report.h"
#include "templates/templatecatalog.h"

#include "testsupport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// The printed form as it was read from the statute, kept apart from the template files.
QJsonObject statute(const QString &templateId)
{
    const QString path = TestSupport::fixture(u"statute/"_s + templateId + u".json"_s);
    return QJsonDocument::fromJson(TestSupport::readAll(path)).object();
}

// "row column rowSpan×columnSpan text or cell" of every rectangle, in order.
QStringList written(const TableSpec &table)
{
    QStringList lines;
    for (const GridCell &cell : table.cells) {
        lines += u"%1 %2 %3×%4 %5%6"_s.arg(cell.row)
                     .arg(cell.column)
                     .arg(cell.rowSpan)
                     .arg(cell.columnSpan)
                     .arg(cell.text, cell.cell);
    }
    return lines;
}

// The same for the statute's grid, which has no column numbers: cells fall into the first free
// column, as in HTML.
QStringList written(const QJsonArray &grid)
{
    QStringList lines;
    QSet<std::pair<int, int>> taken;
    for (int row = 0; row < grid.size(); ++row) {
        int column = 0;
        const QJsonArray cells = grid[row].toArray();
        for (const QJsonValue &value : cells) {
            while (taken.contains({row, column}))
                ++column;
            const QJsonObject cell = value.toObject();
            const int rowSpan = cell[u"rowSpan"_s].toInt(1);
            const int columnSpan = cell[u"columnSpan"_s].toInt(1);
            lines += u"%1 %2 %3×%4 %5%6"_s.arg(row)
                         .arg(column)
                         .arg(rowSpan)
                         .arg(columnSpan)
                         .arg(cell[u"text"_s].toString(), cell[u"cell"_s].toString());
            for (int r = row; r < row + rowSpan; ++r) {
                for (int c = column; c < column + columnSpan; ++c)
                    taken.insert({r, c});
            }
        }
    }
    return lines;
}

QStringList addends(const CellSpec &cell)
{
    QStringList ids;
    for (const SumTerm &term : cell.terms)
        ids += (term.negative ? u"-"_s : QString()) + term.cell;
    return ids;
}

QStringList expanded(const QString &pattern, const QStringList &values)
{
    QStringList ids;
    for (const QString &value : values)
        ids += pattern.arg(value);
    return ids;
}

const QStringList applicants{u"natural"_s, u"company"_s, u"research"_s,
                             u"ngo"_s,     u"legal"_s,   u"other"_s};

} // namespace

class TestShippedTemplates : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void hasTheThreeTemplates();
    void findsTheFormOfAYear_data();
    void findsTheFormOfAYear();
    void printsTheStatutoryForm_data();
    void printsTheStatutoryForm();
    void keepsStatutoryChapterTitles_data();
    void keepsStatutoryChapterTitles();
    void addsUp_data();
    void addsUp();
    void measures_data();
    void measures();
    void comparesWith2019_data();
    void comparesWith2019();
    void explainsEveryStatutoryCell();
    void listsTheSummaryFigures();
    void linksTheSummaryToBothForms();
    void groupsPartsAndWholes();
    void placesChartsInChapters_data();
    void placesChartsInChapters();
    void offersChartsToChooseFrom_data();
    void offersChartsToChooseFrom();
    void chartIdsAreUniqueInAReport();
    void namesKnownMetadata();

private:
    TemplatePtr find(const char *id) const { return m_catalog.find(QString::fromLatin1(id)); }

    TemplateCatalog m_catalog;
};

void TestShippedTemplates::initTestCase()
{
    const Result<TemplateCatalog> catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    m_catalog = *catalog;
}

void TestShippedTemplates::hasTheThreeTemplates()
{
    QStringList ids;
    for (const TemplatePtr &one : m_catalog.all())
        ids += one->id;
    QCOMPARE(ids,
             (QStringList{u"annual-report-2019"_s, u"annual-report-2021"_s, u"work-summary"_s}));
    QVERIFY(m_catalog.find(u"annual-report-2008") == nullptr);
}

void TestShippedTemplates::findsTheFormOfAYear_data()
{
    QTest::addColumn<int>("document");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("id");

    const int annual = static_cast<int>(ReportTemplate::Document::AnnualReport);
    const int summary = static_cast<int>(ReportTemplate::Document::WorkSummary);
    QTest::newRow("before the first form") << annual << 2018 << QString();
    QTest::newRow("first year of the trial form") << annual << 2019 << u"annual-report-2019"_s;
    QTest::newRow("last year of the trial form") << annual << 2020 << u"annual-report-2019"_s;
    QTest::newRow("first year of the form in force") << annual << 2021 << u"annual-report-2021"_s;
    QTest::newRow("form still in force") << annual << 2030 << u"annual-report-2021"_s;
    QTest::newRow("summary before the Regulations") << summary << 2007 << QString();
    QTest::newRow("summary") << summary << 2021 << u"work-summary"_s;
}

void TestShippedTemplates::findsTheFormOfAYear()
{
    QFETCH(int, document);
    QFETCH(int, year);
    const TemplatePtr one =
        m_catalog.forYear(static_cast<ReportTemplate::Document>(document), year);
    QTEST(one ? one->id : QString(), "id");
}

void TestShippedTemplates::printsTheStatutoryForm_data()
{
    QTest::addColumn<QString>("templateId");
    QTest::addColumn<int>("table");
    for (const QString &id : {u"annual-report-2019"_s, u"annual-report-2021"_s}) {
        for (int table = 0; table < 3; ++table)
            QTest::addRow("%s table %d", qPrintable(id), table + 2) << id << table;
    }
}

void TestShippedTemplates::printsTheStatutoryForm()
{
    QFETCH(QString, templateId);
    QFETCH(int, table);
    const TemplatePtr form = m_catalog.find(templateId);
    const QJsonObject printed = statute(templateId)[u"tables"_s].toArray()[table].toObject();
    const TableSpec &spec = form->tables[table];
    QCOMPARE(spec.id, printed[u"id"_s].toString());
    QCOMPARE(spec.title, printed[u"title"_s].toString());
    QCOMPARE(written(spec), written(printed[u"grid"_s].toArray()));
    QCOMPARE(spec.columnWeights.size(), spec.columns);
    QVERIFY(form->chapter(spec.chapter)->tables.contains(spec.id));

    QStringList ids;
    const QJsonArray figures = printed[u"figures"_s].toArray();
    for (const QJsonValue &figure : figures) {
        const QString id = figure[0].toString();
        ids += id;
        const CellSpec *cell = form->cell(id);
        QVERIFY2(cell, qPrintable(id));
        QCOMPARE(cell->rowLabel, figure[1].toString());
        QCOMPARE(cell->columnLabel, figure[2].toString());
        QCOMPARE(cell->table, spec.id);
        QCOMPARE(cell->chapter, spec.chapter);
    }
    // Whatever else the table has is a subtotal that is never printed.
    for (const CellSpec &cell : form->cells) {
        if (cell.table == spec.id)
            QCOMPARE(cell.role == CellRole::Group, !ids.contains(cell.id));
    }
    const QJsonArray rows = printed[u"grid"_s].toArray();
    for (const QJsonValue &row : rows) {
        const QJsonArray cells = row.toArray();
        for (const QJsonValue &cell : cells) {
            if (const CellSpec *figure = form->cell(cell[u"cell"_s].toString())) {
                QCOMPARE(figure->role == CellRole::Computed, cell[u"computed"_s].toBool());
            }
        }
    }
}

void TestShippedTemplates::keepsStatutoryChapterTitles_data()
{
    QTest::addColumn<QString>("templateId");
    QTest::newRow("2019") << u"annual-report-2019"_s;
    QTest::newRow("2021") << u"annual-report-2021"_s;
}

void TestShippedTemplates::keepsStatutoryChapterTitles()
{
    QFETCH(QString, templateId);
    const TemplatePtr form = m_catalog.find(templateId);
    const QJsonObject printed = statute(templateId);
    QStringList ids;
    QStringList titles;
    for (const Chapter &chapter : form->chapters) {
        ids += chapter.id;
        if (!chapter.title.isEmpty())
            titles += chapter.title;
    }
    QCOMPARE(ids, (QStringList{u"c0"_s, u"c1"_s, u"c2"_s, u"c3"_s, u"c4"_s, u"c5"_s, u"c6"_s,
                               u"sign"_s}));
    QCOMPARE(QJsonArray::fromStringList(titles), printed[u"chapters"_s].toArray());
    QCOMPARE(form->basis, printed[u"basis"_s].toString());
    QCOMPARE(form->chapter(u"c3")->texts, (QStringList{u"c3"_s, u"t3.note"_s}));
    QCOMPARE(form->chapter(u"sign")->kind, Chapter::Kind::Signature);
}

void TestShippedTemplates::addsUp_data()
{
    QTest::addColumn<QString>("templateId");
    QTest::addColumn<QString>("total");
    QTest::addColumn<QStringList>("addends");

    const QString form2019 = u"annual-report-2019"_s;
    const QString form2021 = u"annual-report-2021"_s;
    const QStringList common{
        u"granted"_s,          u"partial"_s,          u"deny_secret"_s,   u"deny_law"_s,
        u"deny_security"_s,    u"deny_third_party"_s, u"deny_internal"_s, u"deny_process"_s,
        u"deny_enforcement"_s, u"deny_query"_s,       u"none_not_held"_s, u"none_no_existing"_s,
        u"none_unclear"_s,     u"refuse_petition"_s,  u"refuse_repeat"_s, u"refuse_publication"_s,
        u"refuse_massive"_s,   u"refuse_confirm"_s};
    const QStringList misc{u"misc_no_correction"_s, u"misc_no_payment"_s, u"misc_other"_s};

    QTest::newRow("row total") << form2021 << u"t3.new.total"_s
                               << expanded(u"t3.new.%1"_s, applicants);
    QTest::newRow("row total of a result")
        << form2021 << u"t3.misc_other.total"_s << expanded(u"t3.misc_other.%1"_s, applicants);
    QTest::newRow("results of one applicant, 2021")
        << form2021 << u"t3.result_total.legal"_s << expanded(u"t3.%1.legal"_s, common + misc);
    QTest::newRow("results of all applicants, 2021")
        << form2021 << u"t3.result_total.total"_s << expanded(u"t3.%1.total"_s, common + misc);
    QTest::newRow("results of all applicants, 2019")
        << form2019 << u"t3.result_total.total"_s
        << expanded(u"t3.%1.total"_s, common + QStringList{u"misc_total"_s});
    QTest::newRow("other handling is one entered row in 2019")
        << form2019 << u"t3.misc_total.natural"_s << QStringList();
    QTest::newRow("refused") << form2021 << u"t3.deny.natural"_s
                             << expanded(u"t3.%1.natural"_s, common.mid(2, 8));
    QTest::newRow("not available")
        << form2021 << u"t3.none.total"_s << expanded(u"t3.%1.total"_s, common.mid(10, 3));
    QTest::newRow("not processed, 2019")
        << form2019 << u"t3.refuse.other"_s << expanded(u"t3.%1.other"_s, common.mid(13, 5));
    QTest::newRow("other handling")
        << form2021 << u"t3.misc.total"_s << expanded(u"t3.%1.total"_s, misc);
    QTest::newRow("reviews") << form2021 << u"t4.review.total"_s
                             << expanded(u"t4.review.%1"_s,
                                         {u"upheld"_s, u"corrected"_s, u"other"_s, u"pending"_s});
    QTest::newRow("table two has no sums") << form2021 << u"t2.norm.in_force"_s << QStringList();
}

void TestShippedTemplates::addsUp()
{
    QFETCH(QString, templateId);
    QFETCH(QString, total);
    const CellSpec *cell = m_catalog.find(templateId)->cell(total);
    QVERIFY(cell);
    QTEST(addends(*cell), "addends");
}

void TestShippedTemplates::measures_data()
{
    QTest::addColumn<QString>("templateId");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<bool>("carriesText");

    const auto add = [](const char *name, const QString &templateId, const QString &id,
                        const QString &unit, ValueType type, int decimals, bool carriesText) {
        QTest::newRow(name) << templateId << id << unit << static_cast<int>(type) << decimals
                            << carriesText;
    };
    const QString form2019 = u"annual-report-2019"_s;
    const QString form2021 = u"annual-report-2021"_s;
    const QString summary = u"work-summary"_s;
    add("documents", form2021, u"t2.norm.made"_s, u"件"_s, ValueType::Count, 0, false);
    add("charges", form2021, u"t2.charge.fee"_s, u"万元"_s, ValueType::Decimal, 6, false);
    add("applications", form2021, u"t3.new.total"_s, u"件"_s, ValueType::Count, 0, false);
    add("cases", form2021, u"t4.direct.pending"_s, u"件"_s, ValueType::Count, 0, false);
    add("fee notices", form2021, u"fee.notices"_s, u"件"_s, ValueType::Count, 0, false);
    add("fee due", form2021, u"fee.due"_s, u"元"_s, ValueType::Decimal, 2, false);
    add("items", form2019, u"t2.charge.prev_items"_s, u"项"_s, ValueType::Count, 0, false);
    add("change", form2019, u"t2.license.delta"_s, u"项"_s, ValueType::SignedCount, 0, true);
    add("procurement", form2019, u"t2.procurement.amount"_s, u"元"_s, ValueType::Money, 2, true);
    add("projects", form2019, u"t2.procurement.count"_s, u"个"_s, ValueType::Count, 0, false);
    add("cost", summary, u"platform.redesign_cost"_s, u"万元"_s, ValueType::Decimal, 6, false);
    add("visits", summary, u"respond.visits"_s, u"场次"_s, ValueType::Count, 0, false);
    add("target", summary, u"goal.error_rate_cut"_s, u"%"_s, ValueType::Percent, 2, false);
}

void TestShippedTemplates::measures()
{
    QFETCH(QString, templateId);
    QFETCH(QString, id);
    const CellSpec *cell = m_catalog.find(templateId)->cell(id);
    QVERIFY(cell);
    QTEST(cell->unit, "unit");
    QTEST(static_cast<int>(cell->type), "type");
    QTEST(cell->maxDecimals, "decimals");
    QTEST(cell->carriesText, "carriesText");
}

void TestShippedTemplates::comparesWith2019_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("from"); // empty: nothing to compare with
    QTest::addColumn<int>("comparable");

    const auto add = [](const char *name, const QString &to, const QStringList &from,
                        Comparability comparable) {
        QTest::newRow(name) << to << from << static_cast<int>(comparable);
    };
    add("same row", u"t3.new.total"_s, {u"t3.new.total"_s}, Comparability::Yes);
    add("grand total", u"t3.result_total.ngo"_s, {u"t3.result_total.ngo"_s}, Comparability::Yes);
    add("group", u"t3.deny.total"_s, {u"t3.deny.total"_s}, Comparability::Yes);
    add("other handling", u"t3.misc.legal"_s, {u"t3.misc_total.legal"_s}, Comparability::Yes);
    add("a part of other handling", u"t3.misc_other.total"_s, {}, Comparability::Never);
    add("cases", u"t4.after_review.upheld"_s, {u"t4.after_review.upheld"_s}, Comparability::Yes);
    add("decisions", u"t2.penalty.decisions"_s, {u"t2.penalty.decisions"_s}, Comparability::Yes);
    add("regulations made", u"t2.reg.made"_s, {u"t2.reg.made"_s}, Comparability::Approximate);
    add("normative documents made", u"t2.norm.made"_s, {u"t2.norm.made"_s},
        Comparability::Approximate);
    add("in force is not published in all", u"t2.norm.in_force"_s, {u"t2.norm.open_total"_s},
        Comparability::Never);
    add("repealed", u"t2.norm.repealed"_s, {}, Comparability::Never);
    add("sum of charges is not their number", u"t2.charge.fee"_s, {}, Comparability::Never);
}

void TestShippedTemplates::comparesWith2019()
{
    QFETCH(QString, to);
    const QList<CellMapping> mappings =
        find("annual-report-2021")->mappings.value(u"annual-report-2019"_s);
    CellMapping found;
    found.comparable = Comparability::Never;
    for (const CellMapping &mapping : mappings) {
        if (mapping.to == to)
            found = mapping;
    }
    QTEST(found.from, "from");
    QTEST(static_cast<int>(found.comparable), "comparable");
}

void TestShippedTemplates::explainsEveryStatutoryCell()
{
    for (const char *id : {"annual-report-2019", "annual-report-2021"}) {
        for (const CellSpec &cell : find(id)->cells) {
            QVERIFY2(!cell.help.text.zh.isEmpty(), qPrintable(cell.id));
            QVERIFY2(!cell.help.text.en.isEmpty(), qPrintable(cell.id));
            QVERIFY2(!cell.help.status.zh.isEmpty(), qPrintable(cell.id));
        }
    }
    // What the row counts, then what the column does.
    const QString both = find("annual-report-2021")->cell(u"t3.new.company")->help.text.zh;
    QVERIFY2(both.startsWith(u"本年1月1日"), qPrintable(both));
    QVERIFY2(both.contains(u"法人或其他组织"), qPrintable(both));
}

void TestShippedTemplates::listsTheSummaryFigures()
{
    QStringList ids;
    for (const CellSpec &cell : find("work-summary")->cells) {
        ids += cell.id;
        QCOMPARE(cell.role, CellRole::Input);
    }
    ids.sort();
    QStringList expected{u"publish.statutory"_s,
                         u"publish.items"_s,
                         u"request.received"_s,
                         u"request.carried_in"_s,
                         u"request.carried_out"_s,
                         u"request.overdue"_s,
                         u"request.result.deny_third_party"_s,
                         u"request.result.deny_internal"_s,
                         u"request.result.none_not_held"_s,
                         u"request.channel.online"_s,
                         u"request.channel.in_person"_s,
                         u"platform.redesign_cost"_s,
                         u"platform.mobile_cost"_s,
                         u"platform.posts"_s,
                         u"interpret.norm_docs"_s,
                         u"interpret.led_by_head"_s,
                         u"bill.provincial"_s,
                         u"petition.total"_s};
    expected +=
        expanded(u"request.topic.%1"_s,
                 {u"lighting"_s, u"water"_s, u"muck"_s, u"garbage"_s, u"dogs"_s, u"cleaning"_s,
                  u"parking"_s, u"illegal_building"_s, u"penalty"_s, u"approval"_s, u"decision"_s});
    expected +=
        expanded(u"platform.posts.%1"_s, {u"website"_s, u"weibo"_s, u"wechat"_s, u"douyin"_s});
    expected += expanded(u"respond.%1"_s, {u"visits"_s, u"open_days"_s, u"tv"_s, u"guests"_s});
    expected += expanded(u"petition.%1"_s, {u"consult"_s, u"appeal"_s, u"accuse"_s, u"other"_s});
    expected += expanded(u"suggestion.%1"_s, {u"total"_s, u"lead"_s, u"assist"_s});
    expected += expanded(u"proposal.%1"_s, {u"total"_s, u"lead"_s, u"assist"_s});
    expected += expanded(u"goal.%1"_s,
                         {u"review_lawsuits"_s, u"assessment_deductions"_s, u"error_rate_cut"_s,
                          u"livelihood_rate"_s, u"hotspot_rate_up"_s, u"interpretation_rate_up"_s});
    expected.sort();
    QCOMPARE(ids, expected);
}

void TestShippedTemplates::linksTheSummaryToBothForms()
{
    QMap<QString, QString> links;
    for (const CellSpec &cell : find("work-summary")->cells) {
        if (cell.link.isEmpty())
            continue;
        links.insert(cell.id, cell.link);
        QVERIFY2(find("annual-report-2019")->cell(cell.link), qPrintable(cell.link));
        QVERIFY2(find("annual-report-2021")->cell(cell.link), qPrintable(cell.link));
    }
    const QMap<QString, QString> expected{
        {u"request.received"_s, u"t3.new.total"_s},
        {u"request.carried_in"_s, u"t3.carried_in.total"_s},
        {u"request.carried_out"_s, u"t3.carried_out.total"_s},
        {u"request.result.deny_third_party"_s, u"t3.deny_third_party.total"_s},
        {u"request.result.deny_internal"_s, u"t3.deny_internal.total"_s},
        {u"request.result.none_not_held"_s, u"t3.none_not_held.total"_s},
    };
    QCOMPARE(links, expected);
}

void TestShippedTemplates::groupsPartsAndWholes()
{
    QStringList lines;
    for (const FigureGroup &group : find("work-summary")->groups) {
        for (const FigureGroup::Parts &parts : group.parts) {
            lines += u"%1 %2 %3"_s.arg(parts.whole)
                         .arg(parts.parts.size())
                         .arg(parts.complete ? u"complete"_s : u"may have gaps"_s);
        }
    }
    QCOMPARE(lines,
             (QStringList{u"request.received 14 may have gaps"_s, u"request.received 2 complete"_s,
                          u"platform.posts 4 complete"_s, u"petition.total 4 may have gaps"_s,
                          u"suggestion.total 2 complete"_s, u"proposal.total 2 complete"_s}));
}

void TestShippedTemplates::placesChartsInChapters_data()
{
    QTest::addColumn<QString>("templateId");
    QTest::addColumn<QStringList>("charts");

    const QStringList annual{u"applications-by-result c3"_s, u"applications-by-applicant c3"_s,
                             u"cases-by-outcome c4"_s, u"documents c2"_s,
                             u"applications-by-year c3"_s};
    QTest::newRow("2019") << u"annual-report-2019"_s << annual;
    QTest::newRow("2021") << u"annual-report-2021"_s << annual;
    QTest::newRow("summary") << u"work-summary"_s
                             << QStringList{u"posts-by-channel s1.3"_s, u"petitions-by-kind s1.5"_s,
                                            u"suggestions-and-proposals s1.5"_s,
                                            u"requests-by-topic s1.2"_s,
                                            u"requests-by-channel s1.2"_s};
}

void TestShippedTemplates::placesChartsInChapters()
{
    QFETCH(QString, templateId);
    QStringList charts;
    for (const ChartSpec &chart : m_catalog.find(templateId)->charts) {
        if (!chart.onRequest)
            charts += chart.id + u' ' + chart.chapter;
        // A picture of parts says what they count; years speak of themselves.
        QVERIFY2(chart.byYear || !chart.note.isEmpty(), qPrintable(chart.id));
        QVERIFY2(chart.note.isEmpty() || !chart.note.en.isEmpty(), qPrintable(chart.id));
        QVERIFY2(!chart.title.en.isEmpty(), qPrintable(chart.id));
        QVERIFY2(chart.byYear || chart.title.zh.contains("{year}"_L1), qPrintable(chart.id));
        QCOMPARE(chart.byYear, chart.kind == ChartKind::Line);
        for (const ChartSpec::Series &series : chart.series) {
            QVERIFY2(!series.name.en.isEmpty(), qPrintable(chart.id));
            for (const ChartSpec::Point &point : series.points)
                QVERIFY2(!point.label.en.isEmpty(), qPrintable(point.cell));
        }
    }
    QTEST(charts, "charts");
}

void TestShippedTemplates::offersChartsToChooseFrom_data()
{
    QTest::addColumn<QString>("templateId");
    QTest::addColumn<QStringList>("charts");
    const QStringList both{u"refusal-reasons"_s, u"not-provided-reasons"_s, u"decisions"_s,
                           u"results-by-year"_s, u"documents-by-year"_s,    u"decisions-by-year"_s,
                           u"cases-by-year"_s};
    QTest::newRow("2019") << u"annual-report-2019"_s << both;
    QTest::newRow("2021") << u"annual-report-2021"_s
                          << both + QStringList{u"charges"_s, u"processing-fees"_s,
                                                u"charges-by-year"_s};
    QTest::newRow("summary") << u"work-summary"_s
                             << QStringList{u"platform-costs"_s, u"posts-by-year"_s,
                                            u"requests-by-year"_s, u"petitions-by-year"_s,
                                            u"suggestions-by-year"_s};
}

void TestShippedTemplates::offersChartsToChooseFrom()
{
    QFETCH(QString, templateId);
    QFETCH(QStringList, charts);
    QStringList offered;
    for (const ChartSpec &chart : m_catalog.find(templateId)->charts) {
        if (chart.onRequest)
            offered += chart.id;
    }
    offered.sort();
    charts.sort();
    QCOMPARE(offered, charts);
}

// A choice names a chart by its id alone: no two documents of a report share one.
void TestShippedTemplates::chartIdsAreUniqueInAReport()
{
    for (const QString &annual : {u"annual-report-2019"_s, u"annual-report-2021"_s}) {
        QSet<QString> ids;
        for (const TemplatePtr &one : {m_catalog.find(annual), m_catalog.find(u"work-summary"_s)}) {
            for (const ChartSpec &chart : one->charts) {
                QVERIFY2(!ids.contains(chart.id), qPrintable(chart.id));
                ids.insert(chart.id);
            }
        }
    }
}

void TestShippedTemplates::namesKnownMetadata()
{
    for (const TemplatePtr &one : m_catalog.all()) {
        for (const QString &key : one->metaKeys)
            QVERIFY2(metaKeys().contains(key), qPrintable(key));
    }
    QCOMPARE(find("work-summary")->metaKeys.size(), 9);
    QCOMPARE(find("work-summary")->titlePattern,
             u"{unit_short}{year}年度政务公开工作总结及{next_year}年工作计划"_s);
}

QTEST_GUILESS_MAIN(TestShippedTemplates)
#include "tst_shippedtemplates.moc"
