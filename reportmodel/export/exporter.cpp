// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exporter.h"

#include "export/filenames.h"
#include "export/provenlater.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportProof)
};

} // namespace

ExportProof Exporter::prove(const ExportJob &job, const QList<ExportedFile> &files) const
{
    Q_UNUSED(job)
    Q_UNUSED(files)
    return ExportProof::notRead();
}

QLocale languageOf(const Exporter &exporter, const QLocale &window)
{
    return exporter.info().forTheHouse ? window : formLanguage();
}

void preparePictures(const Exporter &exporter, const ExportJob &job, SharedPictures &pictures)
{
    const QList<ChartPictures::Format> formats = exporter.info().chartFormats;
    if (formats.isEmpty())
        return;
    const QList<ChartData> charts = chartsIn(outlineOf(*job.set, job.templateId, true, job.locale));
    for (const ChartPictures::Format format : formats)
        pictures.prepare(charts, format, ChartPictures::DocumentWidthMm, ChartPictures::PrintDpi);
}

static Result<ProvenFiles> proven(const Exporter &exporter, const ExportJob &job,
                                  const Result<QList<ExportedFile>> &files)
{
    if (!files)
        return files.error();
    const ExportProof proof = exporter.prove(job, *files);
    if (proof.isRead() && !proof.holds())
        return Error{Error::Kind::CannotWrite,
                     Words::tr("The file was read back and is not what the report says, so it was "
                               "not handed over. %1 The report itself is unharmed; export another "
                               "format and report this fault.")
                         .arg(proof.refusal()),
                     {}};
    return ProvenFiles{*files, proof};
}

Result<ProvenFiles> writeProven(const Exporter &exporter, const ExportJob &job)
{
    return proven(exporter, job, exporter.write(job));
}

std::function<Result<ProvenFiles>()> provenLater(const Exporter &exporter, const ExportJob &job)
{
    return [&exporter, job, files = exporter.write(job)] { return proven(exporter, job, files); };
}

QString exportBaseName(const ReportSet &set, const QString &templateId)
{
    const Report &report = set.report();
    QString rest = u"_%1年"_s.arg(report.year);
    for (const TemplatePtr &form : set.form().templates()) {
        if (templateId.isEmpty() || form->id == templateId)
            rest += u'_' + form->fileSuffix;
    }
    constexpr qsizetype spare = 40; // bytes left for a picture's number and title, and the suffix
    const QString unit = FileNames::legal(report.unit.name, FileNames::MaxCharacters - rest.size(),
                                          FileNames::MaxBytes - spare - rest.toUtf8().size());
    return unit + rest;
}
