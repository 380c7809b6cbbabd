// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/readdocument.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>

// What the fuzz targets share. Inputs are plain enough for a fuzzer to change them with effect:
// packages as the text of their parts, a document as lines.
namespace Fuzzing {

inline QByteArray bytes(const uint8_t *data, size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

// Stops the fuzzer: what must hold for every input does not.
void require(bool holds, const char *what);

// A zip archive of parts written one behind the other, each headed by a line of 0x01 and its path;
// and such a text of an archive.
QByteArray package(const QByteArray &parts);
QByteArray partsOf(const QByteArray &package);

// A document of lines: one of cells separated by | is a row of a table (a cell may begin with ^ and
// the digits of its row and column span), any other a paragraph; an empty line ends a table.
ReadDocument document(const QByteArray &lines);
QByteArray linesOf(const ReadDocument &document);

// Requires what every reader promises: cells inside their table, in reading order.
void requireSound(const ReadDocument &document);

} // namespace Fuzzing
