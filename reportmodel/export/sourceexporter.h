// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

// The table of sources (数据来源表) of the whole report as a page to print: A4 across, opens in
// Word and WPS too.
class SourceExporter final : public Exporter
{
public:
    FormatInfo info() const override;
    Result<QList<ExportedFile>> write(const ExportJob &job) const override;
    ExportProof prove(const ExportJob &job, const QList<ExportedFile> &files) const override;
};
