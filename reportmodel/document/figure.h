// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/amount.h"
#include "document/sourcecard.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

// One figure as a person supplied it. Blank (not filled in), 0 and not applicable (不适用) are
// three different things everywhere, in files and exports too.
struct Figure
{
    enum class State {
        Blank,
        NotApplicable,
        Number,
    };

    State state = State::Blank;
    Amount value;      // when Number, in the cell's unit
    QString approx;    // 近, 约 (before) or 余, 多, 以上 (after); empty for an exact figure
    QString text;      // the source's own writing where it differs: 251000元, 减4
    QString addends;   // "12+7" when it was entered as a sum
    SourceCard source; // where it comes from
    QDate cutOff;      // the day the figure counts up to, when it is not the year's last day
    QJsonObject extra; // members of a newer minor version, kept as read

    static Figure number(Amount value) { Figure f; f.state = State::Number; f.value = value; return f; }
    static Figure notApplicable() { Figure f; f.state = State::NotApplicable; return f; }

    bool isNumber() const { return state == State::Number; }
    bool isBlank() const { return state == State::Blank; }
    bool isApproximate() const { return !approx.isEmpty(); }
    // Blank with nothing else known about it: need not be stored for an input cell.
    bool isNothing() const
    {
        return isBlank() && text.isEmpty() && source.isEmpty() && !cutOff.isValid()
               && extra.isEmpty();
    }

    friend bool operator==(const Figure &, const Figure &) = default;
};
