// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "cli/texts.h"
#include "document/reportfile.h"
#include "document/reportset.h"
#include "document/textsearch.h"
#include "rules/checkrunner.h"

#include <functional>

// What verbs that work on one report file share.
namespace ReportCommand {

// Wrong number of arguments: prints the usage of `command` and returns ExitCode::Usage.
int wrongUsage(const Command &command, const Console &console);

// A report file opened with its form. Notes of a migration go to `err`.
struct Opened
{
    QString path;
    Report report;
    FormPtr form;
    QByteArray sha256; // of the file as it was read
};
Result<Opened> open(const QString &path, const Console &console);

// The report evaluated with its earlier years.
Result<ReportSet> evaluate(const Opened &opened, const Console &console);

// A report with the outcome of its checks.
struct Checked
{
    ReportSet set;
    CheckResult result;
};
Result<Checked> check(const Opened &opened, const Console &console);

// Loads `path`, lets `change` edit the report, saves it when it changed. Either all or nothing is
// written; nothing when somebody else has written the file meanwhile. Returns an exit code.
int edit(const QString &path, const Console &console,
         const std::function<Result<void>(Opened &)> &change);

// Hands each KEY=VALUE to `set`, up to the first that is refused.
Result<void> forEachPair(const QStringList &pairs,
                         const std::function<Result<void>(const QString &, const QString &)> &set);

// A text file as UTF-8, UTF-16 with a byte order mark, or else GB18030; "-" reads standard input.
Result<QString> readText(const QString &path);
// Bytes of a file of at most `limit` bytes.
Result<QByteArray> readBytes(const QString &path, qint64 limit);

// {"zh_CN": …, "en": …}.
QJsonObject bothLanguages(const LocalizedText &text);
// Canonical JSON for machines: sorted members, indented, one trailing newline.
void printJson(const QJsonObject &object, const Console &console);

// A place that was found: for people "一、总体情况: …收到[申请]39件…", and for machines.
QString lineOf(const SearchMatch &match, const ReportForm &form);
QJsonObject toJson(const SearchMatch &match, const ReportForm &form);

} // namespace ReportCommand
