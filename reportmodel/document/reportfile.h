// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/report.h"

#include <QByteArray>
#include <QString>

// Report files (.nianbao): canonical JSON, UTF-8, members sorted, indented by four spaces, one
// trailing newline. Loading and saving an untouched file gives the same bytes. Version
// "major.minor": an older file is brought up by the migration chain, members of a newer minor
// version survive (and the file keeps that version), a newer major version opens read-only. A file
// is written in the first version that has all it holds, so that older programs know it too.
//
//   format     "nianbao"
//   version    "1.0"; "1.1" or "1.2" with any of the members marked so
//   templates  ["annual-report-2021", "work-summary"]
//   unit       {name, short, code, kind, level}
//   profile    1.2 {former_names, address, …: text; licensing, penalty, …: "yes" | "no"}
//   year       2021
//   meta       {key: text}
//   figures    {cell id: "39" | "na" | null | {value: one of these, approx, text, addends, source,
//              cut_off, 1.2 source_office, source_system, source_person, source_file}}; null only
//              where a total is stated as blank
//   texts      {text id: text}
//   bindings   1.1 {text id: [{start, length, form, cell, whole, decimals}]}
//   waivers    1.1 {key of a finding: {reason, by, date, cells: {cell id: text or null}, left,
//   right,
//              text, quote, sentence, meta_key, meta_value}}
//   rules_off  1.1 {number of a check: {reason, by, date}}
//   explanations  1.2 {cell id: {text, value: the figure explained}}
//   own_figures   1.2 [{id, name, unit, chapter, parts: [{id, name}], complete, decimals, chart}]
//   blanks_filled 1.2 [{about, cells: [cell id], by, date}]
//   imported      1.2 {file, form, headings: [text], tables: [{table, lines, note, changed:
//                 [{expected, written}], missing: [text], extra: [text]}]}
//   charts        1.2 {document/chart: {shown, kind, title, caption, shares, chapter}}
//   chart_order   1.2 {document: [chart id]}
//   attached   [{file, sha256, report: a report without format, version, attached and snapshots}]
//   snapshots  1.1 [{name, time: "2022-01-28T01:30:00Z", report: as of attached}]
//   record     1.2 [{step, by, role, note, time, remarks: [{place, text}], content, state, chain}]
namespace ReportFile {

inline constexpr int MajorVersion = 1;
inline constexpr int MinorVersion = 2;
inline constexpr qint64 MaxBytes = 32 * 1024 * 1024;

struct Loaded
{
    Report report;
    QByteArray sha256; // hex digest of the file's bytes
    QStringList notes; // what a migration changed, or why the file is read-only; for the user
};

// CannotRead with file name, line and reason for a missing, empty, truncated, binary, oversized,
// too deeply nested or otherwise damaged file, repeated members, JSON numbers where decimal text
// belongs, and figures out of range. `load` also sweeps the stray temporary files that a save
// killed midway leaves beside the file.
Result<Loaded> load(const QString &path);
Result<Loaded> parse(const QByteArray &bytes, const QString &fileName);
// What is needed to judge and add up the figures of many reports: as load(), but nothing beside the
// file is touched, there is no digest, and texts, metadata, snapshots and the record may be left out
// of the result, as far as no judgement of figures depends on them. Of what is left out only
// grammar and encoding are checked.
Result<Loaded> loadFigures(const QString &path);

// The file's bytes, and their digest in hex.
QByteArray toBytes(const Report &report);
QByteArray digestOf(const Report &report);
// Of a file as it is on the disk; empty when it cannot be read.
QByteArray digestOfFile(const QString &path);

// A report from the members of a report file, as writeReport() gives them: `format` and `version`
// may be missing. Errors as of parse(), without a file name.
Result<Report> fromJson(const QJsonObject &root);

// Writes through QSaveFile: either the whole new file or the old one, never a part of it.
// CannotWrite with the reason; a read-only report (newer major version) is refused.
Result<void> save(const Report &report, const QString &path);

} // namespace ReportFile
