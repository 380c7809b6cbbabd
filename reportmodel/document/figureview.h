// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/report.h"
#include "templates/reportform.h"

#include <vector>

// What one cell shows and what checks, prose, charts and exports use, totals included.
struct CellValue
{
    enum class State { Blank, NotApplicable, Number };

    State state = State::Blank;
    Amount value;          // when Number: the stated total if there is one, else input or sum
    QString approx;        // mark of an approximate figure; empty if exact
    bool isTotal = false;  // computed or group cell
    bool isStated = false; // a total that is stated (as a number or as blank)
    // For totals: the live sum, whatever is stated. Blank while a part is blank; parts that are
    // not applicable are skipped; all parts not applicable gives NotApplicable.
    State sumState = State::Blank;
    Amount sum;
    QString sumApprox;  // 约 when a part of the live sum is approximate
    Amount partial;     // sum of the parts that are filled, shown in light ink while Blank
    int blankParts = 0; // how many input cells below this total are still blank

    bool isNumber() const { return state == State::Number; }
    bool isBlank() const { return state == State::Blank; }
    // Decimal text, or empty when there is no number: never "0" for a blank.
    QString toText() const { return isNumber() ? value.toFile() : QString(); }
    // A stated total that differs from its live sum.
    bool differsFromSum() const
    {
        return isStated && (state != sumState || (isNumber() && value != sum));
    }

    friend bool operator==(const CellValue &, const CellValue &) = default;
};

// Adds up the parts of one total by the rules of blank and not applicable parts.
class SumBuilder
{
public:
    void add(const CellValue &part, bool negative = false);
    // Makes `total` the live sum: state, value, partial sum and blanks. A sum with an approximate
    // part is itself marked 约, so that no document prints it as exact; its value stays exact. A
    // sum beyond the 64-bit range is Blank: it cannot be known.
    void storeIn(CellValue &total) const;

private:
    void addAmount(Amount amount, bool negative);

    Amount m_partial;
    int m_blankParts = 0;
    bool m_anyApplicable = false;
    bool m_approximate = false;
    bool m_overflow = false;
};

// Whether the cell's figure is entered in that very cell: everything but a figure that is linked to
// another cell and has no cut-off date of its own.
bool isEnteredAt(const Report &report, const ReportForm &form, int index);

// Every cell of a report's form, evaluated once: a flat array indexed like the form.
class FigureView
{
public:
    FigureView() = default;
    // Evaluates links and totals; linear in the number of cells.
    FigureView(const Report &report, FormPtr form);

    const ReportForm &form() const { return *m_form; }
    const FormPtr &formPtr() const { return m_form; }
    bool isValid() const { return m_form != nullptr; }
    const CellValue &at(int index) const { return m_values[static_cast<size_t>(index)]; }
    // Blank value for an id the form lacks.
    const CellValue &value(const QString &cellId) const;
    // Input cells still blank in a chapter, or in the whole report when `chapter` is empty.
    // Linked figures are counted where they are entered.
    int blanks(QStringView chapter = {}) const;

private:
    FormPtr m_form;
    std::vector<CellValue> m_values;
};
