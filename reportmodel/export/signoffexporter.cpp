// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/signoffexporter.h"

#include "export/documentproof.h"
#include "export/htmlwriter.h"
#include "import/htmlreader.h"

using namespace Qt::StringLiterals;

namespace {

SignOffSheet sheetOf(const ExportJob &job)
{
    return SignOffSheet::of(*job.set, job.checks ? *job.checks : CheckResult(), job.templateId,
                            job.locale, job.time.date());
}

// Every figure the sheet tells is the report's own.
void compareFigures(const SignOffSheet &sheet, const ReportSet &set, ExportProof &proof)
{
    for (const SignOffSheet::KeyFigure &figure : sheet.figures) {
        const int index = set.form().indexOf(figure.cell);
        const QString value = index < 0 ? QString()
                                        : figureText(set.figures().at(index),
                                                     figureBehind(set.report(), set.form(), index));
        proof.compare(figure.label, value, figure.value);
    }
}

} // namespace

SignOffExporter::SignOffExporter(Pdf pdf)
    : m_pdf(std::move(pdf))
{
}

FormatInfo SignOffExporter::info() const
{
    FormatInfo info;
    info.id = u"signoff"_s;
    info.name = {u"签批页（网页和 PDF）"_s, u"Sign-off sheet (web page and PDF)"_s};
    info.suffix = u"html"_s;
    info.needsPictures = true;
    info.forTheHouse = true;
    return info;
}

Result<QList<ExportedFile>> SignOffExporter::write(const ExportJob &job) const
{
    const SignOffSheet sheet = sheetOf(job);
    const DocumentOutline outline = outlineOf(sheet, job.locale);
    // The day is what the sheet tells; within it the same report gives the same bytes.
    const QDateTime day = job.time.isValid() ? job.time.date().startOfDay() : QDateTime();
    const QString name = exportBaseName(*job.set, job.templateId) + u"_签批页"_s;
    const auto page = HtmlWriter(outline, nullptr, job.design, day).write();
    if (!page)
        return page.error();
    QList<ExportedFile> files{{name + ".html"_L1, *page}};
    if (m_pdf.paint && job.pictures) {
        const auto pdf = m_pdf.paint(sheet, job.locale, day);
        if (!pdf)
            return pdf.error();
        files.append({name + ".pdf"_L1, *pdf});
    }
    return files;
}

ExportProof SignOffExporter::prove(const ExportJob &job, const QList<ExportedFile> &files) const
{
    ExportProof proof = ExportProof::readBack();
    const SignOffSheet sheet = sheetOf(job);
    compareFigures(sheet, *job.set, proof);
    proof.compareCount(m_pdf.paint && job.pictures ? 2 : 1, files.size());
    const DocumentOutline outline = outlineOf(sheet, job.locale);
    QStringList expected;
    for (const QString &word : DocumentProof::pageWords(outline, false))
        expected += collapsedSpaces(word);
    for (const ExportedFile &file : files) {
        if (file.name.endsWith(".pdf"_L1)) {
            if (!m_pdf.prove || !m_pdf.prove(file.bytes, sheet, job.locale, proof))
                proof.leaveOut(file.name);
            continue;
        }
        const Result<ReadDocument> page = readHtml(file.bytes);
        if (!page) {
            proof.differ(page.error().text());
            continue;
        }
        DocumentProof::compareWords(expected, DocumentProof::wordsOf(*page, true), proof);
        proof.add(DocumentProof::hiddenContentCheck(page->hidden, outline.unitName));
    }
    proof.add(DocumentProof::chartCheck(sheet.charts, *job.set));
    return proof;
}
