// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"
#include "rules/cellat.h"
#include "rules/rulecontext.h"

#include <QStringList>

#include <optional>
#include <vector>

// Where a formula takes its figures from.
struct FigureSource
{
    const FigureView &figures;
    const EarlierYear *previous = nullptr; // null: no report of last year attached
    // Last year's figure may also be only approximately comparable (2019 制作 against 制发).
    bool acceptApproximate = false;
    // A figure that is not applicable counts as nothing ("na": "zero").
    bool skipNotApplicable = false;

    explicit FigureSource(const FigureView &view)
        : figures(view)
    {
    }
    explicit FigureSource(const ReportSet &set)
        : figures(set.figures())
        , previous(set.previous())
    {
    }

    // Null when last year's figure must not be compared or there is none.
    const CellValue *find(CellAt at) const;
};

// A sum of figures and constants, exact: one side of an equation. Written as a list of terms
// "[-][factor*][prev:]cell" or "[-]number".
class Formula
{
public:
    struct Term
    {
        CellAt at; // cell -1: a constant
        qint64 factor = 1;
        Amount constant;
    };

    // `bindings` fills the placeholders of the terms ({c}).
    static Result<Formula> compile(const RuleContext &context, const QStringList &terms,
                                   const Bindings &bindings, const QString &parameter);

    const std::vector<Term> &terms() const { return m_terms; }
    // True when the form of the report lacks one of the cells (another template has it).
    bool lacksCell() const { return m_lacksCell; }
    bool readsPrevious() const;

    struct Sum
    {
        __extension__ using Wide = __int128;

        Wide millionths = 0;
        int numbers = 0;            // figures and constants that were added
        bool notApplicable = false; // a figure is 不适用 or must not be compared
        bool approximate = false;   // 近, 约, 余 … among the figures
        bool hasLeast = true;       // the sum is a lower bound of the true one (余: at least)
        bool hasMost = true;        // and an upper bound (近: at most)
        std::vector<CellAt> blanks;

        bool isNumber() const { return !notApplicable && blanks.empty(); }
        // nullopt when something is missing or the sum does not fit.
        std::optional<Amount> amount() const;
    };
    Sum evaluate(const FigureSource &source) const;

private:
    std::vector<Term> m_terms;
    bool m_lacksCell = false;
};
