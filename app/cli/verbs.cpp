// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

std::vector<CommandPtr> allCommands()
{
    using Make = CommandPtr (*)();
    static constexpr Make makers[] = {
        makeNewCommand,     makeMetaCommand,      makeSetCommand,     makeFiguresCommand,
        makeProseCommand,   makeBindCommand,      makeAttachCommand,  makeCheckCommand,
        makeWaiveCommand,   makeWaiversCommand,   makeRulesCommand,   makeExportCommand,
        makeDiffCommand,    makeSnapshotCommand,  makeHistoryCommand, makeChartsCommand,
        makeFormatsCommand, makeTemplatesCommand, makeOwnCommand,     makeExplainCommand,
    };
    std::vector<CommandPtr> commands;
    for (const Make make : makers)
        commands.push_back(make());
    return commands;
}
