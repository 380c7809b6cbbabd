// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/yearwords.h"

#include "prose/wordfinder.h"
#include "rules/kinds/placescheck.h"
#include "rules/metadate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class RelativeYearCheck final : public PlacesCheck
{
public:
    RelativeYearCheck(const RuleContext &context, WordFinder words)
        : PlacesCheck(context, Each::Document)
        , m_words(std::move(words))
        , m_annual(context.document->document == ReportTemplate::Document::AnnualReport)
    {
    }

protected:
    bool appliesTo(const CheckInput &input) const override
    {
        const int read = yearOfReading(input.report());
        return read != 0 && read != input.report().year;
    }

    std::vector<Place> places(const CheckInput &input, const DocumentText &where) const override
    {
        const QStringView text = input.reading(where.id).text();
        const LocalizedText published = sameText(QString::number(yearOfReading(input.report())));
        std::vector<Place> found;
        for (const WordFinder::Hit &hit : m_words.apart(text)) {
            if (!isInTitle(text, hit.span.start))
                found.push_back({hit.span, {{"published"_L1, published}}, {}});
        }
        return found;
    }

private:
    // 条例 第四十九条: an annual report is published in the year after the one it is about.
    int yearOfReading(const Report &report) const
    {
        const int year = publicationYear(report);
        return year == 0 && m_annual ? report.year + 1 : year;
    }

    WordFinder m_words;
    bool m_annual;
};

class FullYearCheck final : public PlacesCheck
{
public:
    explicit FullYearCheck(const RuleContext &context)
        : PlacesCheck(context, Each::Document)
    {
    }

    WordFinder yearWords;
    WordFinder sumWords;
    WordFinder cutOff;

protected:
    bool appliesTo(const CheckInput &input) const override
    {
        const QDate day = signedDay(input.report());
        return day.isValid() && day < QDate(input.report().year, 12, 31);
    }

    std::vector<Place> places(const CheckInput &input, const DocumentText &where) const override
    {
        std::vector<Place> found;
        const ProseReading &reading = input.reading(where.id);
        if (!yearWords.occursIn(reading.text()) && reading.numbers().empty())
            return found;
        const bool cut =
            std::any_of(texts().cbegin(), texts().cend(), [&](const DocumentText &text) {
                return cutOff.occursIn(input.reading(text.id).text());
            });
        if (cut)
            return found;
        for (const ProseSentence &sentence : reading.sentences()) {
            const Span claim = claimIn(reading, sentence.span, input.report().year);
            if (!claim.isEmpty())
                found.push_back({claim, {{"date"_L1, dateText(signedDay(input.report()))}}, {}});
        }
        return found;
    }

private:
    static QDate signedDay(const Report &report)
    {
        const QDate day = MetaDate::read(report, u"signed_date"_s).day;
        return day.isValid() ? day : MetaDate::read(report, u"written_date"_s).day;
    }

    // From the word for the whole year to the first figure behind it; empty without such a claim.
    Span claimIn(const ProseReading &reading, Span sentence, int year) const
    {
        const qsizetype start = wholeYearIn(reading, sentence, year);
        if (start < 0 || !sumWords.next(reading.words(sentence), start - sentence.start))
            return {};
        const auto &quantities = reading.quantities();
        for (size_t q = firstQuantityFrom(reading, start); q < quantities.size(); ++q) {
            const ProseNumber &number = reading.numberOf(quantities[q]);
            if (!sentence.contains(number.span.start))
                break;
            if (!number.percent && !number.measure.isEmpty())
                return {start, number.span.end() - start};
        }
        return {};
    }

    qsizetype wholeYearIn(const ProseReading &reading, Span sentence, int year) const
    {
        if (const auto word = yearWords.next(reading.words(sentence)))
            return sentence.start + word->span.start;
        const auto &numbers = reading.numbers();
        for (size_t n = firstNumberFrom(reading, sentence.start);
             n < numbers.size() && sentence.contains(numbers[n].span.start); ++n) {
            if (numbers[n].kind == NumberKind::Year && numbers[n].year == year &&
                !isInTitle(reading.text(), numbers[n].span.start))
                return numbers[n].span.start;
        }
        return -1;
    }
};

class EditionCheck final : public Check
{
public:
    CheckScope whole;
    QList<DocumentText> texts;
    QList<CheckScope> scopes;
    WordFinder except;

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const EarlierYear *previous = input.set().previous();
        QList<Event> before;
        for (const DocumentText &text : texts) {
            if (previous)
                before += events(previous->reading(text.id));
        }
        bool any = false;
        for (qsizetype t = 0; t < texts.size() && !before.isEmpty(); ++t) {
            int ordinal = 0;
            for (const Event &event : events(input.reading(texts[t].id))) {
                const auto last =
                    std::find_if(before.cbegin(), before.cend(),
                                 [&event](const Event &other) { return other.name == event.name; });
                if (last == before.cend())
                    continue;
                any = true;
                judge(input, texts[t].id, numbered(scopes[t], ordinal++), event, *last, sink);
            }
        }
        if (!any)
            sink.notApplicable(whole);
    }

private:
    struct Event
    {
        QString name; // 城管开放日
        Amount number;
        Span span;
    };

    QList<Event> events(const ProseReading &reading) const
    {
        QList<Event> found;
        for (const ProseNumber &number : reading.numbers()) {
            if (number.kind != NumberKind::Ordinal || number.measure != u"届" ||
                number.value.isZero())
                continue;
            const QString name = nameBehind(reading.text(), number.span.end());
            if (name.size() >= 2 && !except.occursIn(name))
                found.append({name, number.value, number.span});
        }
        return found;
    }

    static QString nameBehind(QStringView text, qsizetype from)
    {
        constexpr qsizetype longest = 12;
        qsizetype start = from;
        while (start < text.size() && QStringView(u"“\"《‘").contains(text[start]))
            ++start;
        qsizetype end = start;
        while (end < text.size() && end - start < longest && text[end].isLetterOrNumber())
            ++end;
        return text.mid(start, end - start).toString();
    }

    static void judge(const CheckInput &input, const QString &text, const CheckScope &scope,
                      const Event &now, const Event &last, CheckSink &sink)
    {
        if (now.number == last.number + Amount::fromInt(1))
            return sink.held(scope);
        Evidence evidence = wordsEvidence(input.set(), text, now.span);
        evidence.values = {{"event"_L1, sameText(now.name)},
                           {"previous"_L1, sameText(last.number.toFile())}};
        sink.violated(scope, evidence);
    }
};

} // namespace

Result<CheckPtr> compileRelativeYear(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    WordFinder words(parameters.texts(u"words"_s));
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new RelativeYearCheck(context, std::move(words)));
}

Result<CheckPtr> compileFullYear(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<FullYearCheck>(context);
    check->yearWords = WordFinder(parameters.texts(u"year_words"_s));
    check->sumWords = WordFinder(parameters.texts(u"sum_words"_s));
    check->cutOff = WordFinder(parameters.texts(u"cut_off"_s));
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}

Result<CheckPtr> compileEdition(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<EditionCheck>();
    check->whole = documentScope(context);
    check->texts = textsOf(context);
    check->scopes = textScopes(context, check->texts);
    check->except = WordFinder(parameters.texts(u"except"_s));
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}
