// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/tablelayout.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

OutlineTableCell cell(int row, int column, const QString &text, int rowSpan = 1, int columnSpan = 1)
{
    OutlineTableCell result;
    result.row = row;
    result.column = column;
    result.text = text;
    result.rowSpan = rowSpan;
    result.columnSpan = columnSpan;
    result.level = 1;
    return result;
}

// One header row; groups of random size on the left, a label and a figure in each row.
OutlineTable randomTable(QRandomGenerator &random)
{
    OutlineTable table;
    table.columns = 3;
    table.columnWeights = {10, 40, 12};
    table.headerRows = 1;
    table.cells = {cell(0, 0, u"类别"_s, 1, 2), cell(0, 2, u"总计"_s)};
    table.cells[0].kind = table.cells[1].kind = GridCell::Kind::Header;
    const int rows = random.bounded(3, 70);
    table.rows = rows;
    for (int row = 1; row < rows;) {
        const int span = std::min(random.bounded(1, 25), rows - row);
        table.cells.append(cell(row, 0, u"第%1组办理结果情况"_s.arg(row), span));
        for (int i = 0; i < span; ++i, ++row) {
            QString label = u"[%1]"_s.arg(row);
            for (int k = random.bounded(60); k > 0; --k)
                label += u'公';
            table.cells.append(cell(row, 1, label));
            table.cells.append(cell(row, 2, u"<%1>"_s.arg(row * 7)));
            table.cells.last().kind = GridCell::Kind::Figure;
        }
    }
    return table;
}

QString textOf(const PageContent &content)
{
    QString text;
    for (const PageText &line : content.texts)
        text += line.text;
    return text;
}

} // namespace

class tst_TableLayout : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreNeverSplit();
    void headerIsRepeated();
    void spanningCellIsFramedAndLabelledOnBothPages();
    void aRowHigherThanThePageGoesOn();
    void gridIsClosed();
    void headingIsNotTheLastRow();

private:
    const PageLayout m_layout;
};

void tst_TableLayout::rowsAreNeverSplit()
{
    QRandomGenerator random(37);
    for (int i = 0; i < 200; ++i) {
        const OutlineTable table = randomTable(random);
        const TableLayout layout(table, m_layout);
        const qreal room = random.bounded(1500, 6400);
        QString all;
        for (int row = 0; row < layout.rowCount();) {
            const int first = row;
            const PageStrip part = layout.part(row, room, &row);
            QVERIFY(row > first);
            QVERIFY2(part.height <= room || row == first + 1, "a part does not fit its page");
            for (const PageText &text : part.content.texts) {
                QVERIFY2(text.box.top() >= 0 && text.box.bottom() <= part.height + 0.5,
                         qPrintable(text.text));
            }
            all += textOf(part.content);
        }
        // Every row whole and once, every group label at least once.
        for (const OutlineTableCell &wanted : table.cells) {
            const auto times = all.count(wanted.text);
            QVERIFY2(wanted.rowSpan == 1 && wanted.row > 0 ? times == 1 : times >= 1,
                     qPrintable(u"table %1, %2: %3 times"_s.arg(i).arg(wanted.text).arg(times)));
        }
    }
}

void tst_TableLayout::headerIsRepeated()
{
    OutlineTable table;
    table.columns = 1;
    table.rows = 40;
    table.headerRows = 2;
    for (int row = 0; row < table.rows; ++row)
        table.cells.append(cell(row, 0, u"<%1>"_s.arg(row)));
    const TableLayout layout(table, m_layout);
    int parts = 0;
    for (int row = 0; row < layout.rowCount(); ++parts) {
        const int first = row;
        const PageStrip part = layout.part(row, layout.height() / 4, &row);
        const QString text = textOf(part.content);
        QVERIFY(text.startsWith(u"<0><1>"));
        QVERIFY(text.contains(u"<%1>"_s.arg(std::max(first, 2))));
        // Below the header, not over it.
        const QRectF second = part.content.texts.at(1).box;
        QVERIFY(part.content.texts.at(2).box.top() >= second.bottom());
    }
    QVERIFY(parts >= 4);
}

void tst_TableLayout::spanningCellIsFramedAndLabelledOnBothPages()
{
    OutlineTable table;
    table.columns = 2;
    table.rows = 20;
    table.columnWeights = {10, 90};
    table.cells.append(cell(0, 0, u"三、本年度办理结果"_s, 20));
    for (int row = 0; row < table.rows; ++row)
        table.cells.append(cell(row, 1, u"<%1>"_s.arg(row)));
    const TableLayout layout(table, m_layout);
    int row = 0;
    const PageStrip above = layout.part(0, layout.height() / 2, &row);
    QVERIFY(row > 5 && row < 15);
    const PageStrip below = layout.part(row, layout.height(), &row);
    QCOMPARE(row, 20);
    for (const PageStrip &part : {above, below}) {
        QVERIFY(textOf(part.content).contains(u"三、本年度办理结果"_s));
        const QLineF leftEdge(0, 0, 0, part.height);
        QVERIFY(part.content.rules.contains(leftEdge));
    }
}

void tst_TableLayout::aRowHigherThanThePageGoesOn()
{
    OutlineTable table;
    table.columns = 2;
    table.rows = 3;
    table.headerRows = 1;
    QString text;
    for (int i = 0; i < 1000; ++i)
        text += u"%1号"_s.arg(i, 4, 10, QLatin1Char('0'));
    table.cells = {cell(0, 0, u"甲"_s), cell(0, 1, u"乙"_s), cell(1, 0, text),
                   cell(1, 1, u"丙"_s, 2), cell(2, 0, u"丁"_s)};
    const TableLayout layout(table, m_layout);
    const qreal page = m_layout.content().height();
    QString all;
    for (int row = 0; row < layout.rowCount();) {
        const PageStrip part = layout.part(row, page, &row);
        QVERIFY(part.height <= page);
        all += textOf(part.content);
    }
    all.remove(u'甲').remove(u'乙').remove(u'丙');
    QCOMPARE(all, text + u'丁');
}

void tst_TableLayout::gridIsClosed()
{
    OutlineTable table;
    table.columns = 2;
    table.rows = 2;
    table.cells = {cell(0, 0, u"甲"_s, 2), cell(0, 1, u"乙"_s), cell(1, 1, {})};
    const TableLayout layout(table, m_layout);
    int row = 0;
    const PageStrip part = layout.part(0, layout.height(), &row);
    const qreal width = m_layout.content().width();
    const auto covered = [&](QPointF a, QPointF b) {
        return std::any_of(
            part.content.rules.begin(), part.content.rules.end(),
            [&](const QLineF &line) { return line == QLineF(a, b) || line == QLineF(b, a); });
    };
    QVERIFY(covered({0, 0}, {0, part.height}));
    QVERIFY(covered({width, 0}, {width, part.height}));
    QVERIFY(covered({0, part.height}, {width, part.height}));
    QVERIFY(covered({width / 2, part.height / 2}, {width, part.height / 2}));
    QVERIFY(!covered({0, part.height / 2}, {width / 2, part.height / 2}));
}

void tst_TableLayout::headingIsNotTheLastRow()
{
    OutlineTable table;
    table.columns = 1;
    table.rows = 12;
    for (int row = 0; row < table.rows; ++row) {
        table.cells.append(cell(row, 0, u"<%1>"_s.arg(row)));
        if (row % 3 == 0)
            table.cells.last().kind = GridCell::Kind::Band;
    }
    const TableLayout layout(table, m_layout);
    for (int rowsOfRoom = 2; rowsOfRoom < 12; ++rowsOfRoom) {
        int row = 0;
        (void)layout.part(0, layout.height() / 12 * rowsOfRoom + 0.1, &row);
        QVERIFY2((row - 1) % 3 != 0, qPrintable(QString::number(row)));
    }
}

QTEST_MAIN(tst_TableLayout)
#include "tst_tablelayout.moc"
