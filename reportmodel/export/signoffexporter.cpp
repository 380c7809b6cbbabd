// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/signoffexporter.h"

#include "export/htmlwriter.h"

using namespace Qt::StringLiterals;

SignOffExporter::SignOffExporter(PaintPdf paintPdf)
    : m_paintPdf(std::move(paintPdf))
{
}

FormatInfo SignOffExporter::info() const
{
    FormatInfo info;
    info.id = u"signoff"_s;
    info.name = {u"签批页（网页和 PDF）"_s, u"Sign-off sheet (web page and PDF)"_s};
    info.suffix = u"html"_s;
    info.needsPictures = true;
    return info;
}

Result<QList<ExportedFile>> SignOffExporter::write(const ExportJob &job) const
{
    const SignOffSheet sheet = SignOffSheet::of(*job.set, job.checks ? *job.checks : CheckResult(),
                                                job.templateId, job.locale, job.time.date());
    const DocumentOutline outline = outlineOf(sheet, job.locale);
    // The day is what the sheet tells; within it the same report gives the same bytes.
    const QDateTime day = job.time.isValid() ? job.time.date().startOfDay() : QDateTime();
    const QString name = exportBaseName(*job.set, job.templateId) + u"_签批页"_s;
    const auto page = HtmlWriter(outline, nullptr, job.design, day).write();
    if (!page)
        return page.error();
    QList<ExportedFile> files{{name + ".html"_L1, *page}};
    if (m_paintPdf && job.pictures) {
        const auto pdf = m_paintPdf(sheet, job.locale, day);
        if (!pdf)
            return pdf.error();
        files.append({name + ".pdf"_L1, *pdf});
    }
    return files;
}
