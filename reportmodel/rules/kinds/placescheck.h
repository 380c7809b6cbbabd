// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"
#include "rules/prosescope.h"

#include <vector>

// A check that looks for places in the texts of a document, each of them a fault. A document with
// texts and without such a place is one judgement held; one without any text is not applicable.
class PlacesCheck : public Check
{
public:
    // What becomes a finding.
    enum class Each {
        Place,    // every place
        Document, // all places together, at the first of them; {places} says how many
    };

    explicit PlacesCheck(const RuleContext &context, Each each = Each::Place);

    void run(const CheckInput &input, CheckSink &sink) const final;

protected:
    struct Place
    {
        Span span; // folded, unless `typed`
        PlaceholderValues values;
        LocalizedText hint;
        bool typed = false; // the span is one of the text as typed
    };

    // Places of one text in order. `text` says which; its reading has the words. What is found is
    // kept while the text stays: no look at figures or other years.
    virtual std::vector<Place> places(const CheckInput &input, const DocumentText &text) const = 0;
    // Whether places() reads other texts than the one asked for.
    virtual CheckMemory::Of dependsOn() const { return CheckMemory::Of::Text; }
    // False when the rule has nothing to say about this report at all.
    virtual bool appliesTo(const CheckInput &) const { return true; }

    // True when something in the document makes all of its texts right.
    virtual bool holds(const CheckInput &) const { return false; }

    const QList<DocumentText> &texts() const { return m_texts; }

private:
    std::shared_ptr<const std::vector<Place>> recalled(const CheckInput &input,
                                                       const DocumentText &text) const;
    static Evidence evidenceOf(const CheckInput &input, const QString &textId, const Place &place);
    void reportTogether(const CheckInput &input, CheckSink &sink) const;

    QList<DocumentText> m_texts;
    QList<CheckScope> m_scopes; // by text
    CheckScope m_whole;
    Each m_each;
};
