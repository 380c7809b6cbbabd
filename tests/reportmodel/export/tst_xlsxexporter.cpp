// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxexporter.h"

#include "charts/chartdata.h"
#include "export/xlsxtext.h"

#include "document/reportedit.h"
#include "rules/waivers.h"

#include "publishedreports.h"
#include "testsupport.h"
#include "workbooks.h"
#include "xlsxprobe.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using TestSupport::Evaluated;

namespace {

// What another program has to find in a cell: "n:39", "s:不适用", null.
QString expected(const CellValue &value)
{
    switch (value.state) {
    case CellValue::State::Number:
        return "n:"_L1 + value.toText();
    case CellValue::State::NotApplicable:
        return u"s:不适用"_s;
    case CellValue::State::Blank:
        break;
    }
    return {};
}

int rowOf(const QString &address)
{
    QString digits = address;
    return digits.remove(QRegularExpression(u"[A-Z]"_s)).toInt();
}

} // namespace

// The workbook of whole reports, read by another program.
class tst_XlsxExporter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFigureIsWhereItsNameSays_data() { reports(); }
    void everyFigureIsWhereItsNameSays();
    void totalsAreFormulasUnlessStated();
    void statutoryTablesLookPrinted();
    void figuresKeepTheirMarks();
    void typedTextStaysText();
    void labelsAreLockedAndInputsChecked();
    void chartsAndTheirNumbers();
    void earlierYearsStandBeside();
    void findingsAreListed();
    void acceptedAndSwitchedOffAreListedWithTheirReason();
    void aReportWithoutFindingsOrEarlierYears();
    void theSameReportHasTheSameBytes();

private:
    void reports();
    Result<QByteArray> workbook(const Evaluated &report) const;
    QJsonObject named(const QString &cellId) const;
    QString text(const QString &sheet, const QString &needle) const;

    TemplateCatalog m_catalog;
    std::optional<Evaluated> m_everything;
    QByteArray m_bytes; // of m_everything
    XlsxProbe m_probe;  // of m_bytes
};

Result<QByteArray> tst_XlsxExporter::workbook(const Evaluated &report) const
{
    ExportJob job;
    job.set = &report.set;
    job.checks = &report.checks;
    job.locale = QLocale(QLocale::Chinese, QLocale::China);
    job.time = QDateTime(QDate(2022, 1, 20), QTime(9, 0), QTimeZone::utc());
    const Result<QList<ExportedFile>> files = XlsxExporter().write(job);
    if (!files)
        return files.error();
    return files->first().bytes;
}

// The cell that carries this figure.
QJsonObject tst_XlsxExporter::named(const QString &cellId) const
{
    return m_probe.namedCell(XlsxText::definedName(cellId));
}

// The whole text of the first cell that contains these words.
QString tst_XlsxExporter::text(const QString &sheet, const QString &needle) const
{
    const QJsonObject cells = m_probe.sheet(sheet)["cells"_L1].toObject();
    for (const QJsonValue &cell : cells) {
        const QString value = cell["value"_L1].toString();
        if (value.startsWith("s:"_L1) && value.contains(needle))
            return value.mid(2);
    }
    return {};
}

void tst_XlsxExporter::initTestCase()
{
    const auto catalog = TemplateCatalog::shipped();
    QVERIFY_RESULT(catalog);
    m_catalog = *catalog;
    const auto report = TestSupport::reportOfEverything(m_catalog);
    QVERIFY_RESULT(report);
    const auto everything = TestSupport::evaluate(*report, m_catalog);
    QVERIFY_RESULT(everything);
    m_everything = *everything;
    const auto bytes = workbook(*m_everything);
    QVERIFY_RESULT(bytes);
    m_bytes = *bytes;
    const auto probe = XlsxProbe::read(m_bytes);
    QVERIFY_RESULT(probe);
    m_probe = *probe;
}

void tst_XlsxExporter::reports()
{
    QTest::addColumn<Report>("report");
    for (const QString &name : TestSupport::publishedReportNames()) {
        const auto report = TestSupport::publishedReport(name).report(m_catalog);
        QVERIFY_RESULT(report);
        QTest::newRow(qPrintable(name)) << *report;
    }
    QTest::newRow("both documents with every kind of figure") << m_everything->set.report();
}

void tst_XlsxExporter::everyFigureIsWhereItsNameSays()
{
    QFETCH(Report, report);
    const auto evaluated = TestSupport::evaluate(report, m_catalog);
    QVERIFY_RESULT(evaluated);
    const auto bytes = workbook(*evaluated);
    QVERIFY_RESULT(bytes);
    const auto probe = XlsxProbe::read(*bytes);
    QVERIFY_RESULT(probe);

    const ReportForm &form = evaluated->set.form();
    int printed = 0;
    for (int index = 0; index < form.cellCount(); ++index) {
        const CellSpec &spec = form.cell(index);
        if (spec.role == CellRole::Group)
            continue;
        ++printed;
        const QString name = XlsxText::definedName(spec.id);
        QVERIFY2(probe->names().contains(name), qPrintable(name));
        const QString value = probe->namedCell(name)["value"_L1].toString();
        QVERIFY2(value == expected(evaluated->set.figures().at(index)),
                 qPrintable(spec.id + ": "_L1 + value));
    }
    QCOMPARE(probe->names().size(), printed);
}

void tst_XlsxExporter::totalsAreFormulasUnlessStated()
{
    const ReportForm &form = m_everything->set.form();
    for (int index = 0; index < form.cellCount(); ++index) {
        const CellSpec &spec = form.cell(index);
        if (spec.role == CellRole::Group)
            continue;
        const bool linked = form.linkTarget(index) >= 0;
        const bool live = linked || (spec.role == CellRole::Computed &&
                                     !m_everything->set.figures().at(index).isStated);
        QVERIFY2(named(spec.id)["formula"_L1].isString() == live, qPrintable(spec.id));
    }
    QCOMPARE(named(u"t3.new.total"_s)["formula"_L1].toString(),
             u"=IF(COUNT(D6:I6)+COUNTIF(D6:I6,\"不适用\")<6,\"\","
             "IF(COUNT(D6:I6)=0,\"不适用\",SUM(D6:I6)))"_s);
    QCOMPARE(named(u"request.received"_s)["formula"_L1].toString(),
             u"=IF('表三 依申请公开'!J6=\"\",\"\",'表三 依申请公开'!J6)"_s);
    // A stated total says so, in the cell and below the table.
    QCOMPARE(named(u"t3.partial.total"_s)["comment"_L1].toString(), u"公布数为 9，各项相加为 0"_s);
    QCOMPARE(named(u"t3.refuse_repeat.total"_s)["comment"_L1].toString(),
             u"公布时未填，各项相加为 0"_s);
    QCOMPARE(named(u"t3.none_unclear.total"_s)["comment"_L1].toString(),
             u"公布数为 2，各项未填齐"_s);
    QVERIFY(!text(u"表三 依申请公开"_s, u"总计：公布数为 9，各项相加为 0。"_s).isEmpty());
}

void tst_XlsxExporter::statutoryTablesLookPrinted()
{
    constexpr int headingRows = 2;
    const ReportTemplate &form = *m_everything->set.form().templates().first();
    for (const TableSpec &table : form.tables) {
        const QString name = table.name + u' ' + form.chapter(table.chapter)->tab.zh;
        const QJsonObject sheet = m_probe.sheet(name);
        QVERIFY2(!sheet.isEmpty(), qPrintable(name));
        const QJsonObject cells = sheet["cells"_L1].toObject();
        QStringList merges;
        for (const GridCell &cell : table.cells) {
            for (int row = cell.row; row < cell.row + cell.rowSpan; ++row) {
                for (int column = cell.column; column < cell.column + cell.columnSpan; ++column) {
                    const QString address = XlsxText::cell(headingRows + row, column);
                    QVERIFY2(cells[address]["border"_L1].toString() == u"1111"_s,
                             qPrintable(name + u' ' + address));
                }
            }
            const QString first = XlsxText::cell(headingRows + cell.row, cell.column);
            if (cell.kind != GridCell::Kind::Figure)
                QCOMPARE(cells[first]["value"_L1].toString(), "s:"_L1 + cell.text);
            if (cell.rowSpan > 1 || cell.columnSpan > 1)
                merges += first + u':' +
                          XlsxText::cell(headingRows + cell.row + cell.rowSpan - 1,
                                         cell.column + cell.columnSpan - 1);
        }
        QStringList found;
        const QJsonArray areas = sheet["merges"_L1].toArray();
        for (const QJsonValue &area : areas) {
            const int row = rowOf(area.toString().section(u':', 0, 0));
            if (row > headingRows && row <= headingRows + table.rows)
                found += area.toString();
        }
        merges.sort();
        found.sort();
        QCOMPARE(found, merges);
        QVERIFY(sheet["fitWidth"_L1].toBool());
        QCOMPARE(sheet["titles"_L1].toString(), u"$1:$%1"_s.arg(headingRows + table.headerRows));
        QCOMPARE(sheet["landscape"_L1].toBool(), table.columns > 10);
        QVERIFY(sheet["footer"_L1].toString().contains(u"第 &P 页 共 &N 页"_s));
    }
    QCOMPARE(named(u"t3.new.total"_s)["fill"_L1].toString(), u"FFEDEDED"_s);
    QVERIFY(named(u"t3.new.natural"_s)["fill"_L1].isNull());
}

void tst_XlsxExporter::figuresKeepTheirMarks()
{
    const auto format = [&](const QString &id) { return named(id)["format"_L1].toString(); };
    QCOMPARE(format(u"t3.new.natural"_s), u"\"近\"0"_s);
    QCOMPARE(format(u"t3.new.total"_s), u"\"约\"0"_s); // a sum of approximate parts
    QCOMPARE(format(u"interpret.led_by_head"_s), u"0\"余\""_s);
    QCOMPARE(format(u"t3.new.company"_s), u"0"_s);
    QCOMPARE(format(u"t2.charge.fee"_s), u"0.000000"_s);
    QCOMPARE(named(u"t2.norm.made"_s)["comment"_L1].toString(), u"原文：=3件\n来源：法规处"_s);
}

void tst_XlsxExporter::typedTextStaysText()
{
    const QJsonObject sheet = m_probe.sheet(u"表三 依申请公开"_s);
    const QJsonObject cells = sheet["cells"_L1].toObject();
    QVERIFY(cells["A2"_L1]["formula"_L1].isNull());
    QCOMPARE(cells["A2"_L1]["value"_L1].toString(), u"s:=某市城市管理局　2022年"_s);
    QCOMPARE(text(sheet["name"_L1].toString(), u"HYPERLINK"_s),
             u"=HYPERLINK(\"http://example.org\")"_s);
    QCOMPARE(text(sheet["name"_L1].toString(), u"说明"_s), u"@说明第二段"_s);
}

void tst_XlsxExporter::labelsAreLockedAndInputsChecked()
{
    const QJsonObject sheet = m_probe.sheet(u"表三 依申请公开"_s);
    QVERIFY(sheet["protected"_L1].toBool());
    QVERIFY(m_probe.cell(sheet["name"_L1].toString(), u"A6"_s)["locked"_L1].toBool());
    QVERIFY(named(u"t3.new.total"_s)["locked"_L1].toBool());
    QVERIFY(!named(u"t3.new.natural"_s)["locked"_L1].toBool());
    QVERIFY(m_probe.sheet(u"主要数据"_s)["protected"_L1].toBool());
    QVERIFY(!named(u"petition.total"_s)["locked"_L1].toBool());
    // 25 rows of six applicants, without the computed （七）总计 between them.
    const QJsonArray rules = sheet["validations"_L1].toArray();
    QCOMPARE(rules.size(), 2);
    QCOMPARE(rules[0][0].toString(), u"D6:I28"_s);
    QCOMPARE(rules[1][0].toString(), u"D30:I30"_s);
    QCOMPARE(rules[0][1].toString(), u"IF(ISNUMBER(D6),AND(D6>=0,D6=INT(D6)),D6=\"不适用\")"_s);
}

void tst_XlsxExporter::chartsAndTheirNumbers()
{
    const QLocale locale(QLocale::Chinese, QLocale::China);
    int drawn = 0;
    const QList<ChartData> charts = chartsOf(m_everything->set, locale);
    for (const ChartData &chart : charts) {
        drawn += chart.hasNumbers() && !(chart.kind == ChartKind::Donut && chart.allZero());
        QVERIFY2(!text(u"图表"_s, chart.reading()).isEmpty(), qPrintable(chart.id));
    }
    QVERIFY(drawn > 5);
    QCOMPARE(m_probe.sheet(u"图表"_s)["charts"_L1].toInt(), drawn);
    // Numbers follow the tables; what is blank or not applicable is no 0.
    const QJsonObject cells = m_probe.sheet(u"图表数据"_s)["cells"_L1].toObject();
    QHash<QString, QJsonObject> values; // by category, first series
    for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
        if (cell.key().startsWith(u'A') && !cell.value()["value"_L1].isNull())
            values.insert(cell.value()["value"_L1].toString().mid(2),
                          cells[u'B' + cell.key().mid(1)].toObject());
    }
    QCOMPARE(values[u"网站"_s]["value"_L1].toString(), u"n:1925"_s);
    QVERIFY(values[u"网站"_s]["formula"_L1].toString().startsWith(u"=IF(ISNUMBER("_s));
    QVERIFY(values[u"微信"_s]["value"_L1].isNull());
    QVERIFY(values[u"微信"_s]["formula"_L1].isNull());
    QCOMPARE(values[u"不予公开"_s]["value"_L1].toString(), u"n:4"_s); // a subtotal no form prints
    QVERIFY(values[u"不予公开"_s]["formula"_L1].toString().contains("SUM("_L1));
}

void tst_XlsxExporter::earlierYearsStandBeside()
{
    const QString sheet = u"历年对比"_s;
    const QJsonObject cells = m_probe.sheet(sheet)["cells"_L1].toObject();
    int found = 0;
    for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
        if (cell.value()["value"_L1].toString() != u"s:一、本年新收政府信息公开申请数量 · 总计"_s)
            continue;
        const QString row = cell.key().mid(1);
        QCOMPARE(m_probe.value(sheet, u'C' + row), u"n:39"_s); // 2021
        QCOMPARE(m_probe.cell(sheet, u'C' + row)["format"_L1].toString(), u"\"约\"0"_s);
        QCOMPARE(m_probe.value(sheet, u'D' + row), u"n:39"_s); // this year, live
        QVERIFY(m_probe.cell(sheet, u'D' + row)["formula"_L1].isString());
        QCOMPARE(m_probe.value(sheet, u'E' + row), u"n:0"_s);
        ++found;
    }
    QCOMPARE(found, 1);
    QVERIFY(text(sheet, u"新收政府信息公开申请数量 · 自然人"_s).isEmpty());
    QCOMPARE(m_probe.value(u"主要数据"_s, u"D3"_s), u"s:2021年"_s);
}

void tst_XlsxExporter::findingsAreListed()
{
    const QString sheet = u"检查结果"_s;
    const QList<Finding> &findings = m_everything->checks.findings;
    QVERIFY(!findings.isEmpty());
    constexpr int headingRows = 3;
    const QHash<Outcome, QString> outcomes{{Outcome::Violated, u"s:不符"_s},
                                           {Outcome::CannotJudge, u"s:无法判定"_s}};
    for (int i = 0; i < findings.size(); ++i) {
        const Finding &finding = findings[i];
        const QString row = QString::number(headingRows + i + 1);
        QCOMPARE(m_probe.value(sheet, u'A' + row), "s:"_L1 + finding.rule);
        QCOMPARE(m_probe.value(sheet, u'C' + row), outcomes.value(finding.outcome));
        QVERIFY(m_probe.value(sheet, u'E' + row).contains(finding.message.zh));
        const QString left = finding.left ? "n:"_L1 + finding.left->toFile() : QString();
        QCOMPARE(m_probe.value(sheet, u'F' + row), left);
    }
    QVERIFY(text(sheet, u"不符 %1 项"_s.arg(m_everything->checks.violated)).startsWith(u'='));
}

void tst_XlsxExporter::acceptedAndSwitchedOffAreListedWithTheirReason()
{
    const auto violated =
        std::find_if(m_everything->checks.findings.cbegin(), m_everything->checks.findings.cend(),
                     [](const Finding &one) { return one.outcome == Outcome::Violated; });
    QVERIFY(violated != m_everything->checks.findings.cend());
    Report report = m_everything->set.report();
    const auto waiver = Waivers::waiverFor(*violated, m_everything->set, u"=口径不同"_s, u"王某"_s,
                                           QDate(2022, 1, 20));
    QVERIFY_RESULT(waiver);
    QVERIFY_RESULT(ReportEdit::waive(report, *waiver));
    QVERIFY_RESULT(ReportEdit::switchRuleOff(report, {u"K999"_s, u"本单位没有该项"_s, {}, {}, {}}));
    const auto evaluated = TestSupport::evaluate(report, m_catalog);
    QVERIFY_RESULT(evaluated);
    const auto bytes = workbook(*evaluated);
    QVERIFY_RESULT(bytes);
    const auto probe = XlsxProbe::read(*bytes);
    QVERIFY_RESULT(probe);
    const QString sheet = u"检查结果"_s;
    int accepted = 0;
    int off = 0;
    for (int row = 4; row < 5 + evaluated->checks.findings.size(); ++row) {
        const auto value = [&](QChar column) {
            return probe->value(sheet, column + QString::number(row));
        };
        if (value(u'C') == u"s:已说明") {
            ++accepted;
            QVERIFY2(value(u'E').endsWith(u"\n理由：=口径不同（王某，2022年1月20日）"_s),
                     qPrintable(value(u'E')));
        }
        if (value(u'C') == u"s:已停用") {
            ++off;
            QCOMPARE(value(u'A'), u"s:K999"_s);
            QCOMPARE(value(u'E'), u"s:理由：本单位没有该项"_s);
        }
    }
    QCOMPARE(accepted, 1);
    QCOMPARE(off, 1);
}

void tst_XlsxExporter::aReportWithoutFindingsOrEarlierYears()
{
    Unit unit;
    unit.name = u"某局"_s;
    const auto report = ReportEdit::create(m_catalog, {u"work-summary"_s}, unit, 2021);
    QVERIFY_RESULT(report);
    const auto set = ReportSet::make(*report, m_catalog);
    QVERIFY_RESULT(set);
    ExportJob job;
    job.set = &*set;
    job.locale = QLocale(QLocale::English);
    const auto files = XlsxExporter().write(job);
    QVERIFY_RESULT(files);
    const auto probe = XlsxProbe::read(files->first().bytes);
    QVERIFY_RESULT(probe);
    QCOMPARE(probe->sheetNames(), (QStringList{u"Main figures"_s, u"Charts"_s, u"Chart data"_s}));
    QCOMPARE(probe->sheet(u"Charts"_s)["charts"_L1].toInt(), 0); // nothing filled in
}

void tst_XlsxExporter::theSameReportHasTheSameBytes()
{
    const auto again = workbook(*m_everything);
    QVERIFY_RESULT(again);
    QVERIFY(*again == m_bytes);
}

QTEST_GUILESS_MAIN(tst_XlsxExporter)
#include "tst_xlsxexporter.moc"
