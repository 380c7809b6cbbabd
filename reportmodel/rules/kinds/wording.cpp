// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/wording.h"

#include "prose/chinesenumeral.h"
#include "prose/wordfinder.h"
#include "rules/kinds/placescheck.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

bool isHan(QChar c)
{
    return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF;
}

QChar charAt(QStringView text, qsizetype position)
{
    return position >= 0 && position < text.size() ? text[position] : QChar(u'\n');
}

class PlaceholderCheck final : public PlacesCheck
{
public:
    using PlacesCheck::PlacesCheck;

    WordFinder phrases;
    WordFinder organs;
    WordFinder units;

protected:
    std::vector<Place> places(const CheckInput &input, const DocumentText &where) const override
    {
        const QStringView text = input.reading(where.id).text();
        const bool nameless = !input.report().unit.name.contains(u"某某"_s);
        std::vector<Place> found;
        for (qsizetype i = 0; i < text.size(); ++i) {
            Span span;
            if (const auto phrase = phrases.at(text, i))
                span = phrase->span;
            else if (nameless && text.sliced(i).startsWith(u"某某") && organs.at(text, i + 2))
                span = {i, 3};
            else if (QStringView(u"Xx×✕*_＿").contains(text[i]))
                span = blanks(text, i);
            if (span.isEmpty())
                continue;
            if (span.length > 0 && isPlaceholder(text, span))
                found.push_back({span, {}, {}});
            i = span.end() - 1;
        }
        return found;
    }

private:
    // The same sign repeated.
    static Span blanks(QStringView text, qsizetype start)
    {
        qsizetype end = start;
        while (end < text.size() && text[end] == text[start])
            ++end;
        return {start, end - start};
    }

    bool isPlaceholder(QStringView text, Span span) const
    {
        const auto isCode = [](QChar c) {
            return c.unicode() < 128 && (c.isLetterOrNumber() || QStringView(u"@./=#").contains(c));
        };
        if (isCode(charAt(text, span.start - 1)) || isCode(charAt(text, span.end())))
            return !QStringView(u"Xx×✕*_＿").contains(text[span.start]);
        const QChar sign = text[span.start];
        if (isHan(sign) || sign == u'(')
            return true;
        const bool counts = organs.at(text, span.end()) || units.at(text, span.end());
        // Behind a character × and * usually hide a person's name: not ours to judge.
        if (QStringView(u"×✕*").contains(sign) && isHan(charAt(text, span.start - 1)))
            return sign != u'*' && span.length >= 2 && counts;
        return span.length >= 2 || (QStringView(u"Xx×").contains(sign) && counts);
    }
};

class RepeatedWordsCheck final : public PlacesCheck
{
public:
    using PlacesCheck::PlacesCheck;

    WordFinder words;
    WordFinder except;
    QStringList dangling;

protected:
    std::vector<Place> places(const CheckInput &input, const DocumentText &where) const override
    {
        const ProseReading &reading = input.reading(where.id);
        const QStringView text = reading.text();
        std::vector<Place> found;
        for (qsizetype i = 0; i + 3 < text.size(); ++i) {
            const Span twice = repeatedAt(text, i);
            if (twice.isEmpty())
                continue;
            found.push_back({twice, {}, {}});
            i = twice.end() - 1;
        }
        addUnfinished(reading, found);
        std::stable_sort(found.begin(), found.end(), [](const Place &a, const Place &b) {
            return a.span.start < b.span.start;
        });
        return found;
    }

private:
    Span repeatedAt(QStringView text, qsizetype i) const
    {
        constexpr qsizetype longest = 8;
        if (!isHan(text[i]) || except.at(text, i))
            return {};
        for (qsizetype length = std::min(longest, (text.size() - i) / 2); length >= 3; --length) {
            const QStringView word = text.sliced(i, length);
            if (text.sliced(i + length, length) != word)
                continue;
            const bool plain =
                std::all_of(word.begin(), word.end(), isHan) && word.count(word[0]) < length;
            if (plain)
                return {i, 2 * length};
        }
        const auto word = words.at(text, i);
        if (word && text.sliced(word->span.end()).startsWith(words.word(word->word)))
            return {i, 2 * word->span.length};
        return {};
    }

    // …，以及。 A paragraph broken by copying goes on in the next line and is left alone.
    void addUnfinished(const ProseReading &reading, std::vector<Place> &found) const
    {
        const QStringView text = reading.text();
        for (const ProseSentence &sentence : reading.sentences()) {
            const bool closed = charAt(text, sentence.span.end()) == u'。';
            const bool last = sentence.span.end() == text.size() ||
                              text.sliced(sentence.span.end()).trimmed().isEmpty();
            if (!closed && !last)
                continue;
            const QStringView said = reading.words(sentence.span);
            for (const QString &end : dangling) {
                if (!said.endsWith(end) || said.size() <= end.size())
                    continue;
                const qsizetype length = std::min<qsizetype>(said.size(), end.size() + 8);
                found.push_back({{sentence.span.end() - length, length}, {}, {}});
                break;
            }
        }
    }
};

class NumberingCheck final : public PlacesCheck
{
public:
    using PlacesCheck::PlacesCheck;

protected:
    std::vector<Place> places(const CheckInput &input, const DocumentText &where) const override
    {
        const ProseReading &reading = input.reading(where.id);
        std::vector<Place> found;
        std::array<int, Levels> last{};
        for (const ProseNumber &number : reading.numbers()) {
            const int level = levelOf(reading, number);
            if (level < 0)
                continue;
            const int value = valueOf(reading.words(number.digits));
            if (value <= 0)
                continue;
            int &before = last[static_cast<size_t>(level)];
            if (before > 0 && value != before + 1 && value != 1)
                found.push_back({markerSpan(reading, number),
                                 {{"expected"_L1, sameText(QString::number(before + 1))},
                                  {"found"_L1, sameText(QString::number(value))}},
                                 {}});
            before = value;
            for (size_t below = static_cast<size_t>(level) + 1; below < last.size(); ++below)
                last[below] = 0;
        }
        return found;
    }

private:
    // 一、 （一） 1. （1） and 一是.
    static constexpr size_t Levels = 5;

    static int levelOf(const ProseReading &reading, const ProseNumber &number)
    {
        if (number.kind != NumberKind::ListMarker)
            return -1;
        const QStringView text = reading.text();
        const bool chinese = ChineseNumeral::isNumeral(text[number.span.start]);
        const QChar before = charAt(text, number.span.start - 1);
        const QChar behind = charAt(text, number.span.end());
        const bool bracketed = before == u'(' && behind == u')';
        const qsizetype start = number.span.start - (bracketed ? 1 : 0);
        const bool begins = charAt(text, start - 1) == u'\n';
        if (chinese && behind == u'是')
            return 4;
        if (!begins)
            return -1; // inside a sentence: （1）…；（2）… may be quoted
        if (bracketed)
            return chinese ? 1 : 3;
        if (chinese)
            return behind == u'、' ? 0 : -1;
        return 2;
    }

    static int valueOf(QStringView digits)
    {
        if (digits.isEmpty())
            return 0;
        if (digits[0].isDigit())
            return digits.toInt();
        return static_cast<int>(ChineseNumeral::read(digits).value_or(0));
    }

    static Span markerSpan(const ProseReading &reading, const ProseNumber &number)
    {
        constexpr qsizetype shown = 10;
        qsizetype end = number.span.start;
        while (end < reading.text().size() && end < number.span.start + shown &&
               reading.text()[end] != u'\n')
            ++end;
        return {number.span.start, end - number.span.start};
    }
};

} // namespace

Result<CheckPtr> compilePlaceholder(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<PlaceholderCheck>(context);
    check->phrases = WordFinder(parameters.texts(u"phrases"_s));
    check->organs = WordFinder(parameters.texts(u"organs"_s));
    check->units = WordFinder(parameters.texts(u"units"_s));
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}

Result<CheckPtr> compileRepeatedWords(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<RepeatedWordsCheck>(context);
    check->words = WordFinder(parameters.texts(u"words"_s));
    check->except = WordFinder(parameters.texts(u"except"_s));
    check->dangling = parameters.texts(u"dangling"_s);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}

Result<CheckPtr> compileNumbering(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new NumberingCheck(context));
}
