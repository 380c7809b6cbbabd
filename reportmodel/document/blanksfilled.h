// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

// One act of 其余空白置 0, kept with the report: that these figures are 0 because somebody said
// that nothing else happened, not because each was entered.
struct BlanksFilled
{
    QString about;     // what was filled, in words: a row, a table, the report; not empty
    QStringList cells; // ids of the figures that were blank; at least one
    QString by;        // empty where nobody signs
    QDate date;        // by the user's clock; may be invalid
    QJsonObject extra; // members of a newer minor version, kept as read

    friend bool operator==(const BlanksFilled &, const BlanksFilled &) = default;
};
