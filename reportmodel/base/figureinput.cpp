// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/figureinput.h"

#include "base/folding.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

struct FigureInputText
{
    Q_DECLARE_TR_FUNCTIONS(FigureInput)
};

constexpr std::u16string_view marksBefore[] = {u"近", u"约"};
constexpr std::u16string_view marksAfter[] = {u"以上", u"余", u"多"};

struct Multiplier
{
    char16_t sign;
    qint64 factor;
};
constexpr std::array multipliers{Multiplier{u'万', 10'000}, Multiplier{u'亿', 100'000'000}};

QStringView view(std::u16string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

Error badInput(const QString &message)
{
    return {Error::Kind::BadInput, message, {}};
}

// 件 → (1, 件), 万元 → (10000, 元): a unit as a multiple of what it is made of.
struct Measure
{
    qint64 factor = 1;
    QStringView base;
};

Measure measureOf(QStringView unit)
{
    for (const Multiplier &multiplier : multipliers) {
        if (unit.startsWith(multiplier.sign))
            return {multiplier.factor, unit.sliced(1)};
    }
    return {1, unit};
}

// Reads one figure from left to right; each step takes what it understands from the front.
class Reader
{
public:
    Reader(const QString &folded, const QString &cellUnit)
        : m_rest(folded)
        , m_all(folded)
        , m_cellUnit(cellUnit)
    {
    }

    Result<FigureInput> read()
    {
        FigureInput input;
        input.state = FigureInput::State::Number;
        Result<void> step = m_rest.startsWith(u'=') ? readSum(input) : readNumber(input);
        if (step)
            step = readTail(input);
        if (!step)
            return step.error();
        if (input.value.abs() > Amount::limit())
            return outOfRange();
        return input;
    }

private:
    Result<void> readSum(FigureInput &input)
    {
        m_rest = m_rest.sliced(1);
        do {
            const bool first = input.formula.isEmpty();
            const QChar sign = takeSign();
            const auto addend = takeDecimal();
            if (!addend)
                return addend.error();
            const auto sum = Amount::checkedAdd(input.value, sign == u'-' ? -*addend : *addend);
            if (!sum)
                return outOfRange();
            input.value = *sum;
            if (!first || sign == u'-')
                input.formula += sign;
            input.formula += addend->toFile();
            skipSpaces();
        } while (m_rest.startsWith(u'+') || m_rest.startsWith(u'-') || m_rest.startsWith(u'−'));
        return {};
    }

    Result<void> readNumber(FigureInput &input)
    {
        input.approx = takeOneOf(marksBefore);
        bool negative = takeSign() == u'-';
        if (takeWord(u"减少") || takeWord(u"减"))
            negative = true;
        else if (!takeWord(u"增加"))
            takeWord(u"增");
        const auto number = takeDecimal();
        if (!number)
            return number.error();
        input.value = negative ? -*number : *number;
        return {};
    }

    // What follows the number: 万, a mark of approximation and the unit, in the orders people
    // write them (20余万元, 30次以上, 3万余件).
    Result<void> readTail(FigureInput &input)
    {
        skipSpaces();
        const auto takeMark = [&] {
            const QString mark = takeOneOf(marksAfter);
            if (!mark.isEmpty() && (!input.approx.isEmpty() || !input.formula.isEmpty()))
                return false;
            if (!mark.isEmpty())
                input.approx = mark;
            return true;
        };
        bool sound = takeMark();
        QString unit;
        while (sound && !m_rest.isEmpty() && !startsWithMark()) {
            unit += m_rest.front();
            m_rest = m_rest.sliced(1);
            if (!measureOf(unit).base.isEmpty())
                continue;
            sound = takeMark(); // 3万余件
        }
        sound = sound && takeMark();
        skipSpaces();
        if (!sound || !m_rest.isEmpty())
            return notAFigure();
        unit.remove(u' ');
        return unit.isEmpty() ? Result<void>() : applyUnit(input, unit);
    }

    Result<void> applyUnit(FigureInput &input, const QString &unit)
    {
        const bool isUnit =
            unit == m_cellUnit || std::none_of(unit.cbegin(), unit.cend(), [](QChar c) {
                return isDigit(c) || (c.isPunct() && c != u'%') || c.isSymbol() ||
                       (c.unicode() < 0x80 && c != u'%') || QStringView(u"增减").contains(c);
            });
        if (!isUnit)
            return notAFigure();
        const Measure cell = measureOf(m_cellUnit);
        Measure typed = measureOf(unit);
        if (typed.base.isEmpty()) // 20万: of whatever the cell counts
            typed.base = cell.base;
        if (typed.base != cell.base) {
            return badInput(m_cellUnit.isEmpty()
                                ? FigureInputText::tr("“%1” carries the unit %2, but this figure "
                                                      "has none; enter the number alone.")
                                      .arg(m_all, unit)
                                : FigureInputText::tr("“%1” is in %2, but this figure is counted "
                                                      "in %3; enter the number in %3.")
                                      .arg(m_all, unit, m_cellUnit));
        }
        const auto converted = convert(input.value, typed.factor, cell.factor);
        if (!converted && typed.factor > cell.factor)
            return outOfRange();
        if (!converted) {
            return badInput(FigureInputText::tr("“%1” cannot be written in %2 with six decimals.")
                                .arg(m_all, m_cellUnit));
        }
        input.value = *converted;
        input.unit = unit;
        if (typed.factor != cell.factor)
            input.formula.clear(); // its addends are of another measure than the figure
        return {};
    }

    // Exact or nothing.
    static std::optional<Amount> convert(Amount amount, qint64 from, qint64 to)
    {
        if (from >= to)
            return Amount::checkedTimes(amount, from / to);
        const qint64 divisor = to / from;
        if (amount.millionths() % divisor != 0)
            return std::nullopt;
        return Amount::fromMillionths(amount.millionths() / divisor);
    }

    // Digits with thousands separators and decimals, without a sign.
    Result<Amount> takeDecimal()
    {
        skipSpaces();
        QString digits = takeDigits();
        if (digits.isEmpty())
            return notAFigure();
        if (const QChar separator = groupSeparator(); !separator.isNull()) {
            const qsizetype firstGroup = digits.size();
            bool even = firstGroup <= 3;
            while (groupSeparator() == separator) {
                m_rest = m_rest.sliced(1);
                const QString group = takeDigits();
                even = even && group.size() == 3;
                digits += group;
            }
            if (!even) {
                return badInput(FigureInputText::tr("The thousands separators in “%1” do not stand "
                                                    "every three digits; write it like 1,335.")
                                    .arg(m_all));
            }
        }
        if (digits.size() > 1 && digits.startsWith(u'0')) {
            return badInput(FigureInputText::tr("“%1” begins with 0 like a code, not a figure; "
                                                "leave the leading zeros out.")
                                .arg(m_all));
        }
        QString decimals;
        if (m_rest.size() > 1 && m_rest[0] == u'.' && isDigit(m_rest[1])) {
            m_rest = m_rest.sliced(1);
            decimals = takeDigits();
        }
        if (decimals.size() > Amount::Decimals) {
            return badInput(FigureInputText::tr("“%1” has more than six decimals.").arg(m_all));
        }
        const auto amount =
            Amount::fromFile(decimals.isEmpty() ? digits : digits + u'.' + decimals);
        if (!amount)
            return outOfRange();
        return *amount;
    }

    // ',' or ' ' between digits; null otherwise.
    QChar groupSeparator() const
    {
        const bool between =
            m_rest.size() > 1 && isDigit(m_rest[1]) && (m_rest[0] == u',' || m_rest[0] == u' ');
        return between ? m_rest[0] : QChar();
    }

    QString takeDigits()
    {
        const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), isDigit);
        const QStringView digits = m_rest.first(end - m_rest.begin());
        m_rest = m_rest.sliced(digits.size());
        return digits.toString();
    }

    // '+' or '-'; null when there is none.
    QChar takeSign()
    {
        skipSpaces();
        if (takeWord(u"-") || takeWord(u"−"))
            return u'-';
        return takeWord(u"+") ? u'+' : QChar();
    }

    bool takeWord(std::u16string_view word)
    {
        if (!m_rest.startsWith(view(word)))
            return false;
        m_rest = m_rest.sliced(view(word).size());
        return true;
    }

    template <size_t N>
    QString takeOneOf(const std::u16string_view (&words)[N])
    {
        skipSpaces();
        for (const std::u16string_view word : words) {
            if (takeWord(word))
                return view(word).toString();
        }
        return {};
    }

    bool startsWithMark() const
    {
        return std::any_of(std::begin(marksAfter), std::end(marksAfter),
                           [this](auto mark) { return m_rest.startsWith(view(mark)); });
    }

    void skipSpaces() { m_rest = m_rest.trimmed(); }

    Error outOfRange() const
    {
        return badInput(FigureInputText::tr("“%1” is out of range; figures go up to %2.")
                            .arg(m_all, Amount::limit().toFile()));
    }
    Error notAFigure() const;

    QStringView m_rest;
    const QString &m_all;
    const QString &m_cellUnit;
};

bool looksLikeDate(QStringView text)
{
    const auto isPart = [](QStringView part) {
        const QStringView trimmed = part.trimmed();
        return !trimmed.isEmpty() && std::all_of(trimmed.begin(), trimmed.end(), isDigit);
    };
    QString separated = text.toString();
    for (const char16_t mark : {u'年', u'月', u'/', u'.'})
        separated.replace(QChar(mark), u'-');
    separated.remove(u'日');
    const QStringList parts = separated.split(u'-', Qt::SkipEmptyParts);
    return parts.size() == 3 && parts.first().trimmed().size() == 4 &&
           std::all_of(parts.cbegin(), parts.cend(), isPart);
}

bool hasExponent(QStringView text)
{
    const qsizetype e = text.indexOf(u'e', 0, Qt::CaseInsensitive);
    return e > 0 && e + 1 < text.size() && isDigit(text[e - 1]) &&
           (isDigit(text[e + 1]) || text[e + 1] == u'+' || text[e + 1] == u'-');
}

// =SUM(A1:A3) and the like: text of a formula instead of its result.
bool looksLikeFormula(QStringView text)
{
    return text.startsWith(u'=') &&
           std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

Error Reader::notAFigure() const
{
    if (looksLikeFormula(m_all)) {
        return badInput(FigureInputText::tr("“%1” is a formula; enter its result, or a sum such as "
                                            "=12+7.")
                            .arg(m_all));
    }
    if (m_all.startsWith(u'#')) {
        return badInput(FigureInputText::tr("“%1” is an error value of the spreadsheet it comes "
                                            "from; mend it there or enter the figure.")
                            .arg(m_all));
    }
    if (m_all.contains(u'增') && m_all.contains(u'减')) {
        return badInput(FigureInputText::tr("“%1” names two changes; enter their balance, such as "
                                            "增2 or 减1.")
                            .arg(m_all));
    }
    if (looksLikeDate(m_all))
        return badInput(FigureInputText::tr("“%1” is a date, not a figure.").arg(m_all));
    if (hasExponent(m_all)) {
        return badInput(FigureInputText::tr("“%1” is in scientific notation; write the number out.")
                            .arg(m_all));
    }
    if (std::none_of(m_all.cbegin(), m_all.cend(), isDigit)) {
        return badInput(
            FigureInputText::tr("“%1” is not a figure; write it in digits.").arg(m_all));
    }
    return badInput(FigureInputText::tr("“%1” cannot be read as one figure; write it like 39, "
                                        "1,335, 20.5 or 近20.")
                        .arg(m_all));
}

bool isPlaceholder(QStringView text)
{
    static constexpr std::u16string_view words[] = {u"无", u"没有", u"空", u"null"};
    const bool strokes = std::all_of(
        text.begin(), text.end(), [](QChar c) { return QStringView(u"/-−–—―_\\*").contains(c); });
    return strokes || std::any_of(std::begin(words), std::end(words), [text](auto word) {
               return text.compare(view(word), Qt::CaseInsensitive) == 0;
           });
}

bool isNotApplicable(QStringView text)
{
    return text.compare("na"_L1, Qt::CaseInsensitive) == 0 ||
           text.compare("n/a"_L1, Qt::CaseInsensitive) == 0 || text == u"不适用";
}

} // namespace

Result<FigureInput> readFigureInput(QStringView text, const QString &cellUnit)
{
    const QString folded = foldForReading(text).trimmed();
    FigureInput input;
    if (folded.isEmpty())
        return input;
    if (isNotApplicable(folded)) {
        input.state = FigureInput::State::NotApplicable;
        return input;
    }
    if (isPlaceholder(folded)) { // found in real reports
        return badInput(FigureInputText::tr("“%1” may mean 0, not filled in or not applicable; "
                                            "enter 0, leave it blank or choose 不适用.")
                            .arg(folded));
    }
    return Reader(folded, cellUnit).read();
}

bool isFigurePlaceholder(QStringView text)
{
    const QString folded = foldForReading(text).trimmed();
    return !folded.isEmpty() && isPlaceholder(folded);
}

QString foldForReading(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar character : text) {
        if (const QChar plain = Folding::fold(character); !plain.isNull())
            folded += plain;
    }
    return folded;
}
