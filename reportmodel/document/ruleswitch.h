// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QString>

// A check that is switched off for one report. It is never counted as held: what is off is listed
// wherever findings are.
struct RuleSwitch
{
    QString number;    // "K021"
    QString reason;    // never empty
    QString by;        // who switched it off; may be empty
    QDate date;        // when; may be invalid
    QJsonObject extra; // members of a newer minor version, kept as read

    friend bool operator==(const RuleSwitch &, const RuleSwitch &) = default;
};
