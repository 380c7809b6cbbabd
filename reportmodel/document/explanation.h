// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

// Why a figure stands as it does beside last year's: one line, kept for the sign-off sheet.
struct Explanation
{
    QString text;      // never empty, one line
    QString value;     // the figure that was explained, as decimal text; another one lapses it
    QJsonObject extra; // members of a newer minor version, kept as read

    friend bool operator==(const Explanation &, const Explanation &) = default;
};
