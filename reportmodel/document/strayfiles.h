// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Removes what a save that was killed midway left beside `path`: files named like it with a dot
// and six random letters, as QSaveFile names its temporary file. A file is only removed when it is
// a regular file, is surely not being written right now (nobody has it open and it is older than
// this process, or it has not been touched for an hour), and is not a copy a person made: a name
// such as report.nianbao.backup, whose letters are not in mixed case, counts as stray only when
// the file is empty or a report cut off in the middle.
void sweepStrayFiles(const QString &path);
