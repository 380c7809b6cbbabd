// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/grouptable.h"
#include "document/pasteplan.h"
#include "document/reportset.h"
#include "samplereports.h"
#include "testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;

// Where a block lands in a group of figures: by labels in any order, else by order.
class tst_GroupTable : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void lands_data();
    void lands();

private:
    std::optional<ReportSet> m_set;
    const FigureGroup *m_group = nullptr;
};

void tst_GroupTable::initTestCase()
{
    Report report = TestSupport::bureauSummary();
    report.figures.clear();
    m_set = TestSupport::evaluated(report);
    for (const TemplatePtr &document : m_set->form().templates())
        m_group = m_group ? m_group : document->group(u"petition"_s);
    QVERIFY(m_group);
}

void tst_GroupTable::lands_data()
{
    QTest::addColumn<QString>("text"); // {total} …: the label of a figure of the group
    QTest::addColumn<QString>("at");   // where the cursor is
    QTest::addColumn<QString>("taken");
    QTest::addColumn<int>("outside");
    QTest::newRow("values from the first")
        << u"9\n4"_s << u"total"_s << u"total=9 consult=4"_s << 0;
    QTest::newRow("values from another")
        << u"4\n3"_s << u"consult"_s << u"consult=4 appeal=3"_s << 0;
    QTest::newRow("more values than figures")
        << u"4\n3\n5"_s << u"accuse"_s << u"accuse=4 other=3"_s << 1;
    QTest::newRow("labels in order")
        << u"{total}\t9\n{consult}\t4"_s << u"other"_s << u"total=9 consult=4"_s << 0;
    QTest::newRow("labels in another order") << u"{appeal}\t3\n{total}\t9\n{consult}\t4"_s
                                             << u"total"_s << u"appeal=3 total=9 consult=4"_s << 0;
    QTest::newRow("labels with units between")
        << u"{total}\t件\t9\n{consult}\t件\t4"_s << u"total"_s << u"total=9 consult=4"_s << 0;
    QTest::newRow("under a heading")
        << u"指标\t数量\n{consult}\t4\n{appeal}\t3"_s << u"total"_s << u"consult=4 appeal=3"_s << 0;
    QTest::newRow("one figure by its label")
        << u"{appeal}\t3"_s << u"total"_s << u"appeal=3"_s << 0;
    QTest::newRow("a figure the group lacks is not taken")
        << u"{consult}\t4\n食堂用餐\t7\n{appeal}\t3"_s << u"total"_s << u"consult=4 appeal=3"_s
        << 1;
    QTest::newRow("named twice: the first counts") << u"{consult}\t4\n{appeal}\t3\n{consult}\t7"_s
                                                   << u"total"_s << u"consult=4 appeal=3"_s << 1;
    QTest::newRow("labels of something else, by order")
        << u"甲类事项\t9\n乙类事项\t4"_s << u"total"_s << u"total=9 consult=4"_s << 0;
}

void tst_GroupTable::lands()
{
    QFETCH(QString, text);
    QFETCH(QString, at);
    QFETCH(QString, taken);
    QFETCH(int, outside);
    const ReportForm &form = m_set->form();
    for (const QString &cell : m_group->cells) {
        text.replace(u'{' + cell.section(u'.', -1) + u'}', form.cell(form.indexOf(cell)).rowLabel);
    }
    const auto block = PastedBlock::fromText(text);
    QVERIFY_RESULT(block);
    const GroupTable made = GroupTable::of(*m_group, form, u"信访"_s, *block, u"petition."_s + at);
    const PastePlan plan = PastePlan::make(*block, m_set->report(), m_set->figures(), made.table,
                                           made.row, made.column, {});
    QStringList entries;
    for (const auto &[cell, value] : plan.entries())
        entries.append(cell.section(u'.', -1) + u'=' + value);
    QCOMPARE(entries.join(u' '), taken);
    QCOMPARE(plan.count(PastedCell::Fate::Outside), outside);
}

QTEST_GUILESS_MAIN(tst_GroupTable)
#include "tst_grouptable.moc"
