// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

// One maker per verb; allCommands() in verbs.cpp is the table.
CommandPtr makeNewCommand();
CommandPtr makeMetaCommand();
CommandPtr makeProfileCommand();
CommandPtr makeSetCommand();
CommandPtr makeZeroCommand();
CommandPtr makeFiguresCommand();
CommandPtr makeProseCommand();
CommandPtr makeAttachCommand();
CommandPtr makeImportCommand();
CommandPtr makeCheckCommand();
CommandPtr makeWaiveCommand();
CommandPtr makeWaiversCommand();
CommandPtr makeRulesCommand();
CommandPtr makeBindCommand();
CommandPtr makeExportCommand();
CommandPtr makeFormatsCommand();
CommandPtr makeLayoutsCommand();
CommandPtr makeTemplatesCommand();
CommandPtr makeChartsCommand();
CommandPtr makeDiffCommand();
CommandPtr makeSnapshotCommand();
CommandPtr makeHistoryCommand();
CommandPtr makeSubmitCommand();
CommandPtr makeReturnCommand();
CommandPtr makeSignCommand();
CommandPtr makeDeliverCommand();
CommandPtr makePublishCommand();
CommandPtr makeReopenCommand();
CommandPtr makeVerifyCommand();
CommandPtr makeFindCommand();
CommandPtr makeReplaceCommand();
CommandPtr makeOwnCommand();
CommandPtr makeExplainCommand();
CommandPtr makeRollUpCommand();
CommandPtr makeCollectCommand();
