// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/unitprofile.h"

#include "document/differencetext.h"
#include "document/reportdiff.h"
#include "document/reportedit.h"
#include "document/reportfile.h"
#include "samplereports.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;

// What a unit is and may do, kept in every report of it.
class tst_UnitProfile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void takesValues_data();
    void takesValues();
    void refusesAndChangesNothing_data();
    void refusesAndChangesNothing();
    void notStatedIsNeitherYesNorNo();
    void survivesTheFile();
    void onlyAProfileRaisesTheVersion();
    void damagedPowerIsRefused();
    void differencesAreTold();

private:
    Report m_report;
    TemplateCatalog m_catalog = TestSupport::shippedCatalog();
};

void tst_UnitProfile::init()
{
    const auto made = ReportEdit::create(m_catalog, {u"annual-report-2021"_s},
                                         Unit{u"某市林业局"_s, {}, {}}, 2023);
    QVERIFY_RESULT(made);
    m_report = *made;
}

void tst_UnitProfile::takesValues_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("kept");
    QTest::newRow("a name of the unit") << u"unit_short"_s << u" 市林业局 "_s << u"市林业局"_s;
    QTest::newRow("a level") << u"level"_s << u"prefecture"_s << u"prefecture"_s;
    QTest::newRow("former names") << u"former_names"_s << u"某市园林局、某市林场"_s
                                  << u"某市园林局、某市林场"_s;
    QTest::newRow("a post code") << u"post_code"_s << u"010010"_s << u"010010"_s;
    QTest::newRow("a power") << u"licensing"_s << u"yes"_s << u"yes"_s;
    QTest::newRow("a power in Chinese") << u"fees"_s << u"无"_s << u"no"_s;
    QTest::newRow("a power taken back") << u"fees"_s << QString() << QString();
    QTest::newRow("a power not known") << u"fees"_s << u"unknown"_s << QString();
}

void tst_UnitProfile::takesValues()
{
    QFETCH(QString, key);
    QFETCH(QString, given);
    QFETCH(QString, kept);
    QVERIFY_RESULT(ReportEdit::setProfile(m_report, u"fees"_s, u"yes"_s));
    QVERIFY_RESULT(ReportEdit::setProfile(m_report, key, given));
    QCOMPARE(ReportEdit::profile(m_report, key), kept);
}

void tst_UnitProfile::refusesAndChangesNothing_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("says");
    QTest::newRow("a misspelt key") << u"licencing"_s << u"yes"_s << u"licensing"_s;
    QTest::newRow("a power that is neither") << u"penalty"_s << u"maybe"_s << u"maybe"_s;
    QTest::newRow("a short post code") << u"post_code"_s << u"1234"_s << u"1234"_s;
    QTest::newRow("a short credit code") << u"credit_code"_s << u"9133"_s << u"18"_s;
    QTest::newRow("no name at all") << u"unit"_s << QString() << u"name"_s;
}

void tst_UnitProfile::refusesAndChangesNothing()
{
    QFETCH(QString, key);
    QFETCH(QString, given);
    QFETCH(QString, says);
    const Report before = m_report;
    const Result<void> set = ReportEdit::setProfile(m_report, key, given);
    QVERIFY(!set);
    QVERIFY2(set.error().message.contains(says), qPrintable(set.error().message));
    QVERIFY(m_report == before);
}

void tst_UnitProfile::notStatedIsNeitherYesNorNo()
{
    QVERIFY(!UnitProfile::power(m_report, u"coercion"_s));
    QVERIFY_RESULT(ReportEdit::setProfile(m_report, u"coercion"_s, u"no"_s));
    QCOMPARE(UnitProfile::power(m_report, u"coercion"_s), std::optional(false));
    QVERIFY_RESULT(ReportEdit::setProfile(m_report, u"coercion"_s, u"有"_s));
    QCOMPARE(UnitProfile::power(m_report, u"coercion"_s), std::optional(true));
}

void tst_UnitProfile::survivesTheFile()
{
    QVERIFY_RESULT(ReportEdit::setProfile(m_report, u"phone"_s, u"0571-8700000"_s));
    QVERIFY_RESULT(ReportEdit::setProfile(m_report, u"regulations"_s, u"no"_s));
    QByteArray bytes = ReportFile::toBytes(m_report);
    const auto loaded = ReportFile::parse(bytes, u"a.nianbao"_s);
    QVERIFY_RESULT(loaded);
    QVERIFY(loaded->report == m_report);
    QVERIFY(loaded->notes.isEmpty());
    QCOMPARE(ReportFile::toBytes(loaded->report), bytes);
    // What a newer program states is kept.
    bytes.replace(R"("phone": )", R"("pager": "7", "phone": )");
    bytes.replace(R"("version": "1.2")", R"("version": "1.9")");
    const auto newer = ReportFile::parse(bytes, u"a.nianbao"_s);
    QVERIFY_RESULT(newer);
    QVERIFY(ReportFile::toBytes(newer->report).contains(R"("pager": "7")"));
}

void tst_UnitProfile::onlyAProfileRaisesTheVersion()
{
    QVERIFY(ReportFile::toBytes(m_report).contains(R"("version": "1.0")"));
    QVERIFY_RESULT(ReportEdit::setProfile(m_report, u"gazette"_s, u"yes"_s));
    QVERIFY(ReportFile::toBytes(m_report).contains(R"("version": "1.2")"));
    Report next = m_report;
    next.profile.clear();
    next.year = 2024;
    QVERIFY_RESULT(ReportEdit::attach(next, m_report, u"2023.nianbao"_s, QByteArray(64, 'a')));
    QVERIFY(ReportFile::toBytes(next).contains(R"("version": "1.2")"));
    QVERIFY_RESULT(ReportEdit::setProfile(m_report, u"gazette"_s, QString()));
    QVERIFY(!ReportFile::toBytes(m_report).contains("profile"));
}

void tst_UnitProfile::damagedPowerIsRefused()
{
    QVERIFY_RESULT(ReportEdit::setProfile(m_report, u"gazette"_s, u"yes"_s));
    QByteArray bytes = ReportFile::toBytes(m_report);
    bytes.replace(R"("gazette": "yes")", R"("gazette": "often")");
    const auto loaded = ReportFile::parse(bytes, u"a.nianbao"_s);
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().text().contains(u"often"_s), qPrintable(loaded.error().text()));
}

void tst_UnitProfile::differencesAreTold()
{
    Report after = m_report;
    QVERIFY_RESULT(ReportEdit::setProfile(after, u"licensing"_s, u"yes"_s));
    QVERIFY_RESULT(ReportEdit::setProfile(after, u"address"_s, u"某路1号"_s));
    const QList<ReportDifference> differences = diff(m_report, after);
    QCOMPARE(differences.size(), 2);
    const auto form = ReportForm::make(m_catalog, m_report.templates);
    QVERIFY_RESULT(form);
    QCOMPARE(DifferenceText::of(differences[0], **form).after, u"某路1号"_s);
    QCOMPARE(DifferenceText::of(differences[1], **form).after, u"Yes"_s);
    QVERIFY(*applyDifferences(differences, m_report) == after);
    QVERIFY(*applyDifferences(diff(after, m_report), after) == m_report);
}

QTEST_GUILESS_MAIN(tst_UnitProfile)
#include "tst_unitprofile.moc"
