// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"

#include <QList>

#include <optional>

// A figure beside last year's.
struct YearComparison
{
    // False: that year is not attached, or the two forms count different things.
    bool comparable = false;
    int year = 0;                  // last year
    CellValue lastYear;            // may be blank
    std::optional<Amount> change;  // this year minus last year; only between two numbers
    std::optional<Amount> percent; // change in percent of last year, one decimal; not from 0
};
YearComparison comparedWithLastYear(const ReportSet &set, int index);

// A figure as a part of the smallest total of its form that it is added to.
struct FigureShare
{
    int total = -1; // index of the total; -1: none, or it is blank or 0
    Amount percent; // one decimal
};
// In a row of applicants the row's total, in a total its own total.
FigureShare shareOfTotal(const ReportSet &set, int index);

// From when on a figure has to be explained beside last year's. A preference of the user.
struct ExplainLimits
{
    int percent = 50;                     // a change of more than so much of last year's figure …
    Amount least = Amount::fromInt(10);   // … and of at least so much, in the figure's unit
    friend bool operator==(const ExplainLimits &, const ExplainLimits &) = default;
};

// A figure that asks for one line of explanation: it jumps, or repeats last year's (which may have
// been copied). A total is only asked about when none of its parts is for the same reason.
struct FigureToExplain
{
    enum class Reason { Jump, SameAsLastYear };
    enum class State {
        Open,      // not explained
        Explained,
        Lapsed,    // explained when it was another figure
    };
    int cell = 0; // index in the form
    Reason reason = Reason::Jump;
    State state = State::Open;

    friend bool operator==(const FigureToExplain &, const FigureToExplain &) = default;
};

// In the order of the form, explained ones too. Only figures that both forms count alike and that
// are entered or printed in this report; none while last year is not attached.
QList<FigureToExplain> figuresToExplain(const ReportSet &set, const ExplainLimits &limits = {});

// What an explanation is tied to: the figure as it is now.
QString explainedValue(const CellValue &value);
