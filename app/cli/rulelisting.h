// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "document/ruleswitch.h"

#include <QJsonObject>

// What verbs tell about the checks themselves. Functions that print return an exit code.
namespace RuleListing {

// {"rule", "reason", "by", "date"}; by and date are null where they are not known.
QJsonObject toJson(const RuleSwitch &rule);

// Prints number, severity, whether it is off, name, basis and what has to come first before it can
// be judged of every check; `path` may be empty.
int list(const QString &path, bool json, const Console &console);

// Runs every rule's examples and prints how many fired and stayed silent as stated.
int selfTest(bool json, const Console &console);

} // namespace RuleListing
