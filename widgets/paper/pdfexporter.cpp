// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pdfexporter.h"

#include "export/documentproof.h"
#include "paper/pdfpages.h"
#include "paper/pdfproof.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportProof)
};

} // namespace

FormatInfo PdfExporter::info() const
{
    FormatInfo info;
    info.id = u"pdf"_s;
    info.name = {u"PDF 文档（PDF/A）"_s, u"PDF document (PDF/A)"_s};
    info.suffix = u"pdf"_s;
    info.needsPictures = true;
    info.namesFonts = true;
    return info;
}

Result<QList<ExportedFile>> PdfExporter::write(const ExportJob &job) const
{
    if (!job.pictures || !qobject_cast<QApplication *>(QCoreApplication::instance()))
        return Error{Error::Kind::CannotWrite,
                     Words::tr("Pages cannot be painted here; export the PDF from the desktop "
                               "program."),
                     {}};
    const DocumentOutline outline = outlineOf(*job.set, job.templateId, true, job.locale);
    const PaintedDocument document(outline, PageLayout::of(job.design));
    const Result<QByteArray> pdf = pdfOf(document, outline.title, outline.unitName, job.time);
    if (!pdf)
        return pdf.error();
    return QList<ExportedFile>{{exportBaseName(*job.set, job.templateId) + ".pdf"_L1, *pdf}};
}

ExportProof PdfExporter::prove(const ExportJob &job, const QList<ExportedFile> &files) const
{
    ExportProof proof = ExportProof::readBack();
    const DocumentOutline outline = outlineOf(*job.set, job.templateId, true, job.locale);
    for (const ExportedFile &file : files) {
        if (!provePages(file.bytes, outline, PageLayout::of(job.design), proof))
            return ExportProof::notRead(); // nothing here can read it, so nothing is claimed
        proof.add(DocumentProof::chartCheck(chartsIn(outline), *job.set));
    }
    return proof;
}
