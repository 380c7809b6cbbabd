// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/causehint.h"

#include "rules/findingtext.h"

#include <QStringList>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

// More figures than this fit by chance too often to be worth naming.
constexpr qsizetype MostNamed = 3;

// The value that would make the equation balance if only this figure were wrong.
std::optional<Amount> neededValue(const Addend &addend, Amount difference)
{
    return Amount::checkedAdd(addend.value, addend.onLeft ? -difference : difference);
}

bool isCount(Amount value)
{
    return value.isInteger() && !value.isNegative();
}

// 45 and 54: the same digits but for two neighbours.
bool differBySwap(const QString &a, const QString &b)
{
    if (a.size() != b.size())
        return false;
    const auto [first, other] = std::mismatch(a.begin(), a.end(), b.begin());
    if (first == a.end() || first + 1 == a.end())
        return false;
    return first[0] == other[1] && first[1] == other[0] &&
           std::equal(first + 2, a.end(), other + 2);
}

bool differByFactor(Amount a, Amount b, qint64 factor)
{
    return !a.isZero() && !b.isZero() &&
           (Amount::checkedTimes(a, factor) == b || Amount::checkedTimes(b, factor) == a);
}

LocalizedText named(const QStringList &labels)
{
    QStringList names;
    for (const QString &label : labels)
        names.append(quoted(label));
    return {names.join(u"或"_s), names.join(u" or "_s)};
}

// The difference is one of the figures: left out, or counted twice.
LocalizedText equalsAddend(const QList<Addend> &addends, Amount difference)
{
    QStringList labels;
    for (const Addend &addend : addends) {
        if (!addend.isTotal && !addend.value.isZero() && addend.value.abs() == difference.abs())
            labels.append(addend.label);
    }
    if (labels.isEmpty() || labels.size() > MostNamed)
        return {};
    const QString size = difference.abs().toFile();
    const LocalizedText names = named(labels);
    return {u"差额 %1 恰等于%2：可能漏加，或重复计入。"_s.arg(size, names.zh),
            u"The difference %1 equals %2: it may have been left out or counted twice."_s.arg(
                size, names.en)};
}

// The figures for which `fits(written, needed)`, worded with both values by the pattern.
template <class Fits>
LocalizedText oneFigureWrong(const QList<Addend> &addends, Amount difference, Fits fits,
                             const LocalizedText &pattern)
{
    LocalizedText text;
    qsizetype found = 0;
    for (const Addend &addend : addends) {
        const auto needed = neededValue(addend, difference);
        if (!needed || !fits(addend.value, *needed))
            continue;
        if (++found > MostNamed)
            return {};
        const QString written = addend.value.toFile();
        const QString meant = needed->toFile();
        text.zh += pattern.zh.arg(quoted(addend.label), written, meant);
        text.en += (text.en.isEmpty() ? u""_s : u" "_s) +
                   pattern.en.arg(quoted(addend.label), written, meant);
    }
    return text;
}

LocalizedText digitsSwapped(const QList<Addend> &addends, Amount difference)
{
    const auto fits = [](Amount written, Amount needed) {
        return isCount(written) && isCount(needed) &&
               differBySwap(written.toFile(), needed.toFile());
    };
    return oneFigureWrong(
        addends, difference, fits,
        {u"%1的 %2 可能是 %3 写颠倒了数字。"_s, u"%1: %2 may be %3 with two digits swapped."_s});
}

LocalizedText unitSlip(const QList<Addend> &addends, Amount difference)
{
    for (const qint64 factor : {10, 10000}) {
        const auto fits = [factor](Amount written, Amount needed) {
            return differByFactor(written, needed, factor);
        };
        const QString size = QString::number(factor);
        const LocalizedText text =
            oneFigureWrong(addends, difference, fits,
                           {u"%1的 %2 可能应为 %3，相差 "_s + size + u" 倍，请核对单位或位数。"_s,
                            u"%1: %2 may stand for %3, off by a factor of "_s + size +
                                u"; check the unit or the digits."_s});
        if (!text.isEmpty())
            return text;
    }
    return {};
}

// 1|2 for 12: joined, the neighbours would raise their side by what it lacks.
LocalizedText splitOverTwo(const Addend &a, const Addend &b, Amount lacking)
{
    const QString head = a.value.toFile();
    const QString tail = b.value.toFile();
    const auto whole = Amount::fromFile(head + tail);
    if (b.value.isZero() || !whole || *whole - a.value - b.value != lacking)
        return {};
    return {u"%1的 %2 与%3的 %4 可能是一个数 %5 被拆成了两格。"_s.arg(
                quoted(a.label), head, quoted(b.label), tail, whole->toFile()),
            u"%1: %2 and %3: %4 may be one number %5 split over two cells."_s.arg(
                quoted(a.label), head, quoted(b.label), tail, whole->toFile())};
}

// 34|0 for 3|4: cut in two, the first would lower its side by its surplus.
LocalizedText runTogether(const Addend &a, const Addend &b, Amount lacking)
{
    if (!b.value.isZero())
        return {};
    const QString digits = a.value.toFile();
    for (qsizetype cut = 1; cut < digits.size(); ++cut) {
        const auto head = Amount::fromFile(digits.first(cut));
        const auto tail = Amount::fromFile(digits.sliced(cut));
        if (!head || !tail || *head + *tail - a.value != lacking)
            continue;
        return {u"%1的 %2 可能是 %3 与%4的 %5 连写成了一格。"_s.arg(
                    quoted(a.label), digits, head->toFile(), quoted(b.label), tail->toFile()),
                u"%1: %2 may be %3 run together with %5 of %4."_s.arg(
                    quoted(a.label), digits, head->toFile(), quoted(b.label), tail->toFile())};
    }
    return {};
}

LocalizedText neighbours(const QList<Addend> &addends, Amount difference)
{
    for (qsizetype i = 0; i + 1 < addends.size(); ++i) {
        const Addend &a = addends[i];
        const Addend &b = addends[i + 1];
        if (a.onLeft != b.onLeft || a.isTotal || b.isTotal || !isCount(a.value) ||
            !isCount(b.value) || a.value.isZero())
            continue;
        const Amount lacking = a.onLeft ? -difference : difference; // by this side
        for (const auto &guess : {splitOverTwo, runTogether}) {
            if (const LocalizedText text = guess(a, b, lacking); !text.isEmpty())
                return text;
        }
    }
    return {};
}

} // namespace

LocalizedText causeHint(const QList<Addend> &addends, Amount difference)
{
    if (difference.isZero())
        return {};
    // Two explanations at most: a longer list explains nothing.
    LocalizedText hint;
    int given = 0;
    for (const auto &guess : {equalsAddend, digitsSwapped, neighbours, unitSlip}) {
        const LocalizedText text = given < 2 ? guess(addends, difference) : LocalizedText();
        if (text.isEmpty())
            continue;
        hint.zh += text.zh;
        hint.en += (hint.en.isEmpty() ? QString() : u" "_s) + text.en;
        ++given;
    }
    return hint;
}
