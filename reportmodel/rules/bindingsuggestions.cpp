// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/bindingsuggestions.h"

#include "document/boundtext.h"
#include "rules/figurelabels.h"

#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

using State = TextNumber::State;

constexpr qint64 TenThousand = 10'000;

bool overlaps(Span a, Span b)
{
    return a.start < b.end() && b.start < a.end();
}

bool isInTenThousands(const CellSpec &cell)
{
    return cell.unit.startsWith(u'万');
}

// The value in the measure's base, as prose is read: 20 万元 is 200000 元.
std::optional<Amount> baseValue(const CellSpec &cell, const CellValue &value)
{
    if (!value.isNumber())
        return std::nullopt;
    return isInTenThousands(cell) ? Amount::checkedTimes(value.value, TenThousand) : value.value;
}

int decimalsOf(QStringView digits)
{
    const auto isPoint = [](QChar c) { return c == u'.' || c == u'．'; };
    const auto point = std::find_if(digits.begin(), digits.end(), isPoint);
    return static_cast<int>(
        std::count_if(point, digits.end(), [](QChar c) { return c.isDigit(); }));
}

// Judges one number against the ways its words can be read.
class NumberJudge
{
public:
    NumberJudge(const CheckInput &input, const QString &textId)
        : m_input(input)
        , m_form(input.set().form())
        , m_text(input.report().text(textId))
        , m_folded(input.reading(textId).folded())
    {
    }

    TextNumber judge(const ProseNumber &number, const FigurePhrase *phrase) const
    {
        TextNumber judged;
        judged.span = m_folded.original(number.span);
        if (!phrase)
            return judged;
        QList<Binding> fitting;
        bool undecided = false; // another way of reading it fits or cannot be told
        const bool isUsuallySum = phrase->readings.first().size() > 1;
        for (const QStringList &reading : phrase->readings) {
            const auto value = valueOf(reading);
            const bool fits = value && *value == number.value;
            const auto binding = bindingFor(number, reading);
            if (!binding)
                undecided = undecided || !value || (fits && !repeatsFirst(reading, *phrase));
            else if (fits)
                fitting.append(*binding);
            else if (!isUsuallySum) // 法人 is five figures: none of them alone becomes the number
                judged.suggestions.append(*binding);
        }
        const bool certain =
            fitting.size() == 1 && !undecided && number.isExact() && showsTheSame(fitting.first());
        judged.suggestions = certain ? fitting : fitting + judged.suggestions;
        if (certain)
            judged.state = State::Certain;
        else if (!judged.suggestions.isEmpty())
            judged.state = State::Suggested;
        return judged;
    }

    // A number whose words are the label of a figure; only an equal value makes it that figure.
    void judgeNamed(TextNumber &judged, const ProseNumber &number, const QString &cell) const
    {
        const auto value = valueOf({cell});
        const auto binding = bindingFor(number, {cell});
        if (!binding || !value || *value != number.value || !hasMeasure(number, cell))
            return;
        judged.suggestions = {*binding};
        judged.state =
            number.isExact() && showsTheSame(*binding) ? State::Certain : State::Suggested;
    }

    // Every figure with the number's value and measure, whatever the words are.
    QList<Binding> sameValue(const ProseNumber &number) const
    {
        QList<Binding> same;
        for (int i = 0; i < m_form.cellCount(); ++i) {
            const CellSpec &cell = m_form.cell(i);
            const auto value = valueOf({cell.id});
            const bool fits = value && *value == number.value && hasMeasure(number, cell.id);
            const auto binding = fits ? bindingFor(number, {cell.id}) : std::nullopt;
            if (binding)
                same.append(*binding);
        }
        return same;
    }

private:
    // 万元 is read as so many 元.
    bool hasMeasure(const ProseNumber &number, const QString &cellId) const
    {
        const CellSpec &cell = m_form.cell(m_form.indexOf(cellId));
        const QStringView unit = cell.unit;
        return number.measure == (isInTenThousands(cell) ? unit.sliced(1) : unit);
    }

    // The sum a reading stands for; nullopt while a part is blank or the form lacks it.
    std::optional<Amount> valueOf(const QStringList &reading) const
    {
        Amount sum;
        for (const QString &term : reading) {
            const bool minus = term.startsWith(u'-');
            const int index = m_form.indexOf(minus ? term.sliced(1) : term);
            if (index < 0)
                return std::nullopt;
            const CellValue &value = m_input.figures().at(index);
            if (value.state == CellValue::State::NotApplicable)
                continue;
            const auto base = baseValue(m_form.cell(index), value);
            const auto added =
                base ? Amount::checkedAdd(sum, minus ? -*base : *base) : std::nullopt;
            if (!added)
                return std::nullopt;
            sum = *added;
        }
        return sum;
    }

    // A sum that is the usual reading with nothing added to it says the same.
    bool repeatsFirst(const QStringList &reading, const FigurePhrase &phrase) const
    {
        const QStringList &first = phrase.readings.first();
        if (first.size() != 1 || !reading.contains(first.first()))
            return false;
        QStringList rest = reading;
        rest.removeOne(first.first());
        const auto value = valueOf(rest);
        return value && value->isZero();
    }

    // How the number would be bound in this reading; nullopt for sums and figures without a number.
    std::optional<Binding> bindingFor(const ProseNumber &number, const QStringList &reading) const
    {
        const int index =
            reading.size() == 1 ? m_form.indexOf(reading.first()) : -1; // "-cell" is no cell
        if (index < 0 || !m_input.figures().at(index).isNumber())
            return std::nullopt;
        const CellSpec &cell = m_form.cell(index);
        Binding binding;
        binding.cell = cell.id;
        const bool marked = !m_input.figures().at(index).approx.isEmpty();
        if (isInTenThousands(cell) || (marked && number.measure == cell.unit)) {
            binding.form = Binding::Form::WithUnit;
            binding.span = m_folded.original(number.span);
        } else {
            binding.span = m_folded.original(number.digits);
            if (number.scale == u"万") {
                binding.form = Binding::Form::TenThousands;
                binding.decimals =
                    std::min(decimalsOf(wordsAt(binding.span)), Binding::MaxDecimals);
            }
        }
        if (!BoundText::standsAlone(m_text, binding.span))
            return std::nullopt;
        return binding;
    }

    QStringView wordsAt(Span span) const
    {
        return QStringView(m_text).mid(span.start, span.length);
    }

    bool showsTheSame(const Binding &binding) const
    {
        return BoundText::shown(binding, m_input.set()) == wordsAt(binding.span);
    }

    const CheckInput &m_input;
    const ReportForm &m_form;
    const QString m_text;
    const FoldedText &m_folded;
};

// The phrase that each number of the text was recognised by, by its position among the numbers.
QHash<int, const FigurePhrase *> phrasesByNumber(const CheckInput &input, const QString &textId)
{
    QHash<int, const FigurePhrase *> phrases;
    const ReportTemplate *owner = input.set().form().ownerOfText(textId);
    if (!owner)
        return phrases;
    const std::vector<ProseQuantity> &quantities = input.reading(textId).quantities();
    for (const Statement &statement : input.statements(textId, owner->id)) {
        const ProseQuantity &quantity = quantities[static_cast<size_t>(statement.quantity)];
        phrases.insert(quantity.number, statement.phrase);
    }
    return phrases;
}

} // namespace

int TextNumbers::count(TextNumber::State state) const
{
    return static_cast<int>(
        std::count_if(numbers.cbegin(), numbers.cend(),
                      [state](const TextNumber &number) { return number.state == state; }));
}

int TextNumbers::open() const
{
    return total() - count(State::Bound) - count(State::Confirmed);
}

namespace {

// What each quantity of a text was taken for, to judge those that are said to be a part of it.
class LabelJudge
{
public:
    LabelJudge(const CheckInput &input, const QString &textId, const NumberJudge &judge)
        : m_reading(input.reading(textId))
        , m_labels(input.set(), textId)
        , m_judge(judge)
    {
        if (const ReportTemplate *owner = input.set().form().ownerOfText(textId)) {
            for (const int quantity : input.unnamed(textId, owner->id))
                m_unnamed.insert(quantity);
        }
        for (int i = 0; i < static_cast<int>(m_reading.quantities().size()); ++i)
            m_quantities.insert(quantity(i).number, i);
        for (const ProseParts &parts : m_reading.parts()) {
            for (const int part : parts.parts)
                m_wholes.insert(part, parts.whole);
        }
    }

    // Numbers are given in text order, so that a whole in front of its parts is known already.
    void judge(TextNumber &judged, int numberIndex)
    {
        const int index = m_quantities.value(numberIndex, -1);
        if (index < 0)
            return;
        if (judged.state == State::Unbound && m_unnamed.contains(index)) {
            QString cell = m_labels.named(quantity(index));
            if (cell.isEmpty() && m_wholes.contains(index)) {
                const QString whole = m_cells.value(m_wholes.value(index));
                cell = whole.isEmpty() ? QString() : m_labels.namedPart(quantity(index), whole);
            }
            const ProseNumber &number = m_reading.numberOf(quantity(index));
            if (!cell.isEmpty())
                m_judge.judgeNamed(judged, number, cell);
        }
        if (!judged.suggestions.isEmpty())
            take(numberIndex, judged.suggestions.first().cell);
    }
    void take(int numberIndex, const QString &cell)
    {
        if (m_quantities.contains(numberIndex))
            m_cells.insert(m_quantities.value(numberIndex), cell);
    }

private:
    const ProseQuantity &quantity(int index) const
    {
        return m_reading.quantities()[static_cast<size_t>(index)];
    }

    const ProseReading &m_reading;
    const FigureLabels m_labels;
    const NumberJudge &m_judge;
    QSet<int> m_unnamed;          // quantities that speak of the unit's own figures
    QHash<int, int> m_quantities; // by number
    QHash<int, int> m_wholes;     // by part, both quantities
    QHash<int, QString> m_cells;  // what a quantity was taken for
};

} // namespace

TextNumbers textNumbers(const CheckInput &input, const QString &textId)
{
    TextNumbers found;
    const QList<Binding> bindings = input.report().bindingsOf(textId);
    auto next = bindings.cbegin(); // the first binding that does not end before the number
    const auto takeBindingsBefore = [&](qsizetype position) {
        for (; next != bindings.cend() && next->span.start < position; ++next) {
            const bool free = next->form == Binding::Form::Free;
            found.numbers.append({next->span, free ? State::Confirmed : State::Bound, {}});
        }
    };
    const QHash<int, const FigurePhrase *> phrases = phrasesByNumber(input, textId);
    const ProseReading &reading = input.reading(textId);
    const NumberJudge judge(input, textId);
    LabelJudge labels(input, textId, judge);
    for (int i = 0; i < static_cast<int>(reading.numbers().size()); ++i) {
        const ProseNumber &number = reading.numbers()[static_cast<size_t>(i)];
        if (!number.isQuantity())
            continue;
        const Span digits = reading.folded().original(number.digits);
        takeBindingsBefore(digits.end());
        const bool taken = next != bindings.cbegin() && overlaps((next - 1)->span, digits);
        if (taken) {
            labels.take(i, (next - 1)->cell);
            continue;
        }
        TextNumber judged = judge.judge(number, phrases.value(i));
        labels.judge(judged, i);
        found.numbers.append(judged);
    }
    takeBindingsBefore(input.report().text(textId).size());
    return found;
}

QList<Binding> sameValueBindings(const CheckInput &input, const QString &textId, qsizetype position)
{
    const ProseReading &reading = input.reading(textId);
    for (const ProseNumber &number : reading.numbers()) {
        const Span span = reading.folded().original(number.span);
        if (number.isQuantity() && span.start <= position && position <= span.end())
            return NumberJudge(input, textId).sameValue(number);
    }
    return {};
}
