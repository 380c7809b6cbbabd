// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/checkinput.h"

CheckInput::CheckInput(const ReportSet &set, const PhraseBook &phrases, CheckMemory *memory)
    : m_set(set)
    , m_phrases(phrases)
    , m_context(PhraseBook::contextOf(set.report().unit, set.report().year))
    , m_memory(memory)
{
}

const Stated &CheckInput::stated(const QString &textId, const QString &document) const
{
    std::shared_ptr<const Stated> &known = m_stated[document + u'/' + textId];
    if (known)
        return *known;
    const auto find = [&] { return m_phrases.stated(m_set.reading(textId), document, m_context); };
    known = m_memory ? m_memory->recall(textId, CheckMemory::Of::Text, &m_phrases, document, find)
                     : std::make_shared<const Stated>(find());
    return *known;
}
