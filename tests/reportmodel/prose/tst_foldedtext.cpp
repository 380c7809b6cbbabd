// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/foldedtext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_FoldedText : public QObject
{
    Q_OBJECT

private slots:
    void folds_data();
    void folds();
    void findsTheWayBack();
    void isLinearOnHugePastes();
};

void tst_FoldedText::folds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("read");
    QTest::newRow("full-width digits and brackets")
        << u"受理３９件（主办１件）"_s << u"受理39件(主办1件)"_s;
    QTest::newRow("Kangxi radicals from a PDF") << u"⾏政⼯作"_s << u"行政工作"_s;
    QTest::newRow("supplement radicals from a PDF") << u"⻓期、⺠生"_s << u"长期、民生"_s;
    QTest::newRow("non-breaking spaces") << u"收到\u00A039\u00A0件"_s << u"收到39件"_s;
    QTest::newRow("ideographic space indent") << u"\u3000\u3000一、总体情况"_s << u"一、总体情况"_s;
    QTest::newRow("zero-width and direction marks") << u"1\u200B3\u200F35\uFEFF条"_s << u"1335条"_s;
    QTest::newRow("soft hyphen") << u"信\u00AD访"_s << u"信访"_s;
    QTest::newRow("space between Latin words stays") << u"May 12 2021"_s << u"May 12 2021"_s;
    QTest::newRow("date with stray spaces") << u"2022- 07- 22"_s << u"2022-07-22"_s;
    QTest::newRow("line ends stay") << u"一\r\n二"_s << u"一\n二"_s;
    QTest::newRow("smart quotes stay") << u"“五公开”"_s << u"“五公开”"_s;
}

void tst_FoldedText::folds()
{
    QFETCH(QString, typed);
    QTEST(FoldedText(typed).text(), "read");
}

void tst_FoldedText::findsTheWayBack()
{
    const QString typed = u"收到\u00A0３９\u200B 件。"_s;
    const FoldedText folded(typed);
    QCOMPARE(folded.text(), u"收到39件。"_s);
    const Span span = folded.original({2, 3});
    QCOMPARE(typed.mid(span.start, span.length), u"３９\u200B 件"_s);
    QCOMPARE(folded.original({99, 1}), (Span{typed.size(), 0}));
}

void tst_FoldedText::isLinearOnHugePastes()
{
    const QString block = u"全年受理信访件14285件，其中咨询679件。"_s;
    const FoldedText folded(block.repeated(100'000));
    QCOMPARE(folded.size(), block.size() * 100'000);
}

QTEST_GUILESS_MAIN(tst_FoldedText)
#include "tst_foldedtext.moc"
