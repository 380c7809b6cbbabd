// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/numberscanner.h"
#include "rules/checksink.h"
#include "rules/equation.h"

#include <vector>

// The readings of a phrase on one form: what a number in prose may be the same as. Units are those
// of prose: 20.3 in a cell of 万元 is 203000 元.
class FigureReadings
{
public:
    // Readings with cells that this form lacks are left out; `parameter` is named in faults.
    static Result<FigureReadings> compile(const RuleContext &context,
                                          const QList<QStringList> &readings,
                                          const QString &parameter);

    bool isEmpty() const { return m_readings.empty(); }
    const std::vector<Formula> &formulas() const { return m_readings; }

    // Held when any reading fits, CannotJudge when one that might is blank, NotApplicable for
    // numbers that claim too little (约, ranges) and when nothing can be compared.
    Outcome judge(const ProseNumber &number, Relation relation, const ReportSet &set) const;
    // Cells, blanks, both sides and the placeholders {stated} and {figures} of that judgement.
    Evidence evidence(const ProseNumber &number, const ReportSet &set) const;

    // The number as the cells count it: 20.3 for 20.3万元 when the cell is in 万元.
    Amount inCellUnit(const ProseNumber &number) const;

    // The value of a reading in the unit of prose; nullopt while something is missing.
    static std::optional<Amount> valueOf(const Formula &formula, const FigureSource &source);

private:
    LocalizedText describe(const ReportSet &set) const;

    std::vector<Formula> m_readings;
    qint64 m_factor = 1; // from the cells' unit to that of prose
};

// {figures}: “甲”、“乙”合计 57, with minus signs written out.
LocalizedText sumText(const Formula &formula, const ReportSet &set);
