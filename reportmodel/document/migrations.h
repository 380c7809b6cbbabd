// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

// One step of the migration chain: brings a report file of major version `from` up to `from` + 1.
struct Migration
{
    int from = 0;
    // Rewrites the file's root object in place; returns what it changed, in the user's words.
    QStringList (*apply)(QJsonObject &file) = nullptr;
};

namespace Migrations {

// Every step there is, oldest first. Version 1 is the first version, so there is none yet; a new
// major version adds its step here and raises ReportFile::MajorVersion.
const QList<Migration> &all();

// Takes `file` from major version `from` to `to`, step by step; the notes of every step.
// nullopt, with `file` untouched, when a step is missing: the version never existed.
std::optional<QStringList> run(QJsonObject &file, int from, int to, const QList<Migration> &steps);

} // namespace Migrations
