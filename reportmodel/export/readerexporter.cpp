// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/readerexporter.h"

#include "document/reportedit.h"
#include "export/readerpage.h"
#include "export/readerproof.h"
#include "rules/bindingsuggestions.h"

using namespace Qt::StringLiterals;

namespace {

// The report with every number bound that certainly is a figure: it reads the same.
ReportSet withLinks(const ReportSet &set, const PhraseBook &phrases)
{
    const CheckInput input(set, phrases);
    Report linked = set.report();
    const QStringList texts = set.form().textIds();
    for (const QString &text : texts) {
        for (const TextNumber &number : textNumbers(input, text).numbers) {
            if (number.state != TextNumber::State::Certain)
                continue;
            // One that cannot be bound stays without a link.
            (void)ReportEdit::bind(linked, set.form(), text, number.suggestions.first());
        }
    }
    return ReportSet::update(set, linked);
}

} // namespace

ReaderExporter::ReaderExporter(const PhraseBook &phrases)
    : m_phrases(phrases)
{
}

FormatInfo ReaderExporter::info() const
{
    FormatInfo info;
    info.id = u"reader"_s;
    info.name = {u"送阅稿（单个网页）"_s, u"Reader copy (one web page)"_s};
    info.suffix = u"html"_s;
    info.needsPictures = true;
    info.perDocument = false;
    info.forTheHouse = true;
    return info;
}

Result<QList<ExportedFile>> ReaderExporter::write(const ExportJob &job) const
{
    const CheckResult none;
    const ReportSet linked = withLinks(*job.set, m_phrases);
    const auto page = ReaderPage(job, linked, job.checks ? *job.checks : none).html();
    if (!page)
        return page.error();
    return QList<ExportedFile>{{exportBaseName(*job.set, {}) + u"_送阅稿.html"_s, page->toUtf8()}};
}

ExportProof ReaderExporter::prove(const ExportJob &job, const QList<ExportedFile> &files) const
{
    ExportProof proof = ExportProof::readBack();
    proof.compareCount(1, files.size());
    for (const ExportedFile &file : files)
        proof.add(proveReaderPage(job, file.bytes));
    return proof;
}
