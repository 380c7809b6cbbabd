// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/punctuation.h"

#include "prose/wordfinder.h"
#include "rules/kinds/placescheck.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isHan(QChar c)
{
    return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF;
}
bool isComma(QChar c)
{
    return c == u'，' || c == u',';
}
bool isAnyOf(QStringView set, QChar c)
{
    return set.contains(c);
}

// A slip in a text as typed.
struct Slip
{
    Span span;
    QLatin1StringView fault;
};

// Quotes, book titles and brackets that do not close, marks in front of a closing quote, marks
// that stand together. One pass.
class MarkScanner
{
public:
    explicit MarkScanner(QStringView text)
        : m_text(text)
    {
    }

    std::vector<Slip> run()
    {
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            const QChar c = m_text[i];
            if (c == u'\n')
                endParagraph();
            else if (c == u'“')
                openQuote(i);
            else if (c == u'”')
                closeQuote(i);
            else if (c == u'《')
                m_titles.push_back(i);
            else if (c == u'》')
                closeTitle(i);
            else if (c == u'（' || c == u'(')
                m_brackets.push_back(i);
            else if ((c == u'）' || c == u')') && !m_brackets.empty())
                m_brackets.pop_back();
            else
                lookForDoubled(i);
            if (!c.isSpace())
                m_last = i;
        }
        endParagraph();
        if (m_quote >= 0)
            add(m_quote, "quote_unpaired"_L1);
        return std::move(m_slips);
    }

private:
    // The mark with a few characters behind it, so that it can be found again.
    void add(qsizetype from, QLatin1StringView fault)
    {
        constexpr qsizetype shown = 12;
        qsizetype end = from + 1;
        while (end < m_text.size() && end < from + shown && m_text[end] != u'\n')
            ++end;
        m_slips.push_back({{from, end - from}, fault});
    }

    void openQuote(qsizetype i)
    {
        // A quotation of several paragraphs opens each of them anew.
        const bool goesOn =
            i == 0 || m_last < 0 || m_text.sliced(m_last, i - m_last).contains(u'\n');
        if (m_quote >= 0 && !goesOn)
            add(m_quote, "quote_unpaired"_L1);
        m_quote = i;
    }

    void closeQuote(qsizetype i)
    {
        if (m_quote < 0)
            add(std::max<qsizetype>(0, i - 8), "quote_unpaired"_L1);
        else if (m_last > m_quote && (m_text[m_last] == u'、' || isComma(m_text[m_last])) &&
                 !isSpeech(i))
            m_slips.push_back({{m_quote, i + 1 - m_quote}, "quote_end"_L1});
        m_quote = -1;
    }

    // 他说：“……，” and “……，”他说
    bool isSpeech(qsizetype closing) const
    {
        if (m_quote > 0 && isAnyOf(u"：:", m_text[m_quote - 1]))
            return isComma(m_text[m_last]);
        constexpr qsizetype reach = 8;
        const QStringView behind = m_text.mid(closing + 1, reach);
        return std::any_of(behind.begin(), behind.end(),
                           [](QChar c) { return isAnyOf(u"说道称问答", c); });
    }

    void closeTitle(qsizetype i)
    {
        if (m_titles.empty())
            add(std::max<qsizetype>(0, i - 8), "title_unpaired"_L1);
        else
            m_titles.pop_back();
    }

    void endParagraph()
    {
        for (const qsizetype open : m_titles)
            add(open, "title_unpaired"_L1);
        for (const qsizetype open : m_brackets)
            add(open, "bracket_open"_L1);
        m_titles.clear();
        m_brackets.clear();
    }

    // ，， 、， 。； : two marks of which one is too many.
    void lookForDoubled(qsizetype i)
    {
        const QChar c = m_text[i];
        if (m_last < 0 || !isAnyOf(u"，,、。；;：:", c))
            return;
        const QChar before = m_text[m_last];
        const bool doubled = isAnyOf(u"，,、。；;", before) ||
                             (isAnyOf(u"：:", before) && isAnyOf(u"，,、。；;", c));
        if (!doubled || m_text.sliced(m_last, i - m_last).contains(u'\n') ||
            i == m_doubledEnd + 1) {
            m_doubledEnd = doubled ? i : m_doubledEnd;
            return;
        }
        m_doubledEnd = i;
        const qsizetype start = std::max<qsizetype>(0, m_last - 6);
        m_slips.push_back({{start, i + 1 - start}, "doubled"_L1});
    }

    QStringView m_text;
    std::vector<Slip> m_slips;
    std::vector<qsizetype> m_titles;
    std::vector<qsizetype> m_brackets;
    qsizetype m_quote = -1;
    qsizetype m_last = -1; // last character that is no space
    qsizetype m_doubledEnd = -2;
};

class PunctuationCheck final : public PlacesCheck
{
public:
    using PlacesCheck::PlacesCheck;

    QHash<QString, LocalizedText> faults;
    WordFinder openers;
    WordFinder prepositions;
    WordFinder listVerbs;

protected:
    std::vector<Place> places(const CheckInput &input, const DocumentText &where) const override
    {
        const QString typed = input.report().text(where.id);
        const ProseReading &reading = input.reading(where.id);
        std::vector<Place> found;
        for (const Slip &slip : MarkScanner(typed).run())
            add(found, slip.span, slip.fault);
        const auto addFolded = [&](Span span, QLatin1StringView fault) {
            add(found, reading.folded().original(span), fault);
        };
        for (const ProseClause &clause : reading.clauses()) {
            if (const Span span = wrongListMark(reading, clause.span); !span.isEmpty())
                addFolded(span, "list_mark"_L1);
        }
        for (const ProseSentence &sentence : reading.sentences()) {
            if (const Span span = mixedList(reading, sentence.span); !span.isEmpty())
                addFolded(span, "mixed_list"_L1);
        }
        if (const Span span = strayHalfWidth(typed); !span.isEmpty())
            add(found, span, "half_width"_L1);
        std::stable_sort(found.begin(), found.end(), [](const Place &a, const Place &b) {
            return a.span.start < b.span.start;
        });
        return found;
    }

private:
    void add(std::vector<Place> &found, Span span, QLatin1StringView fault) const
    {
        found.push_back({span, {{"fault"_L1, faults.value(fault)}}, {}, true});
    }

    // 针对…垃圾分类、按照…: two phrases of circumstance are parted by a comma.
    Span wrongListMark(const ProseReading &reading, Span clause) const
    {
        const QStringView words = reading.words(clause);
        if (!openers.at(words, 0))
            return {};
        const qsizetype mark = words.indexOf(u'、');
        if (mark < 0 || mark + 1 >= words.size() || prepositions.occursIn(words.first(mark)))
            return {};
        const auto preposition = prepositions.at(words, mark + 1);
        if (!preposition)
            return {};
        constexpr qsizetype shown = 6;
        const qsizetype start = std::max<qsizetype>(0, mark - shown);
        return {clause.start + start, preposition->span.end() - start};
    }

    // A list that ends in 等 and whose items are parted now by 、 and now by ，.
    Span mixedList(const ProseReading &reading, Span sentence) const
    {
        const QStringView words = reading.words(sentence);
        for (qsizetype end = words.indexOf(u'等'); end >= 0; end = words.indexOf(u'等', end + 1)) {
            const List list = listInFrontOf(words, end);
            if (list.items >= 5 && list.commas >= 2 && list.marks >= 2 && list.commaToComma)
                return {sentence.start + list.start, end + 1 - list.start};
        }
        return {};
    }

    struct List
    {
        qsizetype start = 0;
        int items = 0;
        int commas = 0;
        int marks = 0;
        bool commaToComma = false; // an item with a comma on either side: no list of groups
    };

    List listInFrontOf(QStringView words, qsizetype end) const
    {
        constexpr qsizetype longest = 8;
        constexpr int mostItems = 40;
        List list;
        qsizetype itemEnd = end;
        bool commaBehind = false;
        for (qsizetype i = end; i-- > 0;) {
            const bool comma = isComma(words[i]);
            if (!comma && words[i] != u'、') {
                if (!isHan(words[i]) || itemEnd - i > longest)
                    break;
                continue;
            }
            const QStringView item = words.sliced(i + 1, itemEnd - i - 1);
            if (item.size() < 2 || listVerbs.at(item, 0) || list.items == mostItems)
                break;
            ++list.items;
            list.commas += comma ? 1 : 0;
            list.marks += comma ? 0 : 1;
            list.commaToComma = list.commaToComma || (comma && commaBehind);
            commaBehind = comma;
            itemEnd = i;
            list.start = i + 1;
        }
        // The first item has words in front of it that are no part of the list.
        if (list.items > 0 && itemEnd > 0 && isHan(words[itemEnd - 1])) {
            ++list.items;
            constexpr qsizetype shown = 4;
            list.start = std::max<qsizetype>(0, itemEnd - shown);
        }
        return list;
    }

    // The first half-width mark between Chinese characters of a text that is otherwise full-width.
    static Span strayHalfWidth(QStringView text)
    {
        qsizetype first = -1;
        int half = 0;
        int full = 0;
        for (qsizetype i = 1; i + 1 < text.size(); ++i) {
            if (!isHan(text[i - 1]) || !isHan(text[i + 1]))
                continue;
            if (isAnyOf(u"，；：？！", text[i])) {
                ++full;
            } else if (isAnyOf(u",;:?!", text[i])) {
                first = half++ == 0 ? i : first;
            }
        }
        if (half == 0 || full <= half)
            return {};
        constexpr qsizetype shown = 4;
        const qsizetype start = std::max<qsizetype>(0, first - shown);
        return {start, std::min(text.size(), first + 1 + shown) - start};
    }
};

} // namespace

Result<CheckPtr> compilePunctuation(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    auto check = std::make_unique<PunctuationCheck>(context);
    if (auto faults = parameters.object(u"faults"_s)) {
        for (const char *name : {"quote_unpaired", "title_unpaired", "bracket_open", "quote_end",
                                 "doubled", "list_mark", "mixed_list", "half_width"}) {
            const QString key = QString::fromLatin1(name);
            if (auto wording = faults->object(key)) {
                check->faults.insert(key, {wording->text(u"zh_CN"_s), wording->text(u"en"_s)});
                faults->take(*wording);
            } else {
                faults->fail(key, u"missing"_s);
            }
        }
        parameters.take(*faults);
    }
    check->openers = WordFinder(parameters.texts(u"openers"_s));
    check->prepositions = WordFinder(parameters.texts(u"prepositions"_s));
    check->listVerbs = WordFinder(parameters.texts(u"list_verbs"_s));
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(std::move(check));
}
