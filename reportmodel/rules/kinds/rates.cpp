// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/rates.h"

#include <algorithm>

namespace {

// A rate as it is named in front of a number.
struct NamedRate
{
    qsizetype name = -1; // index into RateWords::names
    bool opposite = false;
    QStringView subject; // words in front of the name
};

bool isNone(const NamedRate &rate)
{
    return rate.name < 0;
}

NamedRate namedRate(QStringView before, const RateWords &words)
{
    for (const QString &link : words.links) {
        if (!link.isEmpty() && before.endsWith(link)) {
            before.chop(link.size());
            break;
        }
    }
    NamedRate rate;
    for (qsizetype i = 0; i < words.names.size(); ++i) {
        const bool longer = isNone(rate) || words.names[i].size() > words.names[rate.name].size();
        if (longer && before.endsWith(words.names[i]))
            rate.name = i;
    }
    if (isNone(rate))
        return rate;
    before.chop(words.names[rate.name].size());
    const auto opposite =
        std::find_if(words.opposites.begin(), words.opposites.end(),
                     [before](const QString &word) { return before.endsWith(word); });
    rate.opposite = opposite != words.opposites.end();
    if (rate.opposite)
        before.chop(opposite->size());
    while (!before.isEmpty() && !before.front().isLetterOrNumber())
        before = before.sliced(1);
    rate.subject = before;
    return rate;
}

} // namespace

std::vector<RateStatement> statedRates(const ProseReading &reading, const RateWords &words)
{
    std::vector<RateStatement> found;
    NamedRate last; // of the percentage before this one
    const ProseQuantity *of = nullptr;
    for (const ProseQuantity &quantity : reading.quantities()) {
        const ProseNumber &number = reading.numberOf(quantity);
        if (!number.percent || number.percentPoints)
            continue;
        const NamedRate rate = namedRate(reading.words(quantity.before), words);
        const Span own{quantity.before.start, number.span.end() - quantity.before.start};
        if (!isNone(rate))
            found.push_back({number.value, own, false});
        const bool opposites = of && of->sentence == quantity.sentence && last.name == rate.name &&
                               !isNone(rate) && last.opposite != rate.opposite &&
                               (rate.subject.isEmpty() || rate.subject == last.subject);
        if (opposites && reading.numberOf(*of).isExact() && number.isExact()) {
            const qsizetype start = of->before.start;
            found.push_back({reading.numberOf(*of).value + number.value,
                             {start, number.span.end() - start},
                             true});
        }
        last = rate;
        of = &quantity;
    }
    return found;
}
