// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/yearmentions.h"

#include "prose/wordfinder.h"
#include "rules/kinds/placescheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Year, month and day as far as they are written in a date or 1月至12月.
struct WrittenDay
{
    int year = 0;
    int month = 0;
    int day = 0;

    static WrittenDay read(const ProseReading &reading, const ProseNumber &number)
    {
        std::vector<int> parts;
        bool inNumber = false;
        for (const QChar c : reading.words(number.span)) {
            if (!c.isDigit()) {
                inNumber = false;
                continue;
            }
            if (!inNumber)
                parts.push_back(0);
            inNumber = true;
            parts.back() = parts.back() * 10 + c.digitValue();
        }
        WrittenDay written;
        written.year = number.year;
        const size_t first = number.year > 0 ? 1 : 0;
        if (parts.size() > first)
            written.month = parts[first];
        if (parts.size() > first + 1)
            written.day = parts[first + 1];
        return written;
    }
};

class PeriodCheck final : public Check
{
public:
    CheckScope whole;
    QList<DocumentText> texts;
    QList<CheckScope> scopes;
    WordFinder words;

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        bool any = false;
        for (qsizetype t = 0; t < texts.size(); ++t) {
            const ProseReading &reading = input.reading(texts[t].id);
            int ordinal = 0;
            const auto &numbers = reading.numbers();
            for (size_t n = 0; n + 1 < numbers.size(); ++n) {
                if (!isPeriod(reading, numbers[n], numbers[n + 1]))
                    continue;
                any = true;
                judge(input, texts[t].id, numbered(scopes[t], ordinal++), numbers[n],
                      numbers[n + 1], sink);
                ++n;
            }
        }
        if (!any)
            sink.notApplicable(whole);
    }

private:
    static bool isDay(const ProseNumber &number)
    {
        return number.kind == NumberKind::Date || number.kind == NumberKind::Period;
    }

    // …统计期限自2021年1月1日起至12月31日止
    bool isPeriod(const ProseReading &reading, const ProseNumber &first,
                  const ProseNumber &last) const
    {
        constexpr qsizetype widest = 4;
        const qsizetype gap = last.span.start - first.span.end();
        if (!isDay(first) || !isDay(last) || gap < 1 || gap > widest || first.chinese)
            return false;
        const QStringView between = reading.words({first.span.end(), gap});
        const bool joined = std::any_of(between.begin(), between.end(), [](QChar c) {
            return QStringView(u"至到-—–~―").contains(c);
        });
        if (!joined)
            return false;
        const Span sentence = sentenceAround(reading, first.span.start);
        return words.occursIn(reading.words({sentence.start, first.span.start - sentence.start}));
    }

    static void judge(const CheckInput &input, const QString &text, const CheckScope &scope,
                      const ProseNumber &first, const ProseNumber &last, CheckSink &sink)
    {
        const ProseReading &reading = input.reading(text);
        const int year = input.report().year;
        const WrittenDay from = WrittenDay::read(reading, first);
        const WrittenDay to = WrittenDay::read(reading, last);
        const int fromYear = from.year > 0 ? from.year : to.year > 0 ? to.year : year;
        const int toYear = to.year > 0 ? to.year : fromYear;
        const bool whole =
            from.month == 1 && from.day <= 1 && to.month == 12 && (to.day == 31 || to.day == 0);
        if (whole && fromYear == year && toYear == year)
            return sink.held(scope);
        sink.violated(scope, wordsEvidence(input.set(), text,
                                           {first.span.start, last.span.end() - first.span.start}));
    }
};

class MainYearCheck final : public Check
{
public:
    CheckScope titleScope;
    CheckScope textsScope;
    QList<DocumentText> texts;
    WordFinder comparisons;

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        judgeTitle(input, sink);
        judgeTexts(input, sink);
    }

private:
    void judgeTitle(const CheckInput &input, CheckSink &sink) const
    {
        const QString title = input.report().meta.value(u"title"_s);
        const FoldedText folded(title);
        for (const ProseNumber &number : scanNumbers(folded)) {
            if (number.year == 0)
                continue;
            if (number.year == input.report().year)
                return sink.held(titleScope);
            Evidence evidence;
            evidence.metaKey = u"title"_s;
            evidence.quote = title;
            evidence.values = {{"found"_L1, sameText(QString::number(number.year))}};
            return sink.violated(titleScope, evidence);
        }
        sink.notApplicable(titleScope); // derived from the form, or without a year
    }

    struct Mentions
    {
        int year = 0;
        int count = 0;
        DocumentText text;
        Span first;
    };

    void judgeTexts(const CheckInput &input, CheckSink &sink) const
    {
        const QList<Mentions> all = mentions(input);
        if (all.isEmpty())
            return sink.notApplicable(textsScope);
        const int year = input.report().year;
        int own = 0;
        const Mentions *most = &all.first();
        for (const Mentions &entry : all) {
            own += entry.year == year ? entry.count : 0;
            if (entry.count > most->count)
                most = &entry;
        }
        // A few mentions of other years are history; the whole text being about one is not.
        constexpr int few = 3;
        if (most->year == year || most->count < few || most->count < few * own)
            return sink.held(textsScope);
        Evidence evidence = wordsEvidence(input.set(), most->text.id, most->first);
        evidence.values = {{"found"_L1, sameText(QString::number(most->year))},
                           {"times"_L1, sameText(QString::number(most->count))},
                           {"own"_L1, sameText(QString::number(own))}};
        CheckScope scope = textsScope;
        scope.chapter = most->text.chapter;
        sink.violated(scope, evidence);
    }

    QList<Mentions> mentions(const CheckInput &input) const
    {
        QList<Mentions> all;
        for (const DocumentText &text : texts) {
            const ProseReading &reading = input.reading(text.id);
            for (const ProseNumber &number : reading.numbers()) {
                if (number.kind != NumberKind::Year || number.year == 0 ||
                    isInTitle(reading.text(), number.span.start) ||
                    comparisons.occursIn(reading.words(sentenceAround(reading, number.span.start))))
                    continue;
                auto it = std::find_if(all.begin(), all.end(), [&number](const Mentions &entry) {
                    return entry.year == number.year;
                });
                if (it == all.end())
                    it = all.insert(all.end(), {number.year, 0, text, number.digits});
                ++it->count;
            }
        }
        return all;
    }
};

class YearResidueCheck final : public PlacesCheck
{
public:
    using PlacesCheck::PlacesCheck;

    WordFinder events;
    WordFinder openings;
    WordFinder exempt;
    WordFinder plans;
    QStringList openingChapters;

protected:
    std::vector<Place> places(const CheckInput &input, const DocumentText &where) const override
    {
        const ProseReading &reading = input.reading(where.id);
        const int year = input.report().year;
        std::vector<Place> found;
        for (const ProseNumber &number : reading.numbers()) {
            const bool near = number.year == year - 1 || number.year == year + 1;
            if (number.kind == NumberKind::Year && near && isResidue(reading, number, where, year))
                found.push_back({number.digits,
                                 {{"found"_L1, sameText(QString::number(number.year))},
                                  {"sentence"_L1, sameText(beginning(reading, number))}},
                                 {}});
        }
        return found;
    }

private:
    static QString beginning(const ProseReading &reading, const ProseNumber &number)
    {
        constexpr qsizetype shown = 24;
        const Span sentence = sentenceAround(reading, number.span.start);
        const qsizetype length = std::min(shown, sentence.end() - number.span.start);
        return reading.words({number.span.start, length}).toString();
    }

    bool isResidue(const ProseReading &reading, const ProseNumber &number,
                   const DocumentText &where, int year) const
    {
        const Span sentence = sentenceAround(reading, number.span.start);
        const QStringView words = reading.words(sentence);
        const bool next = number.year > year;
        if (isInTitle(reading.text(), number.span.start) || exempt.occursIn(words) ||
            (next && plans.occursIn(words)) || mentions(reading, sentence, year))
            return false;
        const QStringView behind =
            reading.words({number.span.end(), sentence.end() - number.span.end()});
        if (statesEvent(reading, behind, number.span.end(), sentence))
            return true;
        const bool begins = number.span.start == sentence.start;
        return !next && begins && openingChapters.contains(where.chapter) && openings.at(behind, 0);
    }

    // 收到…12件, 未发生…: close behind the year, with a figure or a denial.
    bool statesEvent(const ProseReading &reading, QStringView behind, qsizetype offset,
                     Span sentence) const
    {
        constexpr qsizetype close = 16;
        const auto event = events.next(behind);
        if (!event || event->span.start > close)
            return false;
        if (QStringView(u"未无没").contains(events.word(event->word).front()))
            return true;
        const size_t q = firstQuantityFrom(reading, offset);
        return q < reading.quantities().size() &&
               sentence.contains(reading.numberOf(reading.quantities()[q]).span.start);
    }

    static bool mentions(const ProseReading &reading, Span sentence, int year)
    {
        const auto &numbers = reading.numbers();
        size_t n = firstNumberFrom(reading, sentence.start);
        while (n < numbers.size() && sentence.contains(numbers[n].span.start) &&
               numbers[n].year != year)
            ++n;
        return n < numbers.size() && sentence.contains(numbers[n].span.start);
    }
};

} // namespace

Result<CheckPtr> compilePeriod(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<PeriodCheck>();
    check->whole = documentScope(context);
    check->texts = textsOf(context);
    check->scopes = textScopes(context, check->texts);
    check->words = WordFinder(parameters.texts(u"words"_s));
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}

Result<CheckPtr> compileMainYear(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<MainYearCheck>();
    check->titleScope = documentScope(context, u"title"_s);
    check->textsScope = documentScope(context, u"texts"_s);
    check->texts = textsOf(context);
    check->comparisons = WordFinder(parameters.texts(u"comparisons"_s));
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}

Result<CheckPtr> compileYearResidue(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<YearResidueCheck>(context);
    check->events = WordFinder(parameters.texts(u"events"_s));
    check->openings = WordFinder(parameters.texts(u"openings"_s));
    check->exempt = WordFinder(parameters.texts(u"exempt"_s));
    check->plans = WordFinder(parameters.texts(u"plans"_s));
    check->openingChapters = parameters.texts(u"opening_chapters"_s);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}
