// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/amount.h"

namespace {

__extension__ using Wide = __int128;

// Millionths.
template <class View>
std::optional<qint64> readFileForm(View text)
{
    const auto at = [text](qsizetype place) { return QChar(text[place]).unicode(); };
    qsizetype i = 0;
    const bool negative = i < text.size() && at(i) == u'-';
    if (negative)
        ++i;
    qint64 value = 0;
    int wholeDigits = 0;
    for (; i < text.size() && at(i) >= u'0' && at(i) <= u'9'; ++i) {
        value = value * 10 + (at(i) - u'0');
        if (++wholeDigits > 1 && value == at(i) - u'0')
            return std::nullopt; // leading zero: "007" is not a figure's canonical form
        if (value > Amount::limit().whole())
            return std::nullopt;
    }
    if (wholeDigits == 0)
        return std::nullopt;
    value *= Amount::Scale;
    if (i < text.size()) {
        if (at(i) != u'.')
            return std::nullopt;
        ++i;
        qint64 unit = Amount::Scale / 10;
        int decimalDigits = 0;
        for (; i < text.size() && at(i) >= u'0' && at(i) <= u'9'; ++i, unit /= 10) {
            if (++decimalDigits > Amount::Decimals)
                return std::nullopt;
            value += unit * (at(i) - u'0');
        }
        if (decimalDigits == 0 || i < text.size())
            return std::nullopt;
    }
    return negative ? -value : value;
}

std::optional<Amount> amountOf(std::optional<qint64> millionths)
{
    return millionths ? std::optional(Amount::fromMillionths(*millionths)) : std::nullopt;
}

} // namespace

std::optional<Amount> Amount::fromFile(QStringView text)
{
    return amountOf(readFileForm(text));
}

std::optional<Amount> Amount::fromFile(QLatin1StringView text)
{
    return amountOf(readFileForm(text));
}

QString Amount::toFile() const
{
    const quint64 magnitude = m_millionths < 0 ? 0 - static_cast<quint64>(m_millionths)
                                               : static_cast<quint64>(m_millionths);
    QString text = QString::number(magnitude / static_cast<quint64>(Scale));
    if (const quint64 rest = magnitude % static_cast<quint64>(Scale); rest != 0) {
        QString digits = QString::number(rest).rightJustified(Decimals, u'0');
        while (digits.endsWith(u'0'))
            digits.chop(1);
        text += u'.' + digits;
    }
    if (m_millionths < 0)
        text.prepend(u'-');
    return text;
}

int Amount::decimals() const
{
    qint64 rest = m_millionths % Scale;
    if (rest == 0)
        return 0;
    int needed = Decimals;
    while (rest % 10 == 0) {
        rest /= 10;
        --needed;
    }
    return needed;
}

std::optional<Amount> Amount::checkedAdd(Amount a, Amount b)
{
    qint64 sum = 0;
    if (__builtin_add_overflow(a.m_millionths, b.m_millionths, &sum))
        return std::nullopt;
    return Amount(sum);
}

std::optional<Amount> Amount::checkedTimes(Amount a, qint64 factor)
{
    qint64 product = 0;
    if (__builtin_mul_overflow(a.m_millionths, factor, &product))
        return std::nullopt;
    return Amount(product);
}

std::optional<Amount> percentage(Amount numerator, Amount denominator, int decimals)
{
    if (denominator.isZero() || decimals < 0 || decimals > 4)
        return std::nullopt;
    qint64 step = Amount::Scale; // millionths of one unit in the last kept place
    for (int i = 0; i < decimals; ++i)
        step /= 10;
    Wide top = Wide(numerator.millionths()) * 100 * (Amount::Scale / step);
    Wide bottom = denominator.millionths();
    if (bottom < 0) {
        top = -top;
        bottom = -bottom;
    }
    const bool negative = top < 0;
    if (negative)
        top = -top;
    Wide rounded = (2 * top + bottom) / (2 * bottom) * step;
    if (rounded > std::numeric_limits<qint64>::max())
        return std::nullopt;
    const auto result = static_cast<qint64>(rounded);
    return Amount::fromMillionths(negative ? -result : result);
}
