// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/checkinput.h"

CheckInput::CheckInput(const ReportSet &set, const PhraseBook &phrases)
    : m_set(set)
    , m_phrases(phrases)
    , m_context(PhraseBook::contextOf(set.report().unit, set.report().year))
{
}

const Stated &CheckInput::stated(const QString &textId, const QString &document) const
{
    std::shared_ptr<const Stated> &known = m_stated[document + u'/' + textId];
    if (!known)
        known = std::make_shared<const Stated>(
            m_phrases.stated(m_set.reading(textId), document, m_context));
    return *known;
}
