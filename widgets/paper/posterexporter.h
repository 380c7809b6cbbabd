// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

// One document as a long picture (一图读懂): PNG whole and in slices, SVG, PDF of one long page,
// and the same in words as a web page beside them.
class PosterExporter : public Exporter
{
public:
    FormatInfo info() const override;
    // CannotWrite where nothing can paint (job.pictures is null) and for one that gets too long.
    Result<QList<ExportedFile>> write(const ExportJob &job) const override;
    // Drawing and PDF by every text in them, the web page by its words; pictures cannot be read.
    ExportProof prove(const ExportJob &job, const QList<ExportedFile> &files) const override;
};
