// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/gridmetrics.h"

#include "sessionfixture.h"

#include <QApplication>
#include <QFontMetrics>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;

class TestGridMetrics : public QObject
{
    Q_OBJECT

private slots:
    void widthsAddUpAndLabelsFit_data();
    void widthsAddUpAndLabelsFit();
    void labelsAreBrokenEvenly();
};

void TestGridMetrics::widthsAddUpAndLabelsFit_data()
{
    QTest::addColumn<QString>("tableId");
    QTest::addColumn<int>("width");
    for (const QString &table : {u"t2"_s, u"t3"_s, u"t4"_s}) {
        for (const int width : {0, 700, 1001, 1600})
            QTest::addRow("%s at %d pixels", qPrintable(table), width) << table << width;
    }
}

void TestGridMetrics::widthsAddUpAndLabelsFit()
{
    QFETCH(QString, tableId);
    QFETCH(int, width);
    const TemplatePtr form = TestSupport::shippedCatalog().find(u"annual-report-2021");
    QVERIFY(form);
    const TableSpec &table = *form->table(tableId);
    const QFont font = QApplication::font();
    const int total = std::max(width, GridMetrics::minimumWidth(table, font));
    const QList<int> widths = GridMetrics::columnWidths(table, total, font);
    QCOMPARE(widths.size(), table.columns);
    QCOMPARE(std::accumulate(widths.cbegin(), widths.cend(), 0), total);

    const QList<int> heights = GridMetrics::rowHeights(table, 0, table.rows, widths, font, 20);
    for (const GridCell &cell : table.cells) {
        const auto sum = [](const QList<int> &sizes, int first, int count) {
            return std::accumulate(sizes.cbegin() + first, sizes.cbegin() + first + count, 0);
        };
        const int room =
            sum(widths, cell.column, cell.columnSpan) - GridMetrics::indent(cell, font);
        const QSize text = QFontMetrics(font).size(0, GridMetrics::wrapped(cell.text, room, font));
        QVERIFY2(text.height() <= sum(heights, cell.row, cell.rowSpan), qPrintable(cell.text));
        QVERIFY2(text.width() <= room - 2 * GridMetrics::Padding, qPrintable(cell.text));
    }
}

// 社会公益组织 in a narrow column is broken in the middle, not before its last character.
void TestGridMetrics::labelsAreBrokenEvenly()
{
    const QFont font = QApplication::font();
    const int em = QFontMetrics(font).horizontalAdvance(u'国');
    QCOMPARE(GridMetrics::wrapped(u"社会公益组织"_s, 5 * em + 2 * GridMetrics::Padding, font),
             u"社会公\n益组织"_s);
    QCOMPARE(GridMetrics::wrapped(u"商业企业"_s, 5 * em + 2 * GridMetrics::Padding, font),
             u"商业企业"_s);
}

QTEST_MAIN(TestGridMetrics)
#include "tst_gridmetrics.moc"
