// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localizedtext.h"
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

// All checks of one report.
struct CheckResult
{
    QList<Finding> findings; // document order, errors first within a chapter
    int held = 0;
    int violated = 0;        // unwaived
    int cannotJudge = 0;
    int notApplicable = 0;
    int waived = 0;

    int openErrors() const;
    int openWarnings() const; // violated, unwaived warnings
    int openHints() const;
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
