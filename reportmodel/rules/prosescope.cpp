// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/prosescope.h"

#include <algorithm>

QList<DocumentText> textsOf(const RuleContext &context)
{
    QList<DocumentText> texts;
    for (const Chapter &chapter : context.document->chapters) {
        for (const QString &id : chapter.texts) {
            if (context.form->ownerOfText(id) == context.document)
                texts.append({id, chapter.id});
        }
    }
    return texts;
}

CheckScope numbered(CheckScope scope, int ordinal)
{
    if (ordinal > 0)
        scope.key += u'/' + QString::number(ordinal + 1);
    return scope;
}

CheckScope textScope(const RuleContext &context, const DocumentText &text, int ordinal)
{
    return numbered(context.chapterScope(text.id, text.chapter), ordinal);
}

Span sentenceAround(const ProseReading &reading, qsizetype position)
{
    const auto &sentences = reading.sentences();
    const auto it = std::upper_bound(
        sentences.begin(), sentences.end(), position,
        [](qsizetype at, const ProseSentence &sentence) { return at < sentence.span.start; });
    if (it == sentences.begin() || !std::prev(it)->span.contains(position))
        return {};
    constexpr qsizetype reach = 200;
    const Span sentence = std::prev(it)->span;
    const qsizetype start = std::max(sentence.start, position - reach);
    return {start, std::min(sentence.end(), position + reach) - start};
}

size_t firstNumberFrom(const ProseReading &reading, qsizetype position)
{
    const auto &numbers = reading.numbers();
    return static_cast<size_t>(std::partition_point(numbers.begin(), numbers.end(),
                                                    [position](const ProseNumber &number) {
                                                        return number.span.start < position;
                                                    }) -
                               numbers.begin());
}

size_t firstQuantityFrom(const ProseReading &reading, qsizetype position)
{
    const auto &quantities = reading.quantities();
    return static_cast<size_t>(
        std::partition_point(quantities.begin(), quantities.end(),
                             [&](const ProseQuantity &quantity) {
                                 return reading.numberOf(quantity).span.start < position;
                             }) -
        quantities.begin());
}

bool isInTitle(QStringView text, qsizetype position)
{
    constexpr qsizetype longest = 120;
    for (qsizetype i = position; i-- > std::max<qsizetype>(0, position - longest);) {
        if (text[i] == u'》' || text[i] == u'\n')
            return false;
        if (text[i] == u'《')
            return true;
    }
    return false;
}

bool isWritten(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

bool isAnyWritten(const Report &report, const QList<DocumentText> &texts)
{
    return std::any_of(texts.cbegin(), texts.cend(), [&report](const DocumentText &text) {
        return isWritten(report.text(text.id));
    });
}

CheckScope documentScope(const RuleContext &context, const QString &suffix)
{
    return context.chapterScope(suffix, context.document->chapters.first().id);
}

QList<CheckScope> textScopes(const RuleContext &context, const QList<DocumentText> &texts)
{
    QList<CheckScope> scopes;
    for (const DocumentText &text : texts)
        scopes.append(textScope(context, text));
    return scopes;
}

Evidence wordsEvidence(const ReportSet &set, const QString &textId, Span folded)
{
    const Span typed = set.reading(textId).folded().original(folded);
    Evidence evidence;
    evidence.text = textId;
    evidence.start = typed.start;
    evidence.length = typed.length;
    evidence.quote = set.report().text(textId).mid(typed.start, typed.length);
    return evidence;
}
