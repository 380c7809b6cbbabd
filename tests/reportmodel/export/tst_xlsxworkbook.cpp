// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxworkbook.h"

#include "testsupport.h"
#include "xlsxprobe.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryFile>
#include <QTimeZone>

#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

const XlsxProperties properties{u"年度报告"_s, u"某市城市管理局"_s,
                                QDateTime(QDate(2022, 1, 20), QTime(9, 30), QTimeZone::utc())};

// Collects what libraries print to the standard error stream while it lives.
class StandardErrorCatcher
{
public:
    StandardErrorCatcher()
    {
        std::fflush(stderr);
        m_file.open();
        ::dup2(m_file.handle(), STDERR_FILENO);
    }
    ~StandardErrorCatcher()
    {
        std::fflush(stderr);
        ::dup2(m_before, STDERR_FILENO);
        ::close(m_before);
    }
    Q_DISABLE_COPY_MOVE(StandardErrorCatcher)

    QByteArray said() const
    {
        std::fflush(stderr);
        return TestSupport::readAll(m_file.fileName());
    }

private:
    int m_before = ::dup(STDERR_FILENO);
    QTemporaryFile m_file;
};

Amount amount(const QString &text)
{
    return *Amount::fromFile(text);
}

} // namespace

// The spreadsheet writer alone, read back by another program.
class tst_XlsxWorkbook : public QObject
{
    Q_OBJECT

private slots:
    void textIsNeverAFormula()
    {
        const QStringList texts{u"=1+1"_s,     u"+86"_s,     u"-5"_s,
                                u"@SUM(A1)"_s, u"{=A1}"_s,   u"http://example.org"_s,
                                u"007"_s,      u"<b>&\"'"_s, u"TRUE"_s};
        XlsxWorkbook book(properties);
        XlsxSheet sheet = book.addSheet(u"表"_s);
        for (int row = 0; row < texts.size(); ++row)
            sheet.text({row, 0}, texts[row], book.format({}));
        const Result<QByteArray> bytes = book.finish();
        QVERIFY_RESULT(bytes);
        const Result<XlsxProbe> probe = XlsxProbe::read(*bytes);
        QVERIFY_RESULT(probe);
        for (int row = 0; row < texts.size(); ++row) {
            const QString address = u"A%1"_s.arg(row + 1);
            QCOMPARE(probe->value(u"表"_s, address), "s:"_L1 + texts[row]);
            QVERIFY(probe->cell(u"表"_s, address)["formula"_L1].isNull());
        }
    }

    void numbersBlanksAndFormulas()
    {
        XlsxWorkbook book(properties);
        XlsxSheet sheet = book.addSheet(u"表"_s);
        const int plain = book.format({.border = true});
        sheet.number({0, 0}, amount(u"14285"_s), plain);
        sheet.number({0, 1}, amount(u"24252.311082"_s), plain);
        sheet.number({0, 2}, amount(u"-4"_s), plain);
        sheet.number({0, 3}, amount(u"9.3"_s), plain);
        sheet.number({0, 5}, Amount(), plain);
        sheet.blank({1, 0}, plain);
        sheet.formula({2, 0}, u"=SUM(A1:B1)"_s, amount(u"38537.311082"_s), plain);
        sheet.formula({2, 1}, u"=IF(COUNT(A2)<1,\"\",A2)"_s, QString(), plain);
        sheet.formula({2, 2}, u"=IF(COUNT(A2)<1,\"不适用\",A2)"_s, u"不适用"_s, plain);
        const Result<QByteArray> bytes = book.finish();
        QVERIFY_RESULT(bytes);
        const Result<XlsxProbe> probe = XlsxProbe::read(*bytes);
        QVERIFY_RESULT(probe);
        const auto value = [&](const QString &address) { return probe->value(u"表"_s, address); };
        QCOMPARE(value(u"A1"_s), u"n:14285"_s);
        QCOMPARE(value(u"B1"_s), u"n:24252.311082"_s);
        QCOMPARE(value(u"C1"_s), u"n:-4"_s);
        QCOMPARE(value(u"D1"_s), u"n:9.3"_s);
        QCOMPARE(value(u"F1"_s), u"n:0"_s);
        QVERIFY(value(u"A2"_s).isNull());
        QCOMPARE(probe->cell(u"表"_s, u"A2"_s)["border"_L1].toString(), u"1111"_s);
        QCOMPARE(value(u"A3"_s), u"n:38537.311082"_s);
        QCOMPARE(probe->cell(u"表"_s, u"A3"_s)["formula"_L1].toString(), u"=SUM(A1:B1)"_s);
        QVERIFY(value(u"B3"_s).isNull());
        QCOMPARE(value(u"C3"_s), u"s:不适用"_s);
    }

    void fifteenDigitsAreExact_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("exact");
        QTest::newRow("nothing") << u"0"_s << true;
        QTest::newRow("a large count") << u"99999999999"_s << true;
        QTest::newRow("fifteen digits") << u"-123456789.123456"_s << true;
        QTest::newRow("sixteen digits") << u"1234567890.123456"_s << false;
        QTest::newRow("the largest figure") << u"99999999999.999999"_s << false;
    }
    void fifteenDigitsAreExact()
    {
        QFETCH(QString, number);
        QTEST(XlsxWorkbook::isExact(amount(number)), "exact");
    }

    void mergedCellsKeepAllTheirBorders()
    {
        XlsxWorkbook book(properties);
        XlsxSheet sheet = book.addSheet(u"表"_s);
        const int format = book.format({.border = true, .fill = 0xf2f2f2});
        sheet.merge({1, 1, 2, 3}, format);
        sheet.number({1, 1}, amount(u"7"_s), format);
        sheet.merge({5, 5, 5, 5}, format);
        const Result<QByteArray> bytes = book.finish();
        QVERIFY_RESULT(bytes);
        const Result<XlsxProbe> probe = XlsxProbe::read(*bytes);
        QVERIFY_RESULT(probe);
        QCOMPARE(probe->sheet(u"表"_s)["merges"_L1].toArray(), QJsonArray{u"B2:D3"_s});
        QCOMPARE(probe->value(u"表"_s, u"B2"_s), u"n:7"_s);
        for (const QString &address :
             {u"B2"_s, u"C2"_s, u"D2"_s, u"B3"_s, u"C3"_s, u"D3"_s, u"F6"_s})
            QCOMPARE(probe->cell(u"表"_s, address)["border"_L1].toString(), u"1111"_s);
        QCOMPARE(probe->cell(u"表"_s, u"B2"_s)["fill"_L1].toString(), u"FFF2F2F2"_s);
    }

    void equalFormatsAreOne()
    {
        XlsxWorkbook book(properties);
        const int a = book.format({.bold = true});
        const int b = book.format({.bold = true, .fill = 0});
        QCOMPARE(book.format({.bold = true}), a);
        QVERIFY(a != b);
    }

    void aSheetSetUpForPrintingAndFillingIn()
    {
        XlsxWorkbook book(properties);
        XlsxSheet sheet = book.addSheet(u"表三 依申请公开"_s);
        const int label = book.format({});
        const int input = book.format({.number = u"\"近\"0"_s, .locked = false});
        sheet.text({0, 0}, u"标签"_s, label);
        sheet.number({1, 0}, amount(u"20"_s), input);
        sheet.validate({1, 0, 9, 6}, {u"=AND(ISNUMBER(A2),A2>=0)"_s, u"请核对"_s, u"请填写数字"_s});
        sheet.page({.landscape = true,
                    .repeatRows = 3,
                    .lastRow = 9,
                    .lastColumn = 6,
                    .footer = u"第 &P 页 共 &N 页"_s});
        sheet.freeze(3, 2);
        sheet.protect();
        book.defineName(u"t3.new.natural"_s, sheet, {1, 0});
        book.defineName(u"t3.new_natural"_s, sheet, {1, 1});
        const Result<QByteArray> bytes = book.finish();
        QVERIFY_RESULT(bytes);
        const Result<XlsxProbe> probe = XlsxProbe::read(*bytes);
        QVERIFY_RESULT(probe);
        const QJsonObject read = probe->sheet(u"表三 依申请公开"_s);
        QVERIFY(read["landscape"_L1].toBool());
        QVERIFY(read["fitWidth"_L1].toBool());
        QVERIFY(read["protected"_L1].toBool());
        QCOMPARE(read["paper"_L1].toInt(), 9);
        QCOMPARE(read["freeze"_L1].toString(), u"C4"_s);
        QCOMPARE(read["titles"_L1].toString(), u"$1:$3"_s);
        QVERIFY(read["area"_L1].toString().endsWith(u"$A$1:$G$10"_s));
        QVERIFY(read["footer"_L1].toString().contains(u"第 &P 页 共 &N 页"_s));
        QCOMPARE(read["validations"_L1].toArray().size(), 1);
        QVERIFY(probe->cell(read["name"_L1].toString(), u"A1"_s)["locked"_L1].toBool());
        QVERIFY(!probe->cell(read["name"_L1].toString(), u"A2"_s)["locked"_L1].toBool());
        QCOMPARE(probe->names(), (QStringList{u"t3_new_natural"_s, u"t3_new_natural_"_s}));
        QCOMPARE(probe->namedCell(u"t3_new_natural"_s)["value"_L1].toString(), u"n:20"_s);
        QCOMPARE(probe->root()["title"_L1].toString(), u"年度报告"_s);
        QCOMPARE(probe->root()["created"_L1].toString(), u"2022-01-20T09:30:00"_s);
    }

    void everyKindOfChart()
    {
        const StandardErrorCatcher errors;
        XlsxWorkbook book(properties);
        XlsxSheet data = book.addSheet(u"图表数据"_s);
        XlsxSheet charts = book.addSheet(u"图表"_s);
        const int plain = book.format({});
        XlsxChart chart;
        chart.title = u"申请办理情况"_s;
        chart.dataSheet = data.name();
        chart.categories = {1, 0, 3, 0};
        chart.width = 600;
        chart.height = 300;
        data.text({0, 1}, u"件数"_s, plain);
        QList<std::optional<Amount>> shown{amount(u"20"_s), std::nullopt, amount(u"0"_s)};
        for (int i = 0; i < 3; ++i)
            data.text({i + 1, 0}, u"类别%1"_s.arg(i), plain);
        data.formula({1, 1}, u"=19+1"_s, amount(u"20"_s), plain);
        data.number({3, 1}, Amount(), plain);
        chart.series = {{{0, 1}, {1, 1, 3, 1}, shown, 0x1f4e79}};
        chart.sliceColors = {0x1f4e79, 0x2e75b6, 0x9dc3e6};
        int row = 0;
        for (const auto kind :
             {XlsxChart::Kind::Bars, XlsxChart::Kind::StackedBars, XlsxChart::Kind::Columns,
              XlsxChart::Kind::Doughnut, XlsxChart::Kind::Line}) {
            chart.kind = kind;
            charts.chart({row, 0}, chart);
            row += 20;
        }
        const Result<QByteArray> bytes = book.finish();
        QVERIFY_RESULT(bytes);
        const Result<XlsxProbe> probe = XlsxProbe::read(*bytes);
        QVERIFY_RESULT(probe);
        QCOMPARE(probe->sheet(u"图表"_s)["charts"_L1].toInt(), 5);
        QCOMPARE(errors.said(), QByteArray());
    }

    void theSameWorkbookHasTheSameBytes()
    {
        const auto make = [] {
            XlsxWorkbook book(properties);
            XlsxSheet sheet = book.addSheet(u"表"_s);
            sheet.text({0, 0}, u"甲"_s, book.format({.bold = true}));
            return book.finish();
        };
        const Result<QByteArray> first = make();
        QVERIFY_RESULT(first);
        QCOMPARE(*make(), *first);
    }

    void textThatIsCutIsNoted()
    {
        XlsxWorkbook book(properties);
        XlsxSheet sheet = book.addSheet(u"检查"_s);
        sheet.text({4, 1}, QString(40000, u'长'), book.format({}));
        QVERIFY_RESULT(book.finish());
        QCOMPARE(book.notes().size(), 1);
        QVERIFY(book.notes().first().contains(u"'检查'!B5"_s));
    }

    void theFirstErrorComesOutOfFinish()
    {
        XlsxWorkbook book(properties);
        XlsxSheet sheet = book.addSheet(u"表"_s);
        sheet.text({-1, 0}, u"甲"_s, book.format({}));
        sheet.number({0, 70000}, Amount(), book.format({}));
        const Result<QByteArray> bytes = book.finish();
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().kind, Error::Kind::Internal);
        QVERIFY2(bytes.error().where.contains(u"'表'!"_s), qPrintable(bytes.error().where));
    }

    void aTemporaryFolderThatCannotBeWrittenIsSaid()
    {
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", "/proc");
        XlsxWorkbook book(properties);
        book.addSheet(u"表"_s).text({0, 0}, u"甲"_s, book.format({}));
        const Result<QByteArray> bytes = book.finish();
        before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().kind, Error::Kind::CannotWrite);
        QVERIFY2(bytes.error().message.contains(u"/proc"_s), qPrintable(bytes.error().message));
    }

    void noTemporaryFileStays()
    {
        const auto leftOver = [] {
            return QDir::temp().entryList({u"nianbao-*.xlsx"_s}, QDir::Files).size();
        };
        const qsizetype before = leftOver();
        {
            XlsxWorkbook unfinished(properties);
            unfinished.addSheet(u"表"_s);
            XlsxWorkbook finished(properties);
            finished.addSheet(u"表"_s);
            QVERIFY_RESULT(finished.finish());
        }
        QCOMPARE(leftOver(), before);
    }
};

QTEST_GUILESS_MAIN(tst_XlsxWorkbook)
#include "tst_xlsxworkbook.moc"
