// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

// The figures of one document as one table for spreadsheets and statistics programs: UTF-8 with
// byte order mark (Excel needs it for Chinese), RFC 4180. One line per figure:
// id, label (of the row), column, unit, value (empty unless a number), state (number, blank, na),
// stated (1 for a stated total), approximate (its mark), sum (what a total's parts add up to),
// source (the note).
// A text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay.
class CsvExporter : public Exporter
{
public:
    FormatInfo info() const override;
    Result<QList<ExportedFile>> write(const ExportJob &job) const override;
    ExportProof prove(const ExportJob &job, const QList<ExportedFile> &files) const override;
};
