// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pageflow.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

PageStrip strip(const QString &name, qreal height)
{
    PageStrip result;
    result.height = height;
    PageText text;
    text.text = name;
    text.box = QRectF(0, 0, 100, height);
    result.content.texts.append(text);
    return result;
}

// "a b|c": texts of the pages.
QString told(const QList<PageContent> &pages)
{
    QStringList all;
    for (const PageContent &page : pages) {
        QStringList names;
        for (const PageText &text : page.texts)
            names.append(text.text);
        all.append(names.join(u' '));
    }
    return all.join(u'|');
}

} // namespace

class tst_PageFlow : public QObject
{
    Q_OBJECT

private slots:
    void fillsPagesFromTheTop();
    void keepsStripsTogether();
    void whatCannotBeKeptTogetherIsStillPlaced();
    void spaceIsDroppedAtTheTopOfAPage();
    void gridLinesStartOnTheGrid();
    void makesRoomForATable();
    void marksKnowTheirPage();

private:
    const PageLayout m_layout;
    const qreal m_page = m_layout.content().height();
};

void tst_PageFlow::fillsPagesFromTheTop()
{
    PageFlow flow(m_layout);
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s})
        flow.add(strip(name, m_page / 2));
    const QList<PageContent> pages = flow.takePages();
    QCOMPARE(told(pages), u"a b|c d|e"_s);
    QCOMPARE(pages.at(1).texts.at(0).box.top(), m_layout.content().top());
    QCOMPARE(pages.at(1).texts.at(1).box.top(), m_layout.content().top() + m_page / 2);
}

void tst_PageFlow::keepsStripsTogether()
{
    PageFlow flow(m_layout);
    flow.add(strip(u"a"_s, m_page * 0.6));
    PageStrip heading = strip(u"heading"_s, m_page * 0.2);
    heading.keepWithNext = true;
    flow.add(heading);
    flow.add(strip(u"b"_s, m_page * 0.3));
    QCOMPARE(told(flow.takePages()), u"a|heading b"_s);
}

void tst_PageFlow::whatCannotBeKeptTogetherIsStillPlaced()
{
    PageFlow flow(m_layout);
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
        PageStrip next = strip(name, m_page * 0.4);
        next.keepWithNext = true;
        flow.add(next);
    }
    QCOMPARE(told(flow.takePages()), u"a b|c"_s);
}

void tst_PageFlow::spaceIsDroppedAtTheTopOfAPage()
{
    PageFlow flow(m_layout);
    for (const QString &name : {u"a"_s, u"b"_s}) {
        PageStrip next = strip(name, m_page);
        next.spaceBefore = 100;
        flow.add(next);
    }
    const QList<PageContent> pages = flow.takePages();
    QCOMPARE(told(pages), u"a|b"_s);
    QCOMPARE(pages.at(1).texts.at(0).box.top(), m_layout.content().top());
}

void tst_PageFlow::gridLinesStartOnTheGrid()
{
    PageFlow flow(m_layout);
    flow.add(strip(u"table"_s, m_layout.linePitch() * 2.3));
    PageStrip line = strip(u"line"_s, m_layout.linePitch());
    line.onGrid = true;
    flow.add(line);
    const QList<PageContent> pages = flow.takePages();
    QCOMPARE(pages.at(0).texts.at(1).box.top(),
             m_layout.content().top() + 3 * m_layout.linePitch());
}

void tst_PageFlow::makesRoomForATable()
{
    PageFlow flow(m_layout);
    flow.add(strip(u"a"_s, m_page * 0.6));
    PageStrip heading = strip(u"heading"_s, m_page * 0.1);
    heading.keepWithNext = true;
    flow.add(heading);
    flow.makeRoom(m_page * 0.4);
    QVERIFY(flow.room() > m_page * 0.8); // the heading moved along
    flow.add(strip(u"table"_s, m_page * 0.4));
    QCOMPARE(told(flow.takePages()), u"a|heading table"_s);
}

void tst_PageFlow::marksKnowTheirPage()
{
    PageFlow flow(m_layout);
    flow.add(strip(u"a"_s, m_page * 0.9));
    PageStrip heading = strip(u"heading"_s, m_page * 0.1);
    heading.keepWithNext = true;
    heading.mark = PageMark{1, u"heading"_s, u"c1"_s, 0, 0};
    flow.add(heading);
    flow.add(strip(u"b"_s, m_page * 0.1));
    (void)flow.takePages();
    const QList<PageMark> marks = flow.takeMarks();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.at(0).page, 1);
    QCOMPARE(marks.at(0).bookmark, u"c1"_s);
    QCOMPARE(marks.at(0).y, m_layout.content().top());
}

QTEST_GUILESS_MAIN(tst_PageFlow)
#include "tst_pageflow.moc"
