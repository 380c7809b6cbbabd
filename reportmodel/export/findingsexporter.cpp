// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/findingsexporter.h"

#include "charts/chartwording.h"
#include "export/documentproof.h"
#include "export/docxwriter.h"
#include "export/findingwords.h"
#include "import/docxreader.h"
#include "outline/plaintext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

QString cellText(const QString &text)
{
    return PlainText::paragraphs(text).join(u'；');
}

DocumentOutline listOf(const ExportJob &job)
{
    const ReportSet &set = *job.set;
    const ChartWording words(job.locale);
    const FindingWords findings(set, *job.checks, job.locale);
    DocumentOutline outline;
    outline.unitName = PlainText::printable(set.report().unit.name);
    outline.year = set.report().year;
    outline.title =
        outline.unitName +
        words(u"%1年报告核对结果"_s, u" Checks of the report of %1"_s).arg(outline.year);
    outline.blocks += OutlineHeading{0, outline.title, u"title"_s};
    outline.blocks += OutlineParagraph{OutlineParagraph::Role::Note, findings.counts()};

    OutlineTable table;
    table.id = u"findings"_s;
    table.caption = words(u"核对结果"_s, u"Findings"_s);
    table.headerRows = 1;
    table.columnWeights = job.locale.language() == QLocale::Chinese
                              ? QList<int>{8, 8, 12, 13, 35, 24}
                              : QList<int>{8, 11, 12, 16, 31, 22};
    table.columns = static_cast<int>(table.columnWeights.size());
    const auto addRow = [&table](const QStringList &texts) {
        for (int column = 0; column < table.columns; ++column) {
            OutlineTableCell cell;
            cell.kind = table.rows == 0 ? GridCell::Kind::Header : GridCell::Kind::RowLabel;
            cell.row = table.rows;
            cell.column = column;
            cell.level = column >= 3 ? 1 : 0; // sentences stand at the left
            cell.text = texts.value(column);
            table.cells += cell;
        }
        ++table.rows;
    };
    addRow({words(u"规则"_s, u"Rule"_s), words(u"级别"_s, u"Severity"_s),
            words(u"结果"_s, u"Outcome"_s), words(u"章节"_s, u"Chapter"_s),
            words(u"说明"_s, u"Finding"_s), words(u"依据"_s, u"Basis"_s)});
    for (const Finding &finding : job.checks->findings)
        addRow({finding.rule, findings.severity(finding), findings.outcome(finding),
                findings.chapter(finding), cellText(findings.message(finding)),
                cellText(finding.basis)});
    // A check that was not run must not look like one that held.
    for (const RuleSwitch &rule : job.checks->off)
        addRow({rule.number, {}, findings.switchedOff(), {}, cellText(findings.reason(rule)), {}});
    if (table.rows > 1)
        outline.blocks += table;
    else
        outline.blocks += OutlineParagraph{OutlineParagraph::Role::Body, findings.nothing()};
    return outline;
}

} // namespace

FormatInfo FindingsExporter::info() const
{
    FormatInfo info;
    info.id = u"findings"_s;
    info.name = {u"核对结果（Word）"_s, u"Findings (Word)"_s};
    info.suffix = u"docx"_s;
    info.namesFonts = true;
    info.perDocument = false;
    info.forTheHouse = true;
    return info;
}

Result<QList<ExportedFile>> FindingsExporter::write(const ExportJob &job) const
{
    if (!job.checks)
        return Error{Error::Kind::BadInput,
                     Words::tr("The report was not checked, so there is no list of findings."),
                     {}};
    const DocumentOutline outline = listOf(job);
    const Result<QByteArray> document = DocxWriter(outline, nullptr, job.design, job.time).write();
    if (!document)
        return document.error();
    return QList<ExportedFile>{{exportBaseName(*job.set, {}) + u"_核对结果.docx"_s, *document}};
}

ExportProof FindingsExporter::prove(const ExportJob &job, const QList<ExportedFile> &files) const
{
    ExportProof proof = ExportProof::readBack();
    const DocumentOutline outline = listOf(job);
    for (const ExportedFile &file : files) {
        const Result<ReadDocument> document = readDocx(file.bytes);
        if (!document) {
            proof.differ(document.error().text());
            continue;
        }
        DocumentProof::compareWords(DocumentProof::pageWords(outline, job),
                                    DocumentProof::wordsOf(*document, false), proof);
        proof.add(DocumentProof::hiddenContentCheck(document->hidden, outline.unitName));
    }
    return proof;
}
