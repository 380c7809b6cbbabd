// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/workdays.h"

#include <algorithm>

namespace {

bool isWeekend(QDate day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

// Days from Monday to Friday after `from` up to and including `to`.
int weekdaysBetween(QDate from, QDate to)
{
    const qint64 days = from.daysTo(to);
    auto count = static_cast<int>(days / 7 * 5);
    for (QDate day = from.addDays(days / 7 * 7 + 1); day <= to; day = day.addDays(1))
        count += isWeekend(day) ? 0 : 1;
    return count;
}

} // namespace

WorkdayCalendar::WorkdayCalendar(QList<WorkdayYear> years)
    : m_years(std::move(years))
{
    std::sort(m_years.begin(), m_years.end(),
              [](const WorkdayYear &a, const WorkdayYear &b) { return a.year < b.year; });
}

bool WorkdayCalendar::knows(int year) const
{
    return find(year) != nullptr;
}

const WorkdayYear *WorkdayCalendar::find(int year) const
{
    const auto it = std::find_if(m_years.cbegin(), m_years.cend(),
                                 [year](const WorkdayYear &entry) { return entry.year == year; });
    return it == m_years.cend() ? nullptr : &*it;
}

bool WorkdayCalendar::isWorkday(const WorkdayYear &year, QDate day) const
{
    if (year.extraDays.contains(day))
        return true;
    return !isWeekend(day) && !year.holidays.contains(day);
}

WorkdayCalendar::Count WorkdayCalendar::between(QDate from, QDate to) const
{
    Count count;
    for (QDate start = from; start < to;) {
        const QDate end = std::min(to, QDate(start.addDays(1).year(), 12, 31));
        if (const WorkdayYear *year = find(end.year())) {
            for (QDate day = start.addDays(1); day <= end; day = day.addDays(1)) {
                const int worked = isWorkday(*year, day) ? 1 : 0;
                count.least += worked;
                count.most += worked;
            }
        } else {
            count.least += std::max(0, weekdaysBetween(start, end) - MaxHolidayWeekdays);
            count.most += static_cast<int>(start.daysTo(end));
        }
        start = end;
    }
    return count;
}
