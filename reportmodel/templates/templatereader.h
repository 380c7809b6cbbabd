// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "templates/reporttemplate.h"

#include <QByteArray>

// Reads one template file, resources/templates/<id>.json. Everything is checked while reading:
// unknown members, repeated or unresolved ids, tables that do not tile their grid, sums that
// contain themselves, charts and totals over figures that do not exist. The Error names
// `fileName`, the line and the JSON path of the first fault.
//
// Members follow ReportTemplate; wording is {"zh_CN": …, "en": …}, statutory labels plain text.
//   id, name, document (annual-report, work-summary), fromYear, toYear, basis, fileSuffix,
//   title           pattern with {unit}, {unit_short}, {year}, {next_year}
//   meta            keys of the metadata header
//   lists           names for lists of words used in "where"
//   chapters        id, title, tab, kind (narrative, tables, signature), level, aliases, formText,
//                   requiredTopics, requiredTopicsGovernment, softLimit
//   tables          id, chapter, name, title, unit, note (text id), headerRows, labelColumns,
//                   columnWeights (one per column), blocks and grid:
//     blocks        rows × columns; each pair is the figure "table.row.column". Unit, type (count,
//                   decimal, signed-count, money, percent), maxDecimals and carriesText stand at
//                   the block or at a column.
//     grid          printed rows from left to right as in HTML. An item is {"corner"}, {"band"},
//                   {"header"} or {"label"} with its text, {"row": id} for the label of a row, each
//                   with rowSpan and columnSpan, or {"figures": id} for all figures of a row, with
//                   columnSpans.
//   figureGroups    id, chapter, title, figures (id, label, link and measure as above), parts
//   sums            total, of ("-" before an id subtracts), where
//   helpStatuses, help   cells, text, status, where
//   mappings        by older template: from, to, comparable (yes, approximate, never), note, where
//   openings        chapter, start, sentences of lead and clauses (text, list, complete);
//                   how figures stand in them is said at OpeningFigure
//   charts          id, title, kind (horizontal-bar, stacked-bar, grouped-bar, donut, line), unit,
//                   chapter, total, byYear, note, series of points
// Ids in sums, help and mappings are patterns: "t3.{row}.total" with "where": {"row": ["new"]}.
// Placeholders of the total (or "to") make one sum (mapping) each; those that only the other side
// has are added up. A figure's role follows from the rest: a printed sum is Computed, a sum that is
// not printed a Group, everything else Input.
Result<TemplatePtr> readTemplate(const QByteArray &json, const QString &fileName);
