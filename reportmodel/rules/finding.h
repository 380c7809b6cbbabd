// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localizedtext.h"
#include "document/ruleswitch.h"
#include "rules/rule.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// How one check came out on one scope (a column, a row, a group, a sentence).
enum class Outcome {
    Held,          // 相符
    Violated,      // 不符
    CannotJudge,   // 无法判定: something it needs is blank; never counts as held
    NotApplicable, // 不适用: the report has no such cell, year or document
};

// Words of a text, as typed.
struct TextPlace
{
    QString text; // text id
    qsizetype start = -1;
    qsizetype length = 0;

    friend bool operator==(const TextPlace &, const TextPlace &) = default;
};

// A check on one scope that is violated or could not be judged. Data only; the wording is filled
// in from the rule's text in both languages.
struct Finding
{
    QString rule;          // "K031"
    QString key;           // identity that survives re-runs: "K031/natural"
    Severity severity = Severity::Error;
    Outcome outcome = Outcome::Violated;
    QString document;      // template id
    QString chapter;       // chapter id the finding belongs to
    QStringList cells;     // cells involved, the one the equation is about first; "prev:t3…"
    std::optional<Amount> left;
    std::optional<Amount> right;
    std::optional<Amount> difference; // left − right
    LocalizedText message; // one sentence: what, where, both sides, what to do
    LocalizedText hint;    // likely cause where arithmetic allows one; may be empty
    QString basis;
    // Words in a text that the finding is about; start = -1 when it is about figures or metadata.
    QString text;          // text id
    qsizetype start = -1;
    qsizetype length = 0;
    QString quote;         // those words
    QList<TextPlace> alsoAt; // further places it is about (“今年” six times), in text order
    QString metaKey;       // metadata the finding is about; may be empty
    bool waived = false;

    bool isOpenError() const
    {
        return severity == Severity::Error && outcome == Outcome::Violated && !waived;
    }

    friend bool operator==(const Finding &, const Finding &) = default;
};

// `rule` of the finding that tells that a waiver no longer covers what it was given for; its key is
// "waiver/" and the key of the waiver.
inline constexpr QLatin1StringView WaiverRule{"waiver"};

// What became of one waiver (说明) of the report in a run of the checks.
struct WaiverOutcome
{
    enum class State {
        Applies,   // the finding is there as it was accepted: it is waived
        Lapsed,    // what it covered has changed: the finding is open again
        NotNeeded, // there is no such finding any more
        RuleOff,   // the check is switched off
    };
    QString key; // of the waiver
    State state = State::NotNeeded;
    QString finding;              // key of the finding it applies to or lapsed for
    QList<LocalizedText> changes; // Lapsed: what changed, from what to what

    friend bool operator==(const WaiverOutcome &, const WaiverOutcome &) = default;
};

// All checks of one report.
struct CheckResult
{
    QList<Finding> findings; // document order, errors first within a chapter
    int held = 0;
    int violated = 0;    // unwaived
    int cannotJudge = 0; // unwaived
    int notApplicable = 0;
    int waived = 0;
    QList<WaiverOutcome> waivers; // one for each waiver of the report, in its order
    QList<RuleSwitch> off;        // checks that are switched off: not run, so in no count above

    // The waiver that was given for a finding, whether it applies or has lapsed; null for none.
    const WaiverOutcome *waiverOf(QStringView findingKey) const;
    int openErrors() const;
    int openWarnings() const; // violated, unwaived warnings
    int openHints() const;

    friend bool operator==(const CheckResult &, const CheckResult &) = default;
};

// The overall light.
enum class Light {
    Red,    // a violated, unwaived error
    Amber,  // no open error, but a warning or something that could not be judged
    Green,
};
Light lightOf(const CheckResult &result);

QString severityId(Severity severity); // "error", "warning", "hint"
QString outcomeId(Outcome outcome);    // "held", "violated", "cannot_judge", "not_applicable"
QString waiverStateId(WaiverOutcome::State state); // "applies", "lapsed", "not_needed", "rule_off"
