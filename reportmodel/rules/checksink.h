// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"
#include "rules/cellat.h"
#include "rules/finding.h"
#include "rules/findingtext.h"
#include "rules/rulecontext.h"

#include <QList>

#include <optional>

// What a finding rests on, as the kind found it; everything is optional.
struct Evidence
{
    QStringList cells; // cells involved, the one the check is about first
    std::optional<Amount> left;
    std::optional<Amount> right;
    std::optional<Amount> difference; // left − right
    QList<CellAt> blanks;             // what is not filled in, when it cannot be judged
    PlaceholderValues values;         // the kind's own placeholders in the rule's wording
    LocalizedText hint;
    QString metaKey;
    QString text; // text id, when it is about words
    qsizetype start = -1;
    qsizetype length = 0;
    QString quote;
    QList<TextPlace> alsoAt; // further places of the same fault
};

// What the sink needs to know about the rule whose outcomes it is taking.
struct CheckedRule
{
    QString number;
    Severity severity = Severity::Error;
    QString basis;
    QString document; // template id
    LocalizedText name;
    FindingPattern message;
};

// Takes the outcomes of one run, counts them and words the findings. Wording is only built for
// what is violated or cannot be judged.
class CheckSink
{
public:
    // Every scope that was judged, held ones too: for proofs, not shown to users.
    struct Judgement
    {
        QString key;
        Outcome outcome = Outcome::Held;
        friend bool operator==(const Judgement &, const Judgement &) = default;
    };

    // `judgements` may be null.
    CheckSink(const ReportSet &set, QList<Judgement> *judgements);

    void begin(const CheckedRule &rule);
    void held(const CheckScope &scope);
    void notApplicable(const CheckScope &scope);
    void violated(const CheckScope &scope, const Evidence &evidence);
    void cannotJudge(const CheckScope &scope, const Evidence &evidence);
    // Cannot be judged because the text with this id is still empty.
    void notWritten(const CheckScope &scope, const QString &textId);

    // Findings in document order, errors first within a chapter.
    CheckResult take();

private:
    void note(const CheckScope &scope, Outcome outcome);
    void add(const CheckScope &scope, const Evidence &evidence, Outcome outcome,
             const FindingPattern &pattern);
    LocalizedText wording(const CheckScope &scope, const Evidence &evidence,
                          const FindingPattern &pattern) const;

    const ReportSet &m_set;
    QList<Judgement> *m_judgements;
    const CheckedRule *m_rule = nullptr;
    CheckResult m_result;
};
