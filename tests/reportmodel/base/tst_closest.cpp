// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/closest.h"

#include "testsupport.h"

using namespace Qt::StringLiterals;

class tst_Closest : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
};

void tst_Closest::finds_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("meant");
    QTest::newRow("letters swapped") << u"signed_dtae"_s << u"signed_date"_s;
    QTest::newRow("letter missing") << u"signd_date"_s << u"signed_date"_s;
    QTest::newRow("letter too many") << u"ttitle"_s << u"title"_s;
    QTest::newRow("letter changed") << u"titlo"_s << u"title"_s;
    QTest::newRow("the nearer of two") << u"written_data"_s << u"written_date"_s;
    QTest::newRow("itself") << u"title"_s << u"title"_s;
    QTest::newRow("nothing like it") << u"colour"_s << QString();
    QTest::newRow("too short to guess") << u"ti"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void tst_Closest::finds()
{
    QFETCH(QString, word);
    QTEST(closestTo(word, {u"title"_s, u"signed_date"_s, u"written_date"_s}), "meant");
}

QTEST_GUILESS_MAIN(tst_Closest)
#include "tst_closest.moc"
