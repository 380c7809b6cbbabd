// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a report from draft to publication, and the proof of its signature.
#include "cli/verbs.h"

#include "cli/differences.h"
#include "cli/reportcommand.h"
#include "document/differencetext.h"
#include "document/signrecord.h"
#include "outline/signoffsheet.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

using Kind = SignStep::Kind;

Error badInput(const QString &message)
{
    return {Error::Kind::BadInput, message, {}};
}

// submit, return, sign, deliver, publish, reopen: one step each.
class StepCommand final : public Command
{
public:
    StepCommand(const QString &name, Kind kind, const char *description)
        : m_name(name)
        , m_kind(kind)
        , m_description(description)
    {
    }

    QString name() const override { return m_name; }
    QString usage() const override
    {
        return m_kind == Kind::Returned
                   ? u"FILE --by NAME --role ROLE [--note TEXT] [--remark PLACE=TEXT…] [--at TIME]"_s
                   : u"FILE --by NAME --role ROLE [--note TEXT] [--at TIME]"_s;
    }
    QString description() const override { return CliTexts::tr(m_description); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOptions(
            {{u"by"_s, CliTexts::tr("Who takes this step."), u"NAME"_s},
             {u"role"_s, CliTexts::tr("In which role, such as 拟稿, 审核, 签发."), u"ROLE"_s},
             {u"note"_s, CliTexts::tr("A remark, or the reason."), u"TEXT"_s},
             {u"at"_s, CliTexts::tr("When, such as 2022-01-28T09:30; now if not given."),
              u"TIME"_s}});
        if (m_kind == Kind::Returned) {
            parser.addOption({u"remark"_s,
                              CliTexts::tr("What is to be changed at a cell, text or chart."),
                              u"PLACE=TEXT"_s});
        }
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        if (arguments.size() != 1 || !parser.isSet(u"by"_s))
            return ReportCommand::wrongUsage(*this, console);
        const auto act = actOf(parser, console);
        if (!act)
            return console.fail(act.error());
        QStringList notes;
        const int code =
            ReportCommand::edit(arguments.first(), console, [&](auto &opened) -> Result<void> {
                const auto checked = ReportCommand::check(opened, console);
                if (!checked)
                    return checked.error();
                if (const auto known = checkPlaces(*act, *opened.form, opened.report); !known)
                    return known.error();
                const auto added = SignRecord::add(
                    opened.report, *act, openErrorSentences(checked->result, console.locale));
                if (!added)
                    return added.error();
                notes = SignRecord::oddities(opened.report);
                console.out << CliTexts::tr("The report is %1. Content %2, record %3.")
                                   .arg(SignRecord::nameOf(SignRecord::stage(opened.report)),
                                        QString::fromLatin1(opened.report.record.last().content),
                                        QString::fromLatin1(SignRecord::head(opened.report)))
                            << '\n';
                return {};
            });
        if (code == ExitCode::Done) {
            for (const QString &note : std::as_const(notes))
                console.err << note << '\n';
        }
        return code;
    }

private:
    Result<SignRecord::Act> actOf(const QCommandLineParser &parser, const Console &console) const
    {
        SignRecord::Act act;
        act.kind = m_kind;
        act.by = parser.value(u"by"_s);
        act.role = parser.value(u"role"_s);
        act.note = parser.value(u"note"_s);
        act.time = console.now;
        if (parser.isSet(u"at"_s)) {
            act.time = QDateTime::fromString(parser.value(u"at"_s), Qt::ISODate);
            if (!act.time.isValid()) {
                return badInput(CliTexts::tr("“%1” is not a time such as 2022-01-28T09:30.")
                                    .arg(parser.value(u"at"_s)));
            }
        }
        if (m_kind != Kind::Returned)
            return act;
        for (const QString &given : parser.values(u"remark"_s)) {
            const qsizetype equals = given.indexOf(u'=');
            if (equals < 0 || given.sliced(equals + 1).trimmed().isEmpty())
                return badInput(CliTexts::tr("“%1” is not a remark such as c1=TEXT.").arg(given));
            act.remarks.append({given.first(equals).trimmed(), given.sliced(equals + 1).trimmed()});
        }
        return act;
    }

    // A remark at a place that does not exist would never be found by the one who drafts.
    static Result<void> checkPlaces(const SignRecord::Act &act, const ReportForm &form,
                                    const Report &report)
    {
        for (const ReviewRemark &remark : act.remarks) {
            const bool known = remark.place.isEmpty() || form.indexOf(remark.place) >= 0 ||
                               form.ownerOfText(remark.place) || isChart(form, remark.place) ||
                               report.texts.contains(remark.place);
            if (!known) {
                return badInput(CliTexts::tr("There is no cell, text or chart “%1” in this report.")
                                    .arg(remark.place));
            }
        }
        return {};
    }

    static bool isChart(const ReportForm &form, const QString &id)
    {
        for (const TemplatePtr &part : form.templates()) {
            for (const ChartSpec &chart : part->charts) {
                if (chart.id == id)
                    return true;
            }
        }
        return false;
    }

    QString m_name;
    Kind m_kind;
    const char *m_description; // in English, to be translated
};

class VerifyCommand final : public Command
{
public:
    QString name() const override { return u"verify"_s; }
    QString usage() const override { return u"FILE [--head HASH] [--json]"_s; }
    QString description() const override
    {
        return CliTexts::tr("Tells whether the report is what was signed last, and what changed "
                            "since; exit code 1 when it is not.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOptions(
            {{u"head"_s, CliTexts::tr("The record's hash printed on the sheet."), u"HASH"_s},
             {u"json"_s, CliTexts::tr("Machine-readable output.")}});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        if (arguments.size() != 1)
            return ReportCommand::wrongUsage(*this, console);
        const auto opened = ReportCommand::open(arguments.first(), console);
        if (!opened)
            return console.fail(opened.error());
        const SignRecord::Verdict verdict =
            SignRecord::verify(opened->report, parser.value(u"head"_s));
        if (parser.isSet(u"json"_s))
            ReportCommand::printJson(toJson(verdict, opened->report), console);
        else
            print(verdict, *opened, console);
        return verdict.holds() ? ExitCode::Done : ExitCode::Findings;
    }

private:
    static void print(const SignRecord::Verdict &verdict, const ReportCommand::Opened &opened,
                      const Console &console)
    {
        if (verdict.brokenAt >= 0) {
            console.out << CliTexts::tr("The record is broken at step %1: it was changed, or a "
                                        "step before it was taken out.")
                               .arg(verdict.brokenAt + 1)
                        << '\n';
        }
        if (verdict.headMissing) {
            console.out << CliTexts::tr("No step of the record has this hash: steps were cut off "
                                        "its end, or this is another record.")
                        << '\n';
        }
        if (verdict.headIsEarlier) {
            console.out << CliTexts::tr("The hash belongs to an earlier step; steps were added "
                                        "since.")
                        << '\n';
        }
        if (!verdict.isSigned) {
            console.out << CliTexts::tr("No signature stands: the report is %1.")
                               .arg(SignRecord::nameOf(verdict.stage))
                        << '\n';
            return;
        }
        console.out << CliTexts::tr("Signed by %1 on %2, content %3.")
                           .arg(verdict.signature.by,
                                verdict.signature.time.toLocalTime().toString(Qt::ISODate),
                                QString::fromLatin1(verdict.signature.content))
                    << '\n';
        if (verdict.changes.isEmpty()) {
            console.out << CliTexts::tr("Nothing was changed since.") << '\n';
            return;
        }
        console.out << CliTexts::tr("The signature is void; changed since:") << '\n';
        for (const ReportDifference &change : verdict.changes)
            console.out << DifferenceText::of(change, *opened.form).sentence() << '\n';
    }

    static QJsonObject toJson(const SignRecord::Verdict &verdict, const Report &report)
    {
        QJsonObject object{{u"holds"_s, verdict.holds()},
                           {u"signed"_s, verdict.isSigned},
                           {u"chain_whole"_s, verdict.brokenAt < 0},
                           {u"head_missing"_s, verdict.headMissing},
                           {u"head_is_earlier"_s, verdict.headIsEarlier},
                           {u"head"_s, QString::fromLatin1(SignRecord::head(report))},
                           {u"changes"_s, Differences::toJson(verdict.changes)}};
        if (verdict.brokenAt >= 0)
            object.insert(u"broken_at"_s, verdict.brokenAt + 1);
        if (verdict.isSigned) {
            QJsonObject signature = writeSignStep(verdict.signature);
            signature.remove(u"state"_s);
            object.insert(u"signature"_s, signature);
        }
        return object;
    }
};

CommandPtr step(const QString &name, Kind kind, const char *description)
{
    return std::make_unique<StepCommand>(name, kind, description);
}

} // namespace

CommandPtr makeSubmitCommand()
{
    return step(u"submit"_s, Kind::Submitted,
                QT_TRANSLATE_NOOP("CliTexts", "Submits the report for signature (送审)."));
}

CommandPtr makeReturnCommand()
{
    return step(u"return"_s, Kind::Returned,
                QT_TRANSLATE_NOOP("CliTexts", "Returns the report with remarks (退回)."));
}

CommandPtr makeSignCommand()
{
    return step(u"sign"_s, Kind::Signed,
                QT_TRANSLATE_NOOP("CliTexts", "Signs the report as it is now (签发)."));
}

CommandPtr makeDeliverCommand()
{
    return step(u"deliver"_s, Kind::Delivered,
                QT_TRANSLATE_NOOP("CliTexts", "Records that the signed report was handed in to "
                                              "the department in charge (提交)."));
}

CommandPtr makePublishCommand()
{
    return step(
        u"publish"_s, Kind::Published,
        QT_TRANSLATE_NOOP("CliTexts", "Records that the signed report was published (发布)."));
}

CommandPtr makeReopenCommand()
{
    return step(u"reopen"_s, Kind::Reopened,
                QT_TRANSLATE_NOOP("CliTexts", "Takes a submitted or signed report back to be "
                                              "changed; needs a reason."));
}

CommandPtr makeVerifyCommand()
{
    return std::make_unique<VerifyCommand>();
}
