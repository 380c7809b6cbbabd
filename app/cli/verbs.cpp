// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

std::vector<CommandPtr> allCommands()
{
    using Make = CommandPtr (*)();
    static constexpr Make makers[] = {
        makeNewCommand,     makeMetaCommand,    makeProfileCommand, makeSetCommand,
        makeZeroCommand,    makeOwnCommand,     makeFiguresCommand, makeProseCommand,
        makeBindCommand,    makeFindCommand,    makeReplaceCommand, makeImportCommand,
        makeAttachCommand,        makeCheckCommand,   makeWaiveCommand,   makeWaiversCommand, makeRulesCommand,
        makeExplainCommand, makeExportCommand,  makeDiffCommand,    makeSnapshotCommand,
        makeHistoryCommand, makeSubmitCommand,  makeReturnCommand,  makeSignCommand,
        makeDeliverCommand, makePublishCommand, makeReopenCommand,  makeVerifyCommand,
        makeChartsCommand,  makeFormatsCommand, makeLayoutsCommand, makeTemplatesCommand,
        makeRollUpCommand,  makeCollectCommand,
    };
    std::vector<CommandPtr> commands;
    for (const Make make : makers)
        commands.push_back(make());
    return commands;
}
