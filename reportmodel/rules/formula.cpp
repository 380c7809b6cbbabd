// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/formula.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formula)
};

constexpr auto Previous = "prev:"_L1;

bool startsLikeNumber(QStringView text)
{
    return !text.isEmpty() && text.front() >= u'0' && text.front() <= u'9';
}

// What an approximation mark leaves certain: 余, 多, 以上 mean at least, 近 at most, 约 neither.
bool atLeast(const QString &mark)
{
    return mark.isEmpty() || mark == "余"_L1 || mark == "多"_L1 || mark == "以上"_L1;
}

bool atMost(const QString &mark)
{
    return mark.isEmpty() || mark == "近"_L1;
}

// "[-][factor*][prev:]cell" or "[-]number"; the cell's id is left in `rest`.
std::optional<Formula::Term> readTerm(QStringView &rest)
{
    Formula::Term term;
    if (rest.startsWith(u'-')) {
        term.factor = -1;
        rest = rest.sliced(1);
    }
    if (const qsizetype star = rest.indexOf(u'*'); star > 0) {
        bool ok = false;
        const int factor = rest.first(star).toInt(&ok);
        if (!ok || factor <= 0)
            return std::nullopt;
        term.factor *= factor;
        rest = rest.sliced(star + 1);
    } else if (startsLikeNumber(rest)) {
        const auto constant = Amount::fromFile(rest);
        if (!constant)
            return std::nullopt;
        term.constant = *constant;
        rest = {};
        return term;
    }
    term.at.previous = rest.startsWith(Previous);
    if (term.at.previous)
        rest = rest.sliced(Previous.size());
    return term;
}

} // namespace

const CellValue *FigureSource::find(CellAt at) const
{
    if (!at.previous)
        return &figures.at(at.cell);
    if (!previous)
        return nullptr;
    const EarlierYear::Mapped &mapped = previous->at(at.cell);
    const bool comparable = mapped.comparable == Comparability::Yes ||
                            (acceptApproximate && mapped.comparable == Comparability::Approximate);
    return comparable ? &mapped.value : nullptr;
}

Result<Formula> Formula::compile(const RuleContext &context, const QStringList &terms,
                                 const Bindings &bindings, const QString &parameter)
{
    Formula formula;
    formula.m_terms.reserve(static_cast<size_t>(terms.size()));
    const auto fault = [&context, &parameter](qsizetype i, const QString &message) {
        return context.fault(parameter + u'[' + QString::number(i) + u']', message);
    };
    for (qsizetype i = 0; i < terms.size(); ++i) {
        const QString written = bound(terms[i], bindings);
        QStringView rest = written;
        auto term = readTerm(rest);
        if (!term)
            return fault(i, Text::tr("“%1” is not a term.").arg(written));
        if (!rest.isEmpty()) {
            const QString id = rest.size() == written.size() ? written : rest.toString();
            term->at.cell = context.form->indexOf(id);
            if (term->at.cell < 0) {
                if (!context.isKnownCell(id))
                    return fault(i, Text::tr("No form has a cell “%1”.").arg(id));
                formula.m_lacksCell = true;
            }
        }
        formula.m_terms.push_back(*term);
    }
    if (formula.m_terms.empty())
        return context.fault(parameter, Text::tr("A sum needs at least one term."));
    return formula;
}

bool Formula::readsPrevious() const
{
    return std::any_of(m_terms.begin(), m_terms.end(),
                       [](const Term &term) { return term.at.previous; });
}

Formula::Sum Formula::evaluate(const FigureSource &source) const
{
    Sum sum;
    for (const Term &term : m_terms) {
        Amount value = term.constant;
        if (term.at.cell >= 0) {
            const CellValue *figure = source.find(term.at);
            if (!figure) {
                sum.notApplicable = true;
                continue;
            }
            if (figure->state == CellValue::State::NotApplicable) {
                sum.notApplicable = sum.notApplicable || !source.skipNotApplicable;
                continue;
            }
            if (figure->isBlank()) {
                sum.blanks.push_back(term.at);
                continue;
            }
            value = figure->value;
            const bool negative = term.factor < 0;
            sum.approximate = sum.approximate || !figure->approx.isEmpty();
            sum.hasLeast =
                sum.hasLeast && (negative ? atMost(figure->approx) : atLeast(figure->approx));
            sum.hasMost =
                sum.hasMost && (negative ? atLeast(figure->approx) : atMost(figure->approx));
        }
        sum.millionths += static_cast<Sum::Wide>(value.millionths()) * term.factor;
        ++sum.numbers;
    }
    return sum;
}

std::optional<Amount> Formula::Sum::amount() const
{
    constexpr Wide max = std::numeric_limits<qint64>::max();
    if (!isNumber() || millionths > max || millionths < -max)
        return std::nullopt;
    return Amount::fromMillionths(static_cast<qint64>(millionths));
}
