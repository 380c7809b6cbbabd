// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/partssum.h"

#include <algorithm>

namespace {

class Judge
{
public:
    Judge(const ProseReading &reading, const ProseParts &group)
        : m_reading(reading)
        , m_group(group)
    {
    }

    PartsSum judge()
    {
        PartsSum result;
        result.parts = m_group.parts;
        result.sum = sumOfFirst(m_group.parts.size());
        const std::vector<Amount> wholes = possibleWholes();
        result.whole = wholes.front();
        if (!m_isExact)
            return result;
        for (const Amount whole : wholes) {
            if (const auto parts = partsThatMake(whole); !parts.empty()) {
                result.verdict = PartsSum::Verdict::Equal;
                result.whole = whole;
                result.sum = whole;
                result.parts = parts;
                return result;
            }
        }
        if (m_group.loose)
            return result;
        const Amount most = *std::max_element(wholes.begin(), wholes.end());
        if (result.sum - m_tolerance > most)
            result.verdict = PartsSum::Verdict::More;
        else if (!m_group.open)
            result.verdict = PartsSum::Verdict::Less;
        return result;
    }

private:
    const ProseNumber &number(int quantity)
    {
        const ProseNumber &found =
            m_reading.numberOf(m_reading.quantities()[static_cast<size_t>(quantity)]);
        m_isExact = m_isExact && found.isExact();
        return found;
    }
    Amount value(int quantity) { return number(quantity).value; }

    Amount sumOfFirst(size_t count)
    {
        Amount sum;
        for (size_t i = 0; i < count; ++i)
            sum = add(sum, value(m_group.parts[i]));
        return sum;
    }
    Amount add(Amount a, Amount b)
    {
        const auto sum = Amount::checkedAdd(a, b);
        m_isExact = m_isExact && sum.has_value();
        return sum.value_or(a);
    }

    // The most natural one first.
    std::vector<Amount> possibleWholes()
    {
        if (m_group.whole < 0) {
            m_tolerance = Amount::fromInt(1);
            return {Amount::fromInt(100)};
        }
        std::vector<Amount> wholes{value(m_group.whole)};
        for (const int other : m_group.otherWholes) {
            const ProseNumber &candidate =
                m_reading.numberOf(m_reading.quantities()[static_cast<size_t>(other)]);
            if (candidate.isExact())
                wholes.push_back(candidate.value);
        }
        if (m_group.carriedIn >= 0) {
            const Amount carried = value(m_group.carriedIn);
            const size_t count = wholes.size();
            for (size_t i = 0; i < count; ++i)
                wholes.push_back(add(wholes[i], carried));
        }
        return wholes;
    }

    // The parts of the first reading that adds up to `whole`; empty when none does.
    std::vector<int> partsThatMake(Amount whole)
    {
        const auto fits = [&](Amount sum) { return (sum - whole).abs() <= m_tolerance; };
        const std::vector<int> &parts = m_group.parts;
        Amount sum;
        std::vector<Amount> sums; // of the first parts
        for (const int part : parts)
            sums.push_back(sum = add(sum, value(part)));
        if (fits(sum))
            return parts;
        for (const int count : m_group.mayEnd) {
            if (fits(sums[static_cast<size_t>(count) - 1]))
                return {parts.begin(), parts.begin() + count};
        }
        // A closing total may leave out what stands further in front.
        if (m_group.kind == ProseParts::Kind::TrailingTotal) {
            for (size_t left = 0; left + 2 < parts.size(); ++left) {
                if (fits(sum - sums[left]))
                    return {parts.begin() + static_cast<qsizetype>(left) + 1, parts.end()};
            }
        }
        std::vector<int> longer = parts;
        for (const int more : m_group.mayGoOn) {
            longer.push_back(more);
            const ProseNumber &next =
                m_reading.numberOf(m_reading.quantities()[static_cast<size_t>(more)]);
            if (!next.isExact())
                break;
            sum = add(sum, next.value);
            if (fits(sum))
                return longer;
        }
        return {};
    }

    const ProseReading &m_reading;
    const ProseParts &m_group;
    Amount m_tolerance;
    bool m_isExact = true;
};

} // namespace

PartsSum sumOf(const ProseReading &reading, const ProseParts &group)
{
    return Judge(reading, group).judge();
}
