// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

// Excel workbook of the whole report: the statutory tables as printed, with live totals, the
// figures of the work summary, earlier years beside this one, charts drawn by the spreadsheet
// program, and the findings.
class XlsxExporter : public Exporter
{
public:
    FormatInfo info() const override;
    Result<QList<ExportedFile>> write(const ExportJob &job) const override;
    ExportProof prove(const ExportJob &job, const QList<ExportedFile> &files) const override;
};
