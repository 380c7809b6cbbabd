// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/signrecord.h"

#include "base/sentences.h"
#include "document/reportfile.h"
#include "document/signedcontent.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Kind = SignStep::Kind;
using SignRecord::Stage;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SignRecord)
};

Error badInput(const QString &message)
{
    return {Error::Kind::BadInput, message, {}};
}

QByteArray chainOf(const QByteArray &before, const SignStep &step)
{
    QJsonObject object = writeSignStep(step);
    object.remove(u"chain"_s);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(before);
    hash.addData(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return hash.result().toHex();
}

Stage stageAfter(Stage before, Kind kind)
{
    switch (kind) {
    case Kind::Submitted:
        return Stage::Submitted;
    case Kind::Returned:
    case Kind::Reopened:
        return Stage::Draft;
    case Kind::Signed:
        return Stage::Signed;
    case Kind::Delivered:
        return Stage::Delivered;
    case Kind::Published:
        return Stage::Published;
    }
    return before;
}

QList<Kind> possibleAt(Stage stage)
{
    switch (stage) {
    case Stage::Draft:
        return {Kind::Submitted};
    case Stage::Submitted:
        return {Kind::Returned, Kind::Signed, Kind::Reopened};
    case Stage::Signed:
        return {Kind::Delivered, Kind::Published, Kind::Reopened};
    case Stage::Delivered:
        return {Kind::Published, Kind::Reopened};
    case Stage::Published:
        return {Kind::Delivered, Kind::Reopened};
    }
    return {};
}

// The content that was kept last at or before step `index`.
const QJsonObject *stateAt(const QList<SignStep> &record, qsizetype index)
{
    for (qsizetype i = index; i >= 0; --i) {
        if (!record[i].state.isEmpty())
            return &record[i].state;
    }
    return nullptr;
}

// Number of the first step that does not follow from those before it; -1 for none.
qsizetype firstBroken(const QList<SignStep> &record)
{
    QByteArray chain;
    for (qsizetype i = 0; i < record.size(); ++i) {
        const SignStep &step = record[i];
        const QJsonObject *state = stateAt(record, i);
        if (step.chain != chainOf(chain, step) || !state ||
            SignedContent::hash(*state) != step.content)
            return i;
        chain = step.chain;
    }
    return -1;
}

// Index of the signature that stands: the last Signed step with no Reopened or Returned behind it.
qsizetype standingSignature(const QList<SignStep> &record)
{
    for (qsizetype i = record.size() - 1; i >= 0; --i) {
        const Kind kind = record[i].kind;
        if (kind == Kind::Signed)
            return i;
        if (kind != Kind::Delivered && kind != Kind::Published)
            break;
    }
    return -1;
}

bool needsReason(Kind kind)
{
    return kind == Kind::Returned || kind == Kind::Reopened;
}

Result<void> checkWho(const SignRecord::Act &act)
{
    if (act.by.trimmed().isEmpty())
        return badInput(Text::tr("Say who takes this step."));
    if (!act.time.isValid())
        return badInput(Text::tr("The time of the step is missing."));
    if (needsReason(act.kind) && act.note.trimmed().isEmpty() && act.remarks.isEmpty()) {
        return badInput(act.kind == Kind::Returned
                            ? Text::tr("Say what is to be changed.")
                            : Text::tr("A report is only reopened with a reason."));
    }
    return {};
}

Result<void> checkOrder(const Report &report, Kind kind)
{
    const Stage now = SignRecord::stage(report);
    const QList<Kind> allowed = possibleAt(now);
    if (allowed.contains(kind))
        return {};
    QStringList names;
    for (const Kind one : allowed)
        names.append(SignRecord::nameOf(one));
    return badInput(Text::tr("The report is %1; it can only be %2 now.")
                        .arg(SignRecord::nameOf(now), names.join(Text::tr(" or ", "steps"))));
}

Result<void> checkErrors(Kind kind, const QStringList &openErrors)
{
    if (openErrors.isEmpty() || (kind != Kind::Submitted && kind != Kind::Signed))
        return {};
    return badInput(Text::tr("Correct or accept with a reason first (%n error(s)): ", nullptr,
                             int(openErrors.size())) +
                    joinSentences(openErrors));
}

} // namespace

Stage SignRecord::stage(const Report &report)
{
    Stage stage = Stage::Draft;
    for (const SignStep &step : report.record)
        stage = stageAfter(stage, step.kind);
    return stage;
}

QString SignRecord::nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Submitted:
        return Text::tr("submitted for signature");
    case Kind::Returned:
        return Text::tr("returned");
    case Kind::Signed:
        return Text::tr("signed");
    case Kind::Delivered:
        return Text::tr("handed in");
    case Kind::Published:
        return Text::tr("published");
    case Kind::Reopened:
        return Text::tr("reopened");
    }
    return {};
}

QString SignRecord::nameOf(Stage stage)
{
    switch (stage) {
    case Stage::Draft:
        return Text::tr("a draft");
    case Stage::Submitted:
        return Text::tr("submitted for signature");
    case Stage::Signed:
        return Text::tr("signed");
    case Stage::Delivered:
        return Text::tr("handed in");
    case Stage::Published:
        return Text::tr("published");
    }
    return {};
}

QList<Kind> SignRecord::possible(const Report &report)
{
    return possibleAt(stage(report));
}

Result<void> SignRecord::add(Report &report, const Act &act, const QStringList &openErrors)
{
    if (const auto named = checkWho(act); !named)
        return named.error();
    if (const auto follows = checkOrder(report, act.kind); !follows)
        return follows.error();
    if (const auto clean = checkErrors(act.kind, openErrors); !clean)
        return clean.error();
    if (firstBroken(report.record) >= 0 && act.kind != Kind::Reopened)
        return badInput(Text::tr("The record of this report is broken; reopen it with a reason."));
    const QJsonObject content = SignedContent::of(report);
    SignStep step;
    step.kind = act.kind;
    step.by = act.by.simplified();
    step.role = act.role.simplified();
    step.note = act.note.trimmed();
    step.remarks = act.kind == Kind::Returned ? act.remarks : QList<ReviewRemark>();
    // Whole seconds of world time, as they stand in the file.
    step.time = QDateTime::fromSecsSinceEpoch(act.time.toSecsSinceEpoch(), Qt::UTC);
    step.content = SignedContent::hash(content);
    const bool passesOn = act.kind == Kind::Delivered || act.kind == Kind::Published;
    if (passesOn && verify(report).signature.content != step.content) {
        return badInput(Text::tr("The report was changed after it was signed; reopen it, then have "
                                 "it signed again."));
    }
    const QJsonObject *kept = stateAt(report.record, report.record.size() - 1);
    if (!kept || *kept != content)
        step.state = content;
    step.chain = chainOf(head(report), step);
    report.record.append(step);
    return {};
}

QStringList SignRecord::oddities(const Report &report)
{
    QStringList odd;
    const QList<SignStep> &record = report.record;
    const qsizetype signature = standingSignature(record);
    for (qsizetype i = signature - 1; i >= 0; --i) {
        if (record[i].kind != Kind::Submitted)
            continue;
        if (record[i].by == record[signature].by) {
            odd.append(Text::tr("%1 submitted the report and signed it too; a second person should "
                                "review it.")
                           .arg(record[i].by));
        }
        break;
    }
    if (record.size() > 1 && record.last().time < record[record.size() - 2].time) {
        odd.append(Text::tr("By the computer's clock this step lies before the one in front of it; "
                            "check date and time."));
    }
    return odd;
}

QByteArray SignRecord::head(const Report &report)
{
    return report.record.isEmpty() ? QByteArray() : report.record.last().chain;
}

bool SignRecord::Verdict::holds() const
{
    return isSigned && changes.isEmpty() && brokenAt < 0 && !headMissing;
}

SignRecord::Verdict SignRecord::verify(const Report &report, const QString &headHash)
{
    Verdict verdict;
    const QList<SignStep> &record = report.record;
    verdict.stage = stage(report);
    verdict.brokenAt = firstBroken(record);
    const QByteArray wanted = headHash.simplified().remove(u' ').toLower().toLatin1();
    if (!wanted.isEmpty() && wanted != head(report)) {
        verdict.headIsEarlier =
            std::any_of(record.cbegin(), record.cend(),
                        [&wanted](const SignStep &step) { return step.chain == wanted; });
        verdict.headMissing = !verdict.headIsEarlier;
    }
    const qsizetype signature = standingSignature(record);
    verdict.isSigned = signature >= 0;
    if (verdict.isSigned) {
        verdict.signature = record[signature];
        if (const QJsonObject *state = stateAt(record, signature))
            verdict.changes = SignedContent::changes(*state, SignedContent::of(report));
    }
    return verdict;
}

QList<ReportDifference> SignRecord::changesSinceLastStep(const Report &report)
{
    const QJsonObject *state = stateAt(report.record, report.record.size() - 1);
    return state ? SignedContent::changes(*state, SignedContent::of(report))
                 : QList<ReportDifference>();
}

Result<Report> SignRecord::reportAt(const Report &report, qsizetype step)
{
    const QJsonObject *state = stateAt(report.record, step);
    if (!state) {
        return Error{Error::Kind::CannotRead,
                     Text::tr("The record does not keep what the report said then."),
                     {}};
    }
    QJsonObject members = *state;
    members.remove(u"attached"_s); // of these it keeps the digests alone
    Result<Report> then = ReportFile::fromJson(members);
    if (then)
        then->attached = report.attached;
    return then;
}

QList<ReviewRemark> SignRecord::openRemarks(const Report &report)
{
    const bool returned =
        !report.record.isEmpty() && report.record.last().kind == SignStep::Kind::Returned;
    return returned ? report.record.last().remarks : QList<ReviewRemark>();
}
