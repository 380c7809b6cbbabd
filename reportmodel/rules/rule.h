// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/amount.h"
#include "base/localizedtext.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

// 错误, 警告, 提示.
enum class Severity { Error, Warning, Hint };

// One numbered check (勾稽关系 or requirement) of statute checks.md, as read from
// resources/checks/*.json. What it compares is decided by `kind` and that kind's `parameters`.
struct Rule
{
    QString number;     // "K030"
    QString scope;      // tells two rules of one number apart: "published" in K121/published
    LocalizedText name; // 列勾稽
    Severity severity = Severity::Error;
    QString kind;          // name in the table of kinds (rulekinds.cpp): "relation", "date" …
    QStringList templates; // template ids it applies to
    // D, G, S of the catalogue: departments' and governments' annual reports, work summaries.
    bool departments = true;
    bool governments = true;
    int fromYear = 0; // first and last report year it applies to; 0 = open
    int toYear = 0;
    QString basis;          // 国办公开办函〔2021〕30号 表三注
    bool verified = true;   // false: the basis is 未核实, so it is never an error
    LocalizedText message;  // with {left} {right} {difference} {cell} … filled in per finding
    QJsonObject parameters; // read and checked by the kind when the rule is compiled
    // {"fires": […], "silent": […]} as JSON: the proof that travels with the rule. Only a self-test
    // reads it, so it is left as text.
    QByteArray examples;
    QString where;        // file:line and JSON path, for error messages
};
