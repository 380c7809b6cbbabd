// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/placescheck.h"

using namespace Qt::StringLiterals;

PlacesCheck::PlacesCheck(const RuleContext &context, Each each)
    : m_texts(textsOf(context))
    , m_scopes(textScopes(context, m_texts))
    , m_whole(documentScope(context))
    , m_each(each)
{
}

void PlacesCheck::run(const CheckInput &input, CheckSink &sink) const
{
    if (!isAnyWritten(input.report(), m_texts) || !appliesTo(input))
        return sink.notApplicable(m_whole);
    if (holds(input))
        return sink.held(m_whole);
    if (m_each == Each::Document)
        return reportTogether(input, sink);
    bool any = false;
    for (qsizetype t = 0; t < m_texts.size(); ++t) {
        int ordinal = 0;
        const auto places = recalled(input, m_texts[t]);
        for (const Place &place : *places) {
            const Evidence evidence = evidenceOf(input, m_texts[t].id, place);
            sink.violated(numbered(m_scopes[t], ordinal++), evidence);
            any = true;
        }
    }
    if (!any)
        sink.held(m_whole);
}

std::shared_ptr<const std::vector<PlacesCheck::Place>>
PlacesCheck::recalled(const CheckInput &input, const DocumentText &text) const
{
    return input.recall(text.id, dependsOn(), this, [&] { return places(input, text); });
}

Evidence PlacesCheck::evidenceOf(const CheckInput &input, const QString &textId, const Place &place)
{
    Evidence evidence;
    if (place.typed) {
        evidence.text = textId;
        evidence.start = place.span.start;
        evidence.length = place.span.length;
        evidence.quote = input.report().text(textId).mid(place.span.start, place.span.length);
    } else {
        evidence = wordsEvidence(input.set(), textId, place.span);
    }
    evidence.values = place.values;
    evidence.hint = place.hint;
    return evidence;
}

void PlacesCheck::reportTogether(const CheckInput &input, CheckSink &sink) const
{
    Evidence evidence;
    CheckScope scope = m_whole;
    int count = 0;
    for (qsizetype t = 0; t < m_texts.size(); ++t) {
        const auto places = recalled(input, m_texts[t]);
        for (const Place &place : *places) {
            const Evidence here = evidenceOf(input, m_texts[t].id, place);
            if (count++ > 0) {
                evidence.alsoAt.append({here.text, here.start, here.length});
                continue;
            }
            evidence = here;
            scope.chapter = m_texts[t].chapter;
        }
    }
    if (count == 0)
        return sink.held(m_whole);
    evidence.values.append({"places"_L1, sameText(QString::number(count))});
    sink.violated(scope, evidence);
}
