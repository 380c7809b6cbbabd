// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/placescheck.h"

using namespace Qt::StringLiterals;

PlacesCheck::PlacesCheck(const RuleContext &context, Each each)
    : m_texts(textsOf(context))
    , m_whole(context.chapterScope(QString(), context.document->chapters.first().id))
    , m_each(each)
{
    for (const DocumentText &text : std::as_const(m_texts))
        m_scopes.append(textScope(context, text));
}

void PlacesCheck::run(const CheckInput &input, CheckSink &sink) const
{
    if (!isAnyWritten(input.report(), m_texts) || !appliesTo(input))
        return sink.notApplicable(m_whole);
    if (m_each == Each::Document)
        return reportTogether(input, sink);
    bool any = false;
    for (qsizetype t = 0; t < m_texts.size(); ++t) {
        int ordinal = 0;
        for (const Place &place : places(input, m_texts[t])) {
            Evidence evidence = wordsEvidence(input.set(), m_texts[t].id, place.span);
            evidence.values = place.values;
            evidence.hint = place.hint;
            sink.violated(numbered(m_scopes[t], ordinal++), evidence);
            any = true;
        }
    }
    if (!any)
        sink.held(m_whole);
}

void PlacesCheck::reportTogether(const CheckInput &input, CheckSink &sink) const
{
    Evidence evidence;
    CheckScope scope = m_whole;
    int count = 0;
    for (qsizetype t = 0; t < m_texts.size(); ++t) {
        for (const Place &place : places(input, m_texts[t])) {
            Evidence here = wordsEvidence(input.set(), m_texts[t].id, place.span);
            if (count++ > 0) {
                evidence.alsoAt.append({here.text, here.start, here.length});
                continue;
            }
            evidence = here;
            evidence.values = place.values;
            evidence.hint = place.hint;
            scope.chapter = m_texts[t].chapter;
        }
    }
    if (count == 0)
        return sink.held(m_whole);
    evidence.values.append({"places"_L1, sameText(QString::number(count))});
    sink.violated(scope, evidence);
}
