// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

// The pages of print and preview as PDF/A-1b: fonts inside, outline, text that can be searched and
// copied. Needs a QApplication.
class PdfExporter final : public Exporter
{
public:
    FormatInfo info() const override;
    Result<QList<ExportedFile>> write(const ExportJob &job) const override;
    // Every word of the document in the text that a reader finds, page by page.
    ExportProof prove(const ExportJob &job, const QList<ExportedFile> &files) const override;
};
