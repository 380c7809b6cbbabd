// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"
#include "outline/signoffsheet.h"

#include <functional>

// The sign-off sheet of a document (签批页): one web page that Word opens, and the same as PDF
// where something can paint.
class SignOffExporter : public Exporter
{
public:
    // Paints a sheet as a PDF; `time` goes into its properties.
    using PaintPdf = std::function<Result<QByteArray>(
        const SignOffSheet &sheet, const QLocale &locale, const QDateTime &time)>;

    explicit SignOffExporter(PaintPdf paintPdf = {});

    FormatInfo info() const override;
    Result<QList<ExportedFile>> write(const ExportJob &job) const override;

private:
    PaintPdf m_paintPdf;
};
