// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <limits>
#include <optional>

// An exact decimal number: a count (件, 条, 项) or a sum of money (元, 万元), without its unit.
// Held as an integer number of millionths, so six decimals are exact and no binary fraction ever
// enters a figure. Values a user may enter stay within ±limit(), which leaves room to add
// ninety of them without overflow; longer sums use checkedAdd().
class Amount
{
public:
    static constexpr int Decimals = 6;
    static constexpr qint64 Scale = 1'000'000;

    constexpr Amount() = default;
    static constexpr Amount fromMillionths(qint64 millionths) { return Amount(millionths); }
    static constexpr Amount fromInt(qint64 whole) { return Amount(whole * Scale); }
    // Largest magnitude accepted from input: 99,999,999,999.999999.
    static constexpr Amount limit() { return Amount(99'999'999'999'999'999); }

    // Reads the file form: optional '-', digits, optionally '.' and one to six digits; ASCII only,
    // no spaces, no exponent. nullopt when it is anything else, has more than six decimals or
    // exceeds limit().
    static std::optional<Amount> fromFile(QStringView text);
    static std::optional<Amount> fromFile(QLatin1StringView text);

    // The file form, C locale, without trailing zeros: "39", "-4", "24252.311082".
    QString toFile() const;

    constexpr qint64 millionths() const { return m_millionths; }
    constexpr bool isZero() const { return m_millionths == 0; }
    constexpr bool isNegative() const { return m_millionths < 0; }
    constexpr bool isInteger() const { return m_millionths % Scale == 0; }
    // Whole part, towards zero.
    constexpr qint64 whole() const { return m_millionths / Scale; }
    // Digits after the decimal point that are needed, 0 to 6.
    int decimals() const;
    // For drawing and spreadsheets only; never for sums or comparisons.
    double toDoubleLossy() const { return static_cast<double>(m_millionths) / 1e6; }

    constexpr Amount operator-() const { return Amount(-m_millionths); }
    constexpr Amount abs() const { return Amount(m_millionths < 0 ? -m_millionths : m_millionths); }
    // Exact while the result stays within the 64-bit range (see class comment).
    constexpr Amount operator+(Amount o) const { return Amount(m_millionths + o.m_millionths); }
    constexpr Amount operator-(Amount o) const { return Amount(m_millionths - o.m_millionths); }
    constexpr Amount &operator+=(Amount o) { return *this = *this + o; }
    constexpr Amount &operator-=(Amount o) { return *this = *this - o; }
    // nullopt when the sum does not fit.
    static std::optional<Amount> checkedAdd(Amount a, Amount b);
    // Exact product with a whole number; nullopt when it does not fit.
    static std::optional<Amount> checkedTimes(Amount a, qint64 factor);

    friend constexpr auto operator<=>(Amount, Amount) = default;
    friend size_t qHash(Amount a, size_t seed = 0) { return ::qHash(a.m_millionths, seed); }

private:
    constexpr explicit Amount(qint64 millionths) : m_millionths(millionths) {}
    qint64 m_millionths = 0;
};

// numerator / denominator × 100 rounded half up (away from zero) to `decimals` (0 to 4) digits;
// nullopt when the denominator is zero or the result does not fit. Computed in 128-bit integers.
std::optional<Amount> percentage(Amount numerator, Amount denominator, int decimals);
