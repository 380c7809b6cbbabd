// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/plaintext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_PlainText : public QObject
{
    Q_OBJECT

private slots:
    void printable_data();
    void printable();
    void paragraphs();
    void subheadings_data();
    void subheadings();
    void dateLines_data();
    void dateLines();
};

void tst_PlainText::printable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"公开1335条"_s << u"公开1335条"_s;
    QTest::newRow("control characters") << u"公\x01开\x1f"_s << u"公开"_s;
    QTest::newRow("tab") << u"公\t开"_s << u"公 开"_s;
    QTest::newRow("line separator") << u"公\u2028开"_s << u"公 开"_s;
    QTest::newRow("right-to-left override") << u"\u202E39\u202C"_s << u"39"_s;
    QTest::newRow("byte order mark") << u"\uFEFF公开"_s << u"公开"_s;
    QTest::newRow("rare character outside the first plane") << u"𠮷"_s << u"𠮷"_s;
    QTest::newRow("lone surrogate") << u"公"_s + QChar(0xD842) + u"开"_s << u"公开"_s;
    QTest::newRow("non-character") << u"公"_s + QChar(0xFFFE) + u"开"_s << u"公开"_s;
}

void tst_PlainText::printable()
{
    QFETCH(QString, text);
    QTEST(PlainText::printable(text), "expected");
}

void tst_PlainText::paragraphs()
{
    QCOMPARE(PlainText::paragraphs(u"　　第一段。\r\n\n  \n第二段。 "_s),
             QStringList({u"第一段。"_s, u"第二段。"_s}));
}

void tst_PlainText::subheadings_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("expected");
    QTest::newRow("full-width") << u"（一）主动公开"_s << true;
    QTest::newRow("ASCII brackets") << u"(十二)监督保障"_s << true;
    QTest::newRow("run-in with its sentence") << u"（一）主动公开。全年公开39条。"_s << false;
    QTest::newRow("ends like a sentence") << u"（一）主动公开情况如下："_s << false;
    QTest::newRow("remark") << u"（文字描述）"_s << false;
    QTest::newRow("number alone") << u"（一）"_s << false;
    QTest::newRow("ordinary text") << u"一是加强培训"_s << false;
    QTest::newRow("never closed") << u"（一二三"_s << false;
}

void tst_PlainText::subheadings()
{
    QFETCH(QString, line);
    QTEST(PlainText::isSubheading(line), "expected");
}

void tst_PlainText::dateLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("expected");
    QTest::newRow("Arabic") << u"2021年12月3日"_s << true;
    QTest::newRow("spaced") << u"2021 年 12 月 3 日"_s << true;
    QTest::newRow("Chinese digits") << u"二〇二一年十二月三日"_s << true;
    QTest::newRow("ISO") << u"2021-12-03"_s << true;
    QTest::newRow("organ") << u"杭州市城市管理局"_s << false;
    QTest::newRow("organ with date") << u"市城管局2021年12月3日"_s << false;
    QTest::newRow("year and month") << u"2021年12月"_s << false;
}

void tst_PlainText::dateLines()
{
    QFETCH(QString, line);
    QTEST(PlainText::isDateLine(line), "expected");
}

QTEST_GUILESS_MAIN(tst_PlainText)
#include "tst_plaintext.moc"
