// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/check.h"
#include "rules/prosescope.h"

#include <QStringList>

#include <vector>

// A check that judges statements of a document's texts one by one. A document that states nothing
// of the kind is one judgement, not applicable.
class StatementCheck : public Check
{
public:
    // What becomes a finding: every statement at fault, or all of them together, at the first;
    // {quotes} then lists their words.
    enum class Told { Each, Together };

    void run(const CheckInput &input, CheckSink &sink) const final;

protected:
    struct Statement
    {
        Outcome outcome = Outcome::Held; // Held, Violated or CannotJudge
        Span span;                       // its words, folded
        Evidence evidence;               // what is known besides the words
    };

    // `exceptTexts` are ids of texts that are not read.
    explicit StatementCheck(const RuleContext &context, Told told = Told::Each,
                            const QStringList &exceptTexts = {});

    // Whether statements() comes from the words alone and may be kept while they stay; false for a
    // check that compares them with figures.
    virtual bool isOfWords() const { return true; }

    // The statements of one text in order.
    virtual std::vector<Statement> statements(const CheckInput &input,
                                              const QString &textId) const = 0;

    struct JudgedText
    {
        QString id;
        CheckScope scope;
    };
    const QList<JudgedText> &texts() const { return m_texts; }

private:
    std::shared_ptr<const std::vector<Statement>> recalled(const CheckInput &input,
                                                           const QString &textId) const;
    void reportTogether(const CheckInput &input, CheckSink &sink) const;

    QList<JudgedText> m_texts;
    CheckScope m_whole;
    Told m_told;
};
