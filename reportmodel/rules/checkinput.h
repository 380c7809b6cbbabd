// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"
#include "rules/checkmemory.h"
#include "rules/phrasebook.h"

#include <QHash>

#include <memory>

// What one run of the checks looks at: a report evaluated, and what its texts state about figures,
// found once and shared by all checks of the run. Belongs to one run on one thread; the set and the
// phrase book must outlive it.
class CheckInput
{
public:
    // `memory` may be null: then nothing is kept from other runs.
    CheckInput(const ReportSet &set, const PhraseBook &phrases, CheckMemory *memory = nullptr);

    const ReportSet &set() const { return m_set; }
    const Report &report() const { return m_set.report(); }
    const FigureView &figures() const { return m_set.figures(); }
    const PhraseBook &phrases() const { return m_phrases; }
    const ProseReading &reading(const QString &textId) const { return m_set.reading(textId); }

    // The unit's year and names: whose number a quantity is.
    const PhraseBook::Context &context() const { return m_context; }
    // What a text says of the figures of `document` (template id), with and without numbers.
    const std::vector<Statement> &statements(const QString &textId, const QString &document) const
    {
        return stated(textId, document).statements;
    }
    const std::vector<Claim> &claims(const QString &textId, const QString &document) const
    {
        return stated(textId, document).claims;
    }
    const std::vector<int> &unnamed(const QString &textId, const QString &document) const
    {
        return stated(textId, document).unnamed;
    }

    // What `find` finds in a text, found once while the text stays the same; see CheckMemory.
    template <class Find>
    auto recall(const QString &textId, CheckMemory::Of of, const void *owner, Find find) const
    {
        using Found = decltype(find());
        // An empty text is read faster than it is looked up.
        if (!m_memory || reading(textId).text().isEmpty())
            return std::make_shared<const Found>(find());
        return m_memory->recall(textId, of, owner, {}, std::move(find));
    }

private:
    const Stated &stated(const QString &textId, const QString &document) const;

    const ReportSet &m_set;
    const PhraseBook &m_phrases;
    PhraseBook::Context m_context;
    CheckMemory *m_memory = nullptr;                                // of the runner
    mutable QHash<QString, std::shared_ptr<const Stated>> m_stated; // found when asked for
};
