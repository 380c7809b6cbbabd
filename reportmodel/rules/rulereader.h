// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "rules/rule.h"
#include "rules/workdays.h"

#include <QByteArray>

// What one file of resources/checks holds; either list may be empty.
struct CheckFile
{
    QList<Rule> rules;
    QList<WorkdayYear> workdays;
};

// Reads one check file strictly (its members are described in the README, "Adding a check"). In a
// rule's parameters the text "@name" stands for the items of the file's list of that name. The
// Error names file, line and JSON path of the first fault: an unknown kind, member or placeholder,
// a rule without examples, an 未核实 basis on an error.
Result<CheckFile> readCheckFile(const QByteArray &json, const QString &fileName);
