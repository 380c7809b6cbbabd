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
    return std::prev(it)->span;
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
