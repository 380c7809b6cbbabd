// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

// A day as people write it (2021-12-03, 2021年12月3日, 2021/12/3, 2021.12.3; blanks within, as web
// pages print them) in ISO form: "2021-12-03". With `withTime` a time of day may follow and is
// kept: "2022-07-22 13:21". nullopt for anything else and for days that do not exist.
std::optional<QString> isoDate(QStringView text, bool withTime = false);

// A day with the time of day as the program shows it, the same in every language: 2022-01-28 09:30.
inline QString timeText(const QDateTime &time)
{
    return time.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}
