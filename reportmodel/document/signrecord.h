// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/report.h"
#include "document/reportdiff.h"
#include "document/signstep.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

// The record of who did what with a report until it was published. Evidence of change, not a legal
// electronic signature (电子签名法): whoever can write the file can write a new record; that shows
// against the head hash printed on the signed sheet.
namespace SignRecord {

// Where a report stands.
enum class Stage { Draft, Submitted, Signed, Delivered, Published };

// "signed", "handed in"; "a draft", "submitted for signature": what the report then is.
QString nameOf(SignStep::Kind kind);
QString nameOf(Stage stage);

// Of the record as it stands, whether or not it is sound.
Stage stage(const Report &report);

// Steps that may be taken now, in the order of their kinds.
QList<SignStep::Kind> possible(const Report &report);

// Who takes a step.
struct Act
{
    SignStep::Kind kind = SignStep::Kind::Submitted;
    QString by;
    QString role;
    QString note;
    QDateTime time;
    QList<ReviewRemark> remarks;
};

// Adds the step to the record. `openErrors`: findings of severity error nobody has accepted, in
// words; they keep Submitted and Signed from being taken. BadInput with the reason: the step does
// not follow from where the report stands, nobody is named, a reason is missing, the content is no
// longer the signed one, the record is broken.
Result<void> add(Report &report, const Act &act, const QStringList &openErrors);

// What is odd about a step that was taken, in words: the author signed his own report, the clock
// stands before the step in front. Nothing that keeps it from being taken.
QStringList oddities(const Report &report);

// The chain of the last step, for print; empty without any.
QByteArray head(const Report &report);

// Whether record and content are what was signed.
struct Verdict
{
    Stage stage = Stage::Draft;
    // Number of the first step that does not follow from those before it: changed, cut out or
    // exchanged; -1 when the chain is whole.
    qsizetype brokenAt = -1;
    bool headMissing = false;        // a head hash was given that no step has: the record was cut
    bool headIsEarlier = false;      // it is that of an earlier step: steps were added since
    bool isSigned = false;           // a signature stands, that was not reopened
    SignStep signature;              // the last Signed step when isSigned
    QList<ReportDifference> changes; // of the content since then

    // Signed, nothing changed, nothing broken.
    bool holds() const;
};
// `headHash`: the printed hash to compare with; empty for none. Upper case and spaces are taken.
Verdict verify(const Report &report, const QString &headHash = {});

// The report as it was when that step (index into the record) was taken, with the attached years of
// today. CannotRead when the record does not say.
Result<Report> reportAt(const Report &report, qsizetype step);

// What the reviewer asked to have changed, while the draft is worked on for it: remarks of the last
// step when that is a return.
QList<ReviewRemark> openRemarks(const Report &report);

// What changed since the last step that was taken; empty for an empty record.
QList<ReportDifference> changesSinceLastStep(const Report &report);

} // namespace SignRecord
