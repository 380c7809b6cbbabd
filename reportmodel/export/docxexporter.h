// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

// A document as Word, WPS and LibreOffice keep their own (.docx, Office Open XML).
class DocxExporter final : public Exporter
{
public:
    FormatInfo info() const override;
    Result<QList<ExportedFile>> write(const ExportJob &job) const override;
    ExportProof prove(const ExportJob &job, const QList<ExportedFile> &files) const override;
};
