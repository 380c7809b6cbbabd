// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/checkrunner.h"
#include "testsupport.h"

using namespace Qt::StringLiterals;

class TestWorkdays : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void shippedYears();
    void between_data();
    void between();
    void unknownYearHasBounds();

private:
    WorkdayCalendar m_calendar;
};

void TestWorkdays::initTestCase()
{
    const auto book = RuleBook::shipped();
    QVERIFY_RESULT(book);
    m_calendar = book->workdays();
}

// A year has about 250 working days, and far fewer days off than the bound for unknown years.
void TestWorkdays::shippedYears()
{
    QVERIFY(m_calendar.years().size() >= 7);
    for (const WorkdayYear &year : m_calendar.years()) {
        const auto count =
            m_calendar.between(QDate(year.year - 1, 12, 31), QDate(year.year, 12, 31));
        QCOMPARE(count.least, count.most);
        QVERIFY2(count.least >= 247 && count.least <= 252, qPrintable(QString::number(year.year)));
        QVERIFY(!year.basis.isEmpty());
        for (const QDate day : year.extraDays)
            QVERIFY2(day.dayOfWeek() >= Qt::Saturday && !year.holidays.contains(day),
                     qPrintable(day.toString(Qt::ISODate)));
        const auto weekdaysOff =
            std::count_if(year.holidays.cbegin(), year.holidays.cend(),
                          [](QDate day) { return day.dayOfWeek() < Qt::Saturday; });
        QVERIFY(weekdaysOff < WorkdayCalendar::MaxHolidayWeekdays);
    }
}

void TestWorkdays::between_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<int>("days");
    QTest::newRow("same day") << QDate(2022, 1, 4) << QDate(2022, 1, 4) << 0;
    QTest::newRow("backwards") << QDate(2022, 1, 4) << QDate(2021, 1, 4) << 0;
    QTest::newRow("over a weekend") << QDate(2022, 1, 7) << QDate(2022, 1, 10) << 1;
    QTest::newRow("worked weekend before Spring Festival counts")
        << QDate(2022, 1, 28) << QDate(2022, 1, 30) << 2;
    QTest::newRow("Spring Festival does not") << QDate(2022, 1, 30) << QDate(2022, 2, 6) << 0;
    QTest::newRow("over New Year") << QDate(2021, 12, 31) << QDate(2022, 1, 5) << 2;
}

void TestWorkdays::between()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(int, days);
    const auto count = m_calendar.between(from, to);
    QCOMPARE(count.least, days);
    QCOMPARE(count.most, days);
}

void TestWorkdays::unknownYearHasBounds()
{
    const WorkdayCalendar nothing;
    const auto month = nothing.between(QDate(2050, 3, 1), QDate(2050, 3, 31));
    QCOMPARE(month.least, 0);
    QCOMPARE(month.most, 30);
    const auto half = nothing.between(QDate(2050, 1, 3), QDate(2050, 7, 4)); // 26 weeks
    QCOMPARE(half.least, 130 - WorkdayCalendar::MaxHolidayWeekdays);
    QVERIFY(half.most > half.least);
}

QTEST_GUILESS_MAIN(TestWorkdays)
#include "tst_workdays.moc"
