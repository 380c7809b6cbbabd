// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "common/services.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QLocale>
#include <QStringList>
#include <QTextStream>

#include <memory>
#include <vector>

// Exit codes of every verb.
namespace ExitCode {
inline constexpr int Done = 0;
inline constexpr int Findings = 1; // `check`: an open error; with --strict, or something unjudged
inline constexpr int Usage = 2;    // usage, unknown id or unreadable value; nothing was changed
inline constexpr int FileTrouble = 3; // cannot read or write; nothing was changed
int of(const Error &error);
} // namespace ExitCode

// What a verb works with; tests put buffers in the place of the streams.
struct Console
{
    QTextStream &out;
    QTextStream &err;
    QLocale locale; // chooses the language of messages
    QDateTime now;  // the only clock a verb sees
    const Services &services;

    // Prints the Error to `err` and returns its exit code.
    int fail(const Error &error) const;
    // Brings what was printed to `out` out of the program. CannotWrite when it cannot be: the disk
    // behind a redirection is full.
    Result<void> flush() const;
};

// One verb of nianbao-cli. Help is generated from what it declares.
class Command
{
public:
    virtual ~Command() = default;
    virtual QString name() const = 0;
    virtual QString usage() const = 0;       // "FILE [ID=VALUE…] [--from figures.json]"
    virtual QString description() const = 0; // one sentence
    // Adds the verb's options to the parser.
    virtual void declare(QCommandLineParser &parser) const = 0;
    // `arguments`: the positional arguments after the verb. Returns an exit code.
    virtual int run(const QCommandLineParser &parser, const QStringList &arguments,
                    const Console &console) const = 0;
    // Whether this call paints (chart pictures), so that main() starts a painting environment.
    virtual bool paints(const QCommandLineParser &, const QStringList &) const { return false; }
};

using CommandPtr = std::unique_ptr<Command>;

// Every verb, in help order: THE table of verbs.
std::vector<CommandPtr> allCommands();

// Runs `arguments` (without the program name) and returns the exit code.
int runCommandLine(const QStringList &arguments, const Console &console);

// True when running `arguments` will paint.
bool commandLinePaints(const QStringList &arguments);
