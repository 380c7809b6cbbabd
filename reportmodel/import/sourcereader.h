// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "import/readdocument.h"

#include <QByteArray>
#include <QString>

// Reads a file of whatever kind by what is in it, not by its name: a web page in any of the usual
// encodings, a web archive, a Word document, a workbook, a PDF, comma or tab separated values, or
// plain text. `fileName` only tells the separated values from text. CannotRead with the reason for
// everything else (old binary Word and Excel files, encrypted ones, pictures, damaged files) and
// for files larger than LargestSource.
Result<ReadDocument> readSource(const QByteArray &bytes, const QString &fileName);

// Whether a file, given as a whole, is a report file of this program rather than one to import.
bool looksLikeReportFile(const QByteArray &bytes);

inline constexpr qint64 LargestSource = 64 * 1024 * 1024;
