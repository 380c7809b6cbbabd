// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxexporter.h"
#include "export/xlsxtext.h"
#include "samplereports.h"
#include "testsupport.h"
#include "workbooks.h"
#include "xlsxprobe.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace TestSupport;

namespace {

struct Place
{
    int row = 0; // from 1
    int column = 0;
};

Place placeOf(const QString &address)
{
    static const QRegularExpression form(u"^\\$?([A-Z]+)\\$?(\\d+)$"_s);
    const auto match = form.match(address);
    Place place{match.captured(2).toInt(), 0};
    for (const QChar c : match.captured(1))
        place.column = place.column * 26 + (c.unicode() - u'A' + 1);
    return place;
}

} // namespace

// Every sheet of a report that has all of them, as another program reads it.
class tst_XlsxSheets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sheetsAreNamedInChinese();
    void everySheetPrintsWhole_data() { sheets(); }
    void everySheetPrintsWhole();
    void headingsComeAgainOnEachPage();
    void listedCellsHaveBorders_data() { sheets(); }
    void listedCellsHaveBorders();
    void labelsAreLocked_data() { sheets(); }
    void labelsAreLocked();
    void whatIsTypedIsChecked();
    void everyFigureHasItsName();
    void ownFiguresAreListed();
    void sourcesAreListed();
    void nothingComesFromElsewhere();

private:
    void sheets();
    QJsonObject cells(const QString &sheet) const
    {
        return m_probe.sheet(sheet)["cells"_L1].toObject();
    }

    std::optional<Evaluated> m_report;
    XlsxProbe m_probe;
};

void tst_XlsxSheets::initTestCase()
{
    const auto report = reportOfEverything(shippedCatalog());
    QVERIFY_RESULT(report);
    const auto evaluated = evaluate(*report, shippedCatalog());
    QVERIFY_RESULT(evaluated);
    m_report = *evaluated;
    ExportJob job;
    job.set = &m_report->set;
    job.checks = &m_report->checks;
    job.locale = chinese();
    job.time = QDateTime(QDate(2023, 1, 20), QTime(9, 0), Qt::UTC);
    const auto proven = writeProven(XlsxExporter(), job);
    QVERIFY_RESULT(proven);
    QVERIFY(proven->proof.holds());
    const auto probe = XlsxProbe::read(proven->files.first().bytes);
    QVERIFY_RESULT(probe);
    m_probe = *probe;
}

void tst_XlsxSheets::sheets()
{
    QTest::addColumn<QString>("sheet");
    for (const QString &name : m_probe.sheetNames())
        QTest::newRow(qPrintable(name)) << name;
}

void tst_XlsxSheets::sheetsAreNamedInChinese()
{
    QCOMPARE(
        m_probe.sheetNames(),
        QStringList({u"表二 主动公开"_s, u"表三 依申请公开"_s, u"表四 复议诉讼"_s, u"主要数据"_s,
                     u"历年对比"_s, u"图表"_s, u"图表数据"_s, u"数据来源表"_s, u"检查结果"_s}));
}

void tst_XlsxSheets::everySheetPrintsWhole()
{
    QFETCH(QString, sheet);
    const QJsonObject read = m_probe.sheet(sheet);
    QCOMPARE(read["paper"_L1].toInt(), 9); // A4
    QVERIFY(read["footer"_L1].toString().contains(u"第 &P 页 共 &N 页"_s));
    const QString area = read["area"_L1].toString();
    const Place last = placeOf(area.section(u':', -1));
    QVERIFY2(area.contains(u"$A$1:"_s) && last.row > 0, qPrintable(area));
    const QJsonObject found = cells(sheet);
    for (auto cell = found.begin(); cell != found.end(); ++cell) {
        const Place place = placeOf(cell.key());
        QVERIFY2(cell.value()["value"_L1].isNull() ||
                     (place.row <= last.row && place.column <= last.column),
                 qPrintable(cell.key() + " outside "_L1 + area));
    }
    // The sheet of charts has its pages broken between charts instead.
    QVERIFY(read["fitWidth"_L1].toBool() || read["charts"_L1].toInt() > 0);
}

void tst_XlsxSheets::headingsComeAgainOnEachPage()
{
    for (const auto &[sheet, rows] :
         {std::pair{u"表二 主动公开"_s, 2}, std::pair{u"表三 依申请公开"_s, 5},
          std::pair{u"表四 复议诉讼"_s, 5}, std::pair{u"主要数据"_s, 3},
          std::pair{u"历年对比"_s, 3}, std::pair{u"数据来源表"_s, 3}, std::pair{u"检查结果"_s, 3}})
        QCOMPARE(m_probe.sheet(sheet)["titles"_L1].toString(), u"$1:$%1"_s.arg(rows));
}

// WPS draws no borders but those of each cell.
void tst_XlsxSheets::listedCellsHaveBorders()
{
    QFETCH(QString, sheet);
    const QStringList drawn{u"图表"_s, u"图表数据"_s};
    const int heading = m_probe.sheet(sheet)["titles"_L1].toString().section(u'$', -1).toInt();
    const QJsonObject found = cells(sheet);
    int bordered = 0;
    for (auto cell = found.begin(); cell != found.end(); ++cell) {
        const QString border = cell.value()["border"_L1].toString();
        QVERIFY2(border == u"0000"_s || border == u"1111"_s, qPrintable(cell.key() + border));
        bordered += border == u"1111"_s;
        const bool listed = placeOf(cell.key()).row > heading && !sheet.startsWith(u'表');
        if (listed && !drawn.contains(sheet))
            QVERIFY2(border == u"1111"_s, qPrintable(cell.key()));
    }
    QVERIFY(bordered > 0 || sheet == u"图表"_s);
}

// Only figures that are entered can be typed over.
void tst_XlsxSheets::labelsAreLocked()
{
    QFETCH(QString, sheet);
    const bool entered = sheet.startsWith(u'表') || sheet == u"主要数据"_s;
    QCOMPARE(m_probe.sheet(sheet)["protected"_L1].toBool(), entered);
    if (!entered)
        return;
    QSet<QString> open;
    const ReportForm &form = m_report->set.form();
    for (int index = 0; index < form.cellCount(); ++index) {
        const CellSpec &spec = form.cell(index);
        const QString place = m_probe.root()["names"_L1][XlsxText::definedName(spec.id)].toString();
        const bool here = place.startsWith(u'\'' + sheet + u'\'');
        if (here && spec.role == CellRole::Input && form.linkTarget(index) < 0)
            open.insert(place.section(u'!', -1).remove(u'$'));
    }
    QVERIFY(!open.isEmpty());
    const QJsonObject found = cells(sheet);
    for (auto cell = found.begin(); cell != found.end(); ++cell) {
        if (cell.value().toObject().contains(u"locked"_s) && !open.contains(cell.key()))
            QVERIFY2(cell.value()["locked"_L1].toBool(), qPrintable(cell.key()));
    }
    for (const QString &address : std::as_const(open))
        QVERIFY2(!found[address]["locked"_L1].toBool(), qPrintable(address));
}

void tst_XlsxSheets::whatIsTypedIsChecked()
{
    const ReportForm &form = m_report->set.form();
    for (int index = 0; index < form.cellCount(); ++index) {
        const CellSpec &spec = form.cell(index);
        if (spec.role != CellRole::Input || form.linkTarget(index) >= 0)
            continue;
        const QString place = m_probe.root()["names"_L1][XlsxText::definedName(spec.id)].toString();
        const Place at = placeOf(place.section(u'!', -1));
        const QString sheet = place.section(u'\'', 1, 1);
        bool checked = false;
        const QJsonArray rules = m_probe.sheet(sheet)["validations"_L1].toArray();
        for (const QJsonValue &rule : rules) {
            for (const QString &area : rule[0].toString().split(u' ')) {
                const Place first = placeOf(area.section(u':', 0, 0));
                const Place last = placeOf(area.section(u':', -1));
                checked |= at.row >= first.row && at.row <= last.row && at.column >= first.column &&
                           at.column <= last.column;
            }
        }
        QVERIFY2(checked, qPrintable(spec.id));
    }
}

void tst_XlsxSheets::everyFigureHasItsName()
{
    const ReportForm &form = m_report->set.form();
    int printed = 0;
    for (int index = 0; index < form.cellCount(); ++index) {
        if (form.cell(index).role == CellRole::Group)
            continue;
        ++printed;
        QString name = form.cell(index).id;
        QVERIFY2(m_probe.names().contains(name.replace(u'.', u'_')), qPrintable(name));
    }
    QCOMPARE(m_probe.names().size(), printed);
}

void tst_XlsxSheets::ownFiguresAreListed()
{
    for (const auto &[name, value] :
         {std::pair{u"own_1"_s, u"n:12"_s}, std::pair{u"own_1_1"_s, u"n:7"_s},
          std::pair{u"own_1_2"_s, u"n:5"_s}}) {
        QCOMPARE(m_probe.namedCell(name)["value"_L1].toString(), value);
        const QString place = m_probe.root()["names"_L1][name].toString();
        QCOMPARE(place.section(u'\'', 1, 1), u"主要数据"_s);
        const QString label = u'A' + place.section(u'$', -1);
        QVERIFY2(m_probe.value(u"主要数据"_s, label)
                     .contains(name == "own_1"_L1     ? u"咨询电话"_s
                               : name == "own_1_1"_L1 ? u"上午"_s
                                                      : u"下午"_s),
                 qPrintable(label));
    }
}

void tst_XlsxSheets::sourcesAreListed()
{
    const QJsonObject found = cells(u"数据来源表"_s);
    const bool listed = std::any_of(found.begin(), found.end(), [](const QJsonValue &cell) {
        return cell["value"_L1].toString() == u"s:法规处"_s;
    });
    QVERIFY(listed);
}

void tst_XlsxSheets::nothingComesFromElsewhere()
{
    for (const QString &sheet : m_probe.sheetNames()) {
        const QJsonObject found = cells(sheet);
        for (const QJsonValue &cell : found) {
            const QString formula = cell["formula"_L1].toString();
            QVERIFY2(!formula.contains(u'[') && !formula.contains(u"WEBSERVICE"_s) &&
                         !formula.contains(u"HYPERLINK"_s),
                     qPrintable(formula));
        }
    }
}

QTEST_GUILESS_MAIN(tst_XlsxSheets)
#include "tst_xlsxsheets.moc"
