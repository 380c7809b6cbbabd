// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"
#include "export/webwriter.h"

// One page for the portal per document (see WebWriter), styled or plain.
class WebExporter final : public Exporter
{
public:
    explicit WebExporter(WebWriter::Dress dress);

    FormatInfo info() const override;
    Result<QList<ExportedFile>> write(const ExportJob &job) const override;
    ExportProof prove(const ExportJob &job, const QList<ExportedFile> &files) const override;

private:
    WebWriter::Dress m_dress;
};
