// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

// The charts of one document as picture files: PNG at 300 dpi, SVG or PDF. Numbered like the
// figures in the document: "…_图01_2021年政府信息公开申请办理情况.png".
class PictureExporter : public Exporter
{
public:
    explicit PictureExporter(ChartPictures::Format format);

    FormatInfo info() const override;
    // CannotWrite where nothing can paint (job.pictures is null).
    Result<QList<ExportedFile>> write(const ExportJob &job) const override;
    // A drawing by its title and by what it says it shows; a picture cannot be read back.
    ExportProof prove(const ExportJob &job, const QList<ExportedFile> &files) const override;

private:
    ChartPictures::Format m_format;
};
