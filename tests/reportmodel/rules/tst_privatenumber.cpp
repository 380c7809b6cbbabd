// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/privatenumber.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;

using Find = std::vector<Span> (*)(QStringView);
Q_DECLARE_METATYPE(Find)

// Every number is made up; its check digit is right where one is found.
class TestPrivateNumber : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void oneWrongDigitIsNoIdCard();
    void longTextsTakeLinearTime();
};

void TestPrivateNumber::finds_data()
{
    QTest::addColumn<Find>("find");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, Find find, const QString &text,
                        const QStringList &found) { QTest::newRow(name) << find << text << found; };
    const Find id = PrivateNumber::idCards;
    row("id card", id, u"号码330106199003071236，"_s, {u"330106199003071236"_s});
    row("id card with X", id, u"33010619880808008X"_s, {u"33010619880808008X"_s});
    row("id card in groups", id, u"330106-19900307-1236"_s, {u"330106-19900307-1236"_s});
    row("two id cards", id, u"330106199003071236、33010619880808008x"_s,
        {u"330106199003071236"_s, u"33010619880808008x"_s});
    row("a day that does not exist", id, u"110101198502290014"_s, {});
    row("part of an address", id, u"/330106199003071236.html"_s, {});
    row("longer number", id, u"3301061990030712360"_s, {});
    row("unified code", id, u"12620600MB0523338C"_s, {});
    const Find mobile = PrivateNumber::mobiles;
    row("mobile", mobile, u"13800138000"_s, {u"13800138000"_s});
    row("mobile in groups", mobile, u"138-0013-8000、139 1234 5678"_s,
        {u"138-0013-8000"_s, u"139 1234 5678"_s});
    row("mobile with country", mobile, u"+8613800138000"_s, {u"13800138000"_s});
    row("line of an office", mobile, u"0571-85251234"_s, {});
    row("no such series", mobile, u"12345678901"_s, {});
    row("part of a longer code", mobile, u"13800138000-12"_s, {});
    row("half hidden", mobile, u"138****8000"_s, {});
    const Find card = PrivateNumber::bankCards;
    row("card", card, u"6222021202001234567"_s, {u"6222021202001234567"_s});
    row("card in fours", card, u"6217 0033 8000 1230"_s, {u"6217 0033 8000 1230"_s});
    row("wrong last digit", card, u"6222021202001234568"_s, {});
    row("no card begins so", card, u"1234567890123452"_s, {});
    const Find plate = PrivateNumber::plates;
    row("plate", plate, u"浙A12345"_s, {u"浙A12345"_s});
    row("plate with point", plate, u"浙A·12345"_s, {u"浙A·12345"_s});
    row("electric car", plate, u"粤BD12345"_s, {u"粤BD12345"_s});
    row("licence of a site", plate, u"浙B2-20090001、浙ICP备12345678号"_s, {});
    row("too few signs", plate, u"浙A1234"_s, {});
    const Find room = PrivateNumber::rooms;
    row("room", room, u"3幢2单元501室"_s, {u"3幢2单元501室"_s});
    row("room in a numbered house", room, u"解放路12号楼1301室"_s, {u"12号楼1301室"_s});
    row("room of nothing", room, u"第512室、教室501室"_s, {});
    row("house without room", room, u"3幢、5幢"_s, {});
}

void TestPrivateNumber::finds()
{
    QFETCH(Find, find);
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    QStringList list;
    for (const Span &span : find(text))
        list.append(text.mid(span.start, span.length));
    QCOMPARE(list, found);
}

void TestPrivateNumber::oneWrongDigitIsNoIdCard()
{
    const QString right = u"330106199003071236"_s;
    for (qsizetype i = 0; i < right.size(); ++i) {
        QString wrong = right;
        wrong[i] = wrong[i] == u'9' ? u'8' : QChar(wrong[i].unicode() + 1);
        QVERIFY2(PrivateNumber::idCards(wrong).empty(), qPrintable(wrong));
    }
}

void TestPrivateNumber::longTextsTakeLinearTime()
{
    // Digits joined by dashes over and over: each is looked at a few times only.
    const QString text = u"6222-"_s.repeated(200'000);
    for (const Find find : {PrivateNumber::idCards, PrivateNumber::mobiles,
                            PrivateNumber::bankCards, PrivateNumber::plates, PrivateNumber::rooms})
        QVERIFY(find(text).empty());
}

QTEST_GUILESS_MAIN(TestPrivateNumber)
#include "tst_privatenumber.moc"
