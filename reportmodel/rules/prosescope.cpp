// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/prosescope.h"

QList<DocumentText> textsOf(const ReportTemplate &document)
{
    QList<DocumentText> texts;
    for (const Chapter &chapter : document.chapters) {
        for (const QString &id : chapter.texts)
            texts.append({id, chapter.id});
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
