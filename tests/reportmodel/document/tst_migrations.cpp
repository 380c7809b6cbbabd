// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/migrations.h"
#include "document/reportfile.h"

#include "testsupport.h"

using namespace Qt::StringLiterals;

class tst_Migrations : public QObject
{
    Q_OBJECT

private slots:
    void runsEachStepInOrder();
    void refusesAGap();
    void shippedStepsLeadToTheCurrentVersion();

private:
    const QList<Migration> m_steps{
        {2,
         [](QJsonObject &file) {
             file.insert(u"c"_s, file.take(u"b"_s));
             return QStringList{u"b → c"_s};
         }},
        {1,
         [](QJsonObject &file) {
             file.insert(u"b"_s, file.take(u"a"_s));
             return QStringList{u"a → b"_s};
         }},
    };
};

void tst_Migrations::runsEachStepInOrder()
{
    QJsonObject file{{u"a"_s, 1}};
    const auto notes = Migrations::run(file, 1, 3, m_steps);
    QVERIFY(notes.has_value());
    QCOMPARE(*notes, (QStringList{u"a → b"_s, u"b → c"_s}));
    QCOMPARE(file, (QJsonObject{{u"c"_s, 1}}));
}

void tst_Migrations::refusesAGap()
{
    QJsonObject file{{u"a"_s, 1}};
    QVERIFY(!Migrations::run(file, 1, 4, m_steps).has_value());
    QVERIFY(!Migrations::run(file, 0, 3, m_steps).has_value());
    QCOMPARE(file, (QJsonObject{{u"a"_s, 1}}));
}

void tst_Migrations::shippedStepsLeadToTheCurrentVersion()
{
    QJsonObject file;
    QVERIFY(Migrations::run(file, 1, ReportFile::MajorVersion, Migrations::all()).has_value());
    QCOMPARE(Migrations::all().size(), ReportFile::MajorVersion - 1);
}

QTEST_GUILESS_MAIN(tst_Migrations)
#include "tst_migrations.moc"
