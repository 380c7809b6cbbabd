// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

// Files that stand beside a report while somebody works on it: its lock and its journals. Hidden,
// and named after the report as it is really called: a link leads to the same names.
namespace SideFiles {

// Absolute path with links resolved, also of a file that is not there (any more).
QString realPath(const QString &reportPath);

QString lockOf(const QString &reportPath);

// Says that the program that writes the journal lives.
QString lockOfJournal(const QString &journalPath);

// Where what could not be read of a crashed journal is kept as long as the journal is.
QString damagedCopyOf(const QString &journalPath);

// A journal's path in `folder`; `id` tells several journals of one report apart. An empty
// `reportPath` stands for a report that was never saved.
QString journalOf(const QString &reportPath, const QString &folder, const QString &id);

// Absolute paths of the journals in `folder` that are named after the report; of every report when
// `reportPath` is empty.
QStringList journalsIn(const QString &folder, const QString &reportPath = {});

// The same of locks whose journal is not there: of a program that is about to write it, or that
// died just before or just after.
QStringList bareLocksIn(const QString &folder, const QString &reportPath = {});

} // namespace SideFiles
