// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "cli/texts.h"

using namespace Qt::StringLiterals;

int ExitCode::of(const Error &error)
{
    return error.kind == Error::Kind::BadInput ? Usage : FileTrouble;
}

int Console::fail(const Error &error) const
{
    err << error.text() << '\n';
    err.flush();
    return ExitCode::of(error);
}

Result<void> Console::flush() const
{
    out.flush();
    if (out.status() == QTextStream::Ok)
        return {};
    return Error{Error::Kind::CannotWrite,
                 CliTexts::tr("What was to be printed could not be written; make room where the "
                              "output goes and try again."),
                 {}};
}

namespace {

void printHelp(QTextStream &stream, const std::vector<CommandPtr> &commands)
{
    stream << CliTexts::tr("Usage: nianbao-cli VERB …") << "\n\n";
    for (const CommandPtr &command : commands)
        stream << "  " << command->name() << ' ' << command->usage() << "\n      "
               << command->description() << '\n';
    stream << '\n'
           << CliTexts::tr("Exit codes: 0 done, 1 findings (check), 2 usage or unreadable value, "
                           "3 cannot read or write. On 2 and 3 nothing is changed.")
           << '\n';
}

void printUsage(QTextStream &stream, const Command &command, const QCommandLineParser &parser)
{
    stream << CliTexts::tr("Usage: nianbao-cli %1 %2").arg(command.name(), command.usage()) << '\n'
           << command.description() << '\n';
    const QString help = parser.helpText();
    const qsizetype options = help.indexOf("  -"_L1);
    if (options >= 0)
        stream << '\n' << help.mid(options);
}

const Command *find(const std::vector<CommandPtr> &commands, const QString &name)
{
    for (const CommandPtr &command : commands) {
        if (command->name() == name)
            return command.get();
    }
    return nullptr;
}

// QCommandLineParser takes "-1" for an option; a figure below zero is written ID=-1 and unharmed.
bool parse(QCommandLineParser &parser, const Command &command, const QStringList &arguments)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addOption({u"help"_s, CliTexts::tr("Show this help.")});
    command.declare(parser);
    return parser.parse(QStringList{u"nianbao-cli"_s} + arguments.mid(1));
}

} // namespace

int runCommandLine(const QStringList &arguments, const Console &console)
{
    const std::vector<CommandPtr> commands = allCommands();
    if (arguments.isEmpty() || arguments.first() == "help"_L1 || arguments.first() == "--help"_L1 ||
        arguments.first() == "-h"_L1) {
        printHelp(arguments.isEmpty() ? console.err : console.out, commands);
        return arguments.isEmpty() ? ExitCode::Usage : ExitCode::Done;
    }
    if (arguments.first() == "--version"_L1) {
        console.out << "nianbao-cli " NIANBAO_VERSION "\n";
        return ExitCode::Done;
    }
    const Command *command = find(commands, arguments.first());
    if (!command) {
        console.err << CliTexts::tr("Unknown verb “%1”; “nianbao-cli help” lists them.")
                           .arg(arguments.first())
                    << '\n';
        return ExitCode::Usage;
    }
    QCommandLineParser parser;
    const bool understood = parse(parser, *command, arguments);
    if (parser.isSet(u"help"_s)) {
        printUsage(console.out, *command, parser);
        return ExitCode::Done;
    }
    if (!understood) {
        console.err << parser.errorText() << '\n';
        printUsage(console.err, *command, parser);
        return ExitCode::Usage;
    }
    const int code = command->run(parser, parser.positionalArguments(), console);
    const Result<void> printed = console.flush();
    console.err.flush();
    // Half of an answer must not be taken for all of it.
    return printed || code > ExitCode::Findings ? code : console.fail(printed.error());
}

bool commandLinePaints(const QStringList &arguments)
{
    const std::vector<CommandPtr> commands = allCommands();
    const Command *command = arguments.isEmpty() ? nullptr : find(commands, arguments.first());
    if (!command)
        return false;
    QCommandLineParser parser;
    return parse(parser, *command, arguments) &&
           command->paints(parser, parser.positionalArguments());
}
