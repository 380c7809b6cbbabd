// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportdiff.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>

// The lines of a journal. Each is a checksum, a space, one JSON object and a newline; the checksum
// covers the line before too, so that a line that is cut, altered, missing or out of place ends
// what can be read.
//
//   first line   {journal: 1, seq, path, who, host, generation, base: members of
//                 a report file}
//   each other   {seq: one more than before, changes: [{part, id, after}]}; without `after` the
//                 place holds nothing any more
namespace JournalRecord {

inline constexpr int FormatVersion = 1;

// The line for `object`; `chain` is the checksum of the line before (empty for the first) and
// becomes this line's.
QByteArray toLine(const QJsonObject &object, QByteArray &chain);
// nullopt for a line (without its newline) that is not whole and in its place.
std::optional<QJsonObject> fromLine(const QByteArray &line, QByteArray &chain);

QJsonArray toJson(const QList<ReportDifference> &changes);
QList<ReportDifference> changesFrom(const QJsonValue &array);

} // namespace JournalRecord
