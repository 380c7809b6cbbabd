// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QSet>
#include <QString>

// One year of the State Council's holiday notice (国务院办公厅关于…部分节假日安排的通知).
struct WorkdayYear
{
    int year = 0;
    QString basis;         // 国办发明电〔2021〕11号
    QSet<QDate> holidays;  // days off, weekends inside a holiday included
    QSet<QDate> extraDays; // Saturdays and Sundays that are worked (调休上班)
};

// Working days (工作日) as far as the yearly tables tell; a year without a table has bounds.
class WorkdayCalendar
{
public:
    // In no year since the present scheme began (2008) were more than 25 weekdays off; 31 leaves
    // room for a year nobody has announced yet.
    static constexpr int MaxHolidayWeekdays = 31;

    explicit WorkdayCalendar(QList<WorkdayYear> years = {});

    const QList<WorkdayYear> &years() const { return m_years; } // by year
    bool knows(int year) const;

    struct Count
    {
        int least = 0; // what every possible calendar has at least
        int most = 0;  // and at most; equal to `least` when every year has a table
    };
    // Working days after `from` up to and including `to`; zero when `to` is not later.
    Count between(QDate from, QDate to) const;

private:
    const WorkdayYear *find(int year) const;
    bool isWorkday(const WorkdayYear &year, QDate day) const;

    QList<WorkdayYear> m_years;
};
