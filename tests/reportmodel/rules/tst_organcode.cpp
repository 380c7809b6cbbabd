// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/organcode.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;

class TestOrganCode : public QObject
{
    Q_OBJECT

private slots:
    void codes_data();
    void codes();
    void everyOtherCheckCharacterIsWrong();
};

void TestOrganCode::codes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("organization");
    QTest::addColumn<bool>("unified");
    // Codes of organs as their public pages carry them.
    for (const char *code : {"00248968X", "002489401", "002489786", "014416330", "014246685",
                             "000014349", "00835003X"})
        QTest::addRow("organization code %s", code) << QString::fromLatin1(code) << true << false;
    for (const char *code : {"12620600MB0523338C", "11341702486344515H"})
        QTest::addRow("unified code %s", code) << QString::fromLatin1(code) << false << true;
    QTest::newRow("made up") << u"234234234444444444"_s << false << false;
    QTest::newRow("digits swapped") << u"00249868X"_s << false << false;
    QTest::newRow("unified, digits swapped") << u"11341702468344515H"_s << false << false;
    QTest::newRow("small letter") << u"00248968x"_s << false << false;
    QTest::newRow("letter no unified code has") << u"1I341702486344515H"_s << false << false;
    QTest::newRow("too short") << u"00248968"_s << false << false;
    QTest::newRow("with its dash") << u"00248968-X"_s << false << false;
    QTest::newRow("empty") << QString() << false << false;
}

void TestOrganCode::codes()
{
    QFETCH(QString, code);
    QFETCH(bool, organization);
    QFETCH(bool, unified);
    QCOMPARE(OrganCode::isOrganizationCode(code), organization);
    QCOMPARE(OrganCode::isUnifiedCode(code), unified);
}

void TestOrganCode::everyOtherCheckCharacterIsWrong()
{
    for (const QChar c : u"0123456789X"_s)
        QCOMPARE(OrganCode::isOrganizationCode(u"00248968"_s + c), c == u'X');
    for (const QChar c : u"0123456789ABCDEFGHJKLMNPQRTUWXY"_s)
        QCOMPARE(OrganCode::isUnifiedCode(u"11341702486344515"_s + c), c == u'H');
}

QTEST_GUILESS_MAIN(TestOrganCode)
#include "tst_organcode.moc"
