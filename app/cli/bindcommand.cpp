// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"
#include "document/boundtext.h"
#include "document/reportedit.h"
#include "rules/bindingsuggestions.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

using State = TextNumber::State;

QString wordsAt(const QString &text, Span span)
{
    return text.mid(span.start, span.length);
}

// What binding a report's texts came to.
struct Outcome
{
    QJsonArray bound;   // now
    QJsonArray unbound; // left
    QStringList lines;
    int already = 0;
    int confirmed = 0;
};

class BindCommand final : public Command
{
public:
    QString name() const override { return u"bind"_s; }
    QString usage() const override { return u"FILE [CHAPTER-ID] [--json]"_s; }
    QString description() const override
    {
        return CliTexts::tr("Binds the numbers of the texts that certainly state a figure, and "
                            "lists what is left unbound.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({u"json"_s, CliTexts::tr("Machine-readable output.")});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        if (arguments.isEmpty() || arguments.size() > 2)
            return ReportCommand::wrongUsage(*this, console);
        Outcome outcome;
        const int code = ReportCommand::edit(arguments.first(), console, [&](auto &opened) {
            return bindAll(opened, arguments.value(1), console, outcome);
        });
        if (code != ExitCode::Done)
            return code;
        if (parser.isSet(u"json"_s))
            printJson(outcome, console);
        else
            print(outcome, console);
        return ExitCode::Done;
    }

private:
    static Result<void> bindAll(ReportCommand::Opened &opened, const QString &chapter,
                                const Console &console, Outcome &outcome)
    {
        if (!chapter.isEmpty() && !opened.form->ownerOfText(chapter)) {
            return Error{
                Error::Kind::BadInput,
                CliTexts::tr("The report has no chapter “%1”; --list shows them.").arg(chapter),
                {}};
        }
        const auto set = ReportCommand::evaluate(opened, console);
        if (!set)
            return set.error();
        const CheckInput input(*set, console.services.rules().phrases());
        const QStringList texts = chapter.isEmpty() ? opened.form->textIds() : QStringList{chapter};
        for (const QString &textId : texts) {
            for (const TextNumber &number : textNumbers(input, textId).numbers) {
                if (const auto bound = bindOne(opened, textId, number, *set, outcome); !bound)
                    return bound.error();
            }
        }
        return {};
    }

    static Result<void> bindOne(ReportCommand::Opened &opened, const QString &textId,
                                const TextNumber &number, const ReportSet &set, Outcome &outcome)
    {
        outcome.already += number.state == State::Bound ? 1 : 0;
        outcome.confirmed += number.state == State::Confirmed ? 1 : 0;
        if (number.state == State::Bound || number.state == State::Confirmed)
            return {};
        const QString words = wordsAt(set.report().text(textId), number.span);
        QJsonObject object{
            {u"chapter"_s, textId},
            {u"range"_s, QJsonArray{number.span.start, number.span.end()}},
            {u"quote"_s, words},
        };
        if (number.state == State::Certain) {
            const Binding &binding = number.suggestions.first();
            object.insert(u"cell"_s, binding.cell);
            object.insert(u"form"_s, bindingFormId(binding.form));
            outcome.bound.append(object);
            outcome.lines.append(CliTexts::tr("bound") + u'\t' + textId + u'\t' + words + u'\t' +
                                 binding.cell);
            return ReportEdit::bind(opened.report, *opened.form, textId, binding);
        }
        QJsonArray suggestions;
        QStringList cells;
        for (const Binding &binding : number.suggestions) {
            suggestions.append(QJsonObject{{u"cell"_s, binding.cell},
                                           {u"form"_s, bindingFormId(binding.form)},
                                           {u"shown"_s, BoundText::shown(binding, set)}});
            cells.append(binding.cell);
        }
        object.insert(u"suggestions"_s, suggestions);
        outcome.unbound.append(object);
        outcome.lines.append(CliTexts::tr("left unbound") + u'\t' + textId + u'\t' + words +
                             (cells.isEmpty() ? QString() : u'\t' + cells.join(u' ') + u'?'));
        return {};
    }

    static void printJson(const Outcome &outcome, const Console &console)
    {
        const QJsonObject summary{{u"bound"_s, outcome.bound.size()},
                                  {u"already_bound"_s, outcome.already},
                                  {u"free"_s, outcome.confirmed},
                                  {u"unbound"_s, outcome.unbound.size()}};
        ReportCommand::printJson(
            {{u"summary"_s, summary}, {u"bound"_s, outcome.bound}, {u"unbound"_s, outcome.unbound}},
            console);
    }

    static void print(const Outcome &outcome, const Console &console)
    {
        for (const QString &line : outcome.lines)
            console.out << line << '\n';
        console.out << CliTexts::tr("Bound %1, bound before %2, confirmed as no figure %3, left "
                                    "unbound %4.")
                           .arg(outcome.bound.size())
                           .arg(outcome.already)
                           .arg(outcome.confirmed)
                           .arg(outcome.unbound.size())
                    << '\n';
    }
};

} // namespace

CommandPtr makeBindCommand()
{
    return std::make_unique<BindCommand>();
}
