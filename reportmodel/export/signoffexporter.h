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
    // The sheet as a PDF, which only a program that paints can make.
    struct Pdf
    {
        // `time` goes into its properties.
        std::function<Result<QByteArray>(const SignOffSheet &sheet, const QLocale &locale,
                                         const QDateTime &time)>
            paint;
        // Compares one, read back, with the sheet; false when nothing here reads PDF files.
        std::function<bool(const QByteArray &pdf, const SignOffSheet &sheet, const QLocale &locale,
                           ExportProof &proof)>
            prove;
    };

    SignOffExporter() = default;
    explicit SignOffExporter(Pdf pdf);

    FormatInfo info() const override;
    Result<QList<ExportedFile>> write(const ExportJob &job) const override;
    // Every word of both files and every key figure.
    ExportProof prove(const ExportJob &job, const QList<ExportedFile> &files) const override;

private:
    Pdf m_pdf;
};
