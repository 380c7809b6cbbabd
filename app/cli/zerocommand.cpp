// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "cli/reportcommand.h"
#include "document/zerofill.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

class ZeroCommand final : public Command
{
public:
    QString name() const override { return u"zero"_s; }
    QString usage() const override { return u"FILE TABLE|ROW|all [--by NAME] [--json]"_s; }
    QString description() const override
    {
        return CliTexts::tr("Fills the figures of the annual report that are still blank with 0, "
                            "in a table (t3), a row (t3.new) or everywhere.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption(
            {u"by"_s, CliTexts::tr("Who states that nothing else happened."), u"NAME"_s});
        parser.addOption({u"json"_s, CliTexts::tr("Machine-readable output.")});
    }

    int run(const QCommandLineParser &parser, const QStringList &arguments,
            const Console &console) const override
    {
        if (arguments.size() != 2)
            return ReportCommand::wrongUsage(*this, console);
        QStringList filled;
        const int code =
            ReportCommand::edit(arguments.first(), console, [&](auto &opened) -> Result<void> {
                const auto cells = ZeroFill::cellsOf(*opened.form, arguments.last());
                if (!cells)
                    return cells.error();
                const auto done = ZeroFill::fill(opened.report, *opened.form,
                                                 {nameOf(arguments.last(), *opened.form),
                                                  *cells,
                                                  parser.value(u"by"_s),
                                                  console.now.date(),
                                                  {}});
                if (!done)
                    return done.error();
                filled = *done;
                return {};
            });
        if (code != ExitCode::Done)
            return code;
        if (parser.isSet(u"json"_s)) {
            ReportCommand::printJson({{u"scope"_s, arguments.last()},
                                      {u"count"_s, filled.size()},
                                      {u"filled"_s, QJsonArray::fromStringList(filled)}},
                                     console);
        } else if (filled.isEmpty()) {
            console.out << CliTexts::tr("Nothing to do: no figure is blank there.") << '\n';
        } else {
            for (const QString &id : filled)
                console.out << id << '\n';
            console.out << CliTexts::tr("%n blank figures set to 0.", nullptr, int(filled.size()))
                        << '\n';
        }
        return ExitCode::Done;
    }

private:
    // How the record speaks of a scope: by the name of a table, else as it was typed.
    static QString nameOf(const QString &scope, const ReportForm &form)
    {
        for (const TemplatePtr &document : form.templates()) {
            if (const TableSpec *table = document->table(scope))
                return table->name;
        }
        return scope == "all"_L1 ? CliTexts::tr("Annual report") : scope;
    }
};

} // namespace

CommandPtr makeZeroCommand()
{
    return std::make_unique<ZeroCommand>();
}
