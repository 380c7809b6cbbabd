// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

// The list of findings of the whole report as a Word document, to be handed round and filed: what
// was found where, on what basis, and the reasons it was accepted with.
class FindingsExporter final : public Exporter
{
public:
    FormatInfo info() const override;
    // BadInput when the report was not checked.
    Result<QList<ExportedFile>> write(const ExportJob &job) const override;
    ExportProof prove(const ExportJob &job, const QList<ExportedFile> &files) const override;
};
