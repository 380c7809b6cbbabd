// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"
#include "rules/phrasebook.h"

#include <QHash>

#include <memory>

// What one run of the checks looks at: a report evaluated, and what its texts state about figures,
// found once and shared by all checks of the run. Belongs to one run on one thread; the set and the
// phrase book must outlive it.
class CheckInput
{
public:
    CheckInput(const ReportSet &set, const PhraseBook &phrases);

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

private:
    const Stated &stated(const QString &textId, const QString &document) const;

    const ReportSet &m_set;
    const PhraseBook &m_phrases;
    PhraseBook::Context m_context;
    mutable QHash<QString, std::shared_ptr<const Stated>> m_stated; // found when asked for
};
