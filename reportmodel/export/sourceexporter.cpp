// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/sourceexporter.h"

#include "base/printabletext.h"
#include "charts/chartwording.h"
#include "export/documentproof.h"
#include "export/sourcerows.h"
#include "import/htmlreader.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView Style =
    "@page{size:A4 landscape;margin:18mm 15mm}"
    "body{font-family:FangSong,FangSong_GB2312,STFangsong,serif;font-size:10.5pt}"
    "h1{font-family:SimHei,STHeiti,sans-serif;font-size:16pt;font-weight:normal;"
    "text-align:center;margin:0 0 6pt}"
    "p{margin:0 0 6pt;text-align:center}"
    "table{border-collapse:collapse;width:100%}thead{display:table-header-group}"
    "tr{page-break-inside:avoid}"
    "th,td{border:0.5pt solid #000;padding:2pt 4pt;vertical-align:top;text-align:left}"
    "th{font-weight:normal;font-family:SimHei,STHeiti,sans-serif;text-align:center}"_L1;

QString title(const ChartWording &words)
{
    return words(u"数据来源表"_s, u"Table of sources"_s);
}

QString organ(const ReportSet &set, const ChartWording &words)
{
    return set.report().unit.name + u'　' + words.year(set.report().year);
}

QStringList headings(const ChartWording &words)
{
    return {words(u"指标"_s, u"Figure"_s),
            words(u"数值"_s, u"Value"_s),
            words(u"提供处室"_s, u"Office"_s),
            words(u"业务系统"_s, u"System"_s),
            words(u"截止日期"_s, u"Counts up to"_s),
            words(u"经办人"_s, u"Person"_s),
            words(u"备注"_s, u"Note"_s),
            words(u"文件名"_s, u"File name"_s)};
}

QString remark(const ChartWording &words)
{
    return words(u"截止日期未填的，截至当年12月31日；合计由所列各数相加，不另列。"_s,
                 u"Without a day, a figure counts up to 31 December. Totals are sums of the "
                 "figures listed and are not listed themselves."_s);
}

QStringList fields(const SourceRow &row)
{
    return {row.place,
            row.figures,
            row.card.office,
            row.card.system,
            row.cutOff.toString(Qt::ISODate),
            row.card.person,
            row.card.note,
            row.card.file};
}

// Every word of the page in order, as a browser joins spaces.
QStringList wordsOf(const ExportJob &job)
{
    const ChartWording words(job.locale);
    QStringList all{title(words), organ(*job.set, words)};
    all += headings(words);
    for (const SourceRow &row : sourceRows(*job.set))
        all += fields(row);
    all += remark(words);
    for (QString &text : all)
        text = collapsedSpaces(printableLines(text));
    return all;
}

QString line(const QString &element, const QStringList &cells)
{
    QString text = u"<tr>"_s;
    for (const QString &cell : cells)
        text += u'<' + element + u'>' + cell.toHtmlEscaped() + u"</"_s + element + u'>';
    return text + u"</tr>\n"_s;
}

} // namespace

FormatInfo SourceExporter::info() const
{
    FormatInfo info;
    info.id = u"sources"_s;
    info.name = {u"数据来源表"_s, u"Table of sources"_s};
    info.suffix = u"html"_s;
    info.perDocument = false;
    info.carriesTexts = false;
    info.forTheHouse = true;
    return info;
}

Result<QList<ExportedFile>> SourceExporter::write(const ExportJob &job) const
{
    const ReportSet &set = *job.set;
    const ChartWording words(job.locale);
    const QString whose = organ(set, words).toHtmlEscaped();
    QString page =
        u"<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">\n<title>"_s + whose +
        u' ' + title(words) + u"</title>\n<style>"_s + Style +
        u"</style></head><body><main>\n<h1>"_s + title(words) + u"</h1>\n<p>"_s + whose +
        u"</p>\n<table>\n<thead>"_s + line(u"th"_s, headings(words)) + u"</thead>\n<tbody>\n"_s;
    for (const SourceRow &row : sourceRows(set))
        page += line(u"td"_s, fields(row));
    page += u"</tbody></table>\n<p>"_s + remark(words).toHtmlEscaped() +
            u"</p>\n</main></body></html>\n"_s;
    return QList<ExportedFile>{
        {exportBaseName(set, {}) + u"_数据来源表.html"_s, printableLines(page).toUtf8()}};
}

ExportProof SourceExporter::prove(const ExportJob &job, const QList<ExportedFile> &files) const
{
    ExportProof proof = ExportProof::readBack();
    for (const ExportedFile &file : files) {
        const Result<ReadDocument> page = readHtml(file.bytes);
        if (!page) {
            proof.differ(page.error().text());
            continue;
        }
        DocumentProof::compareWords(wordsOf(job), DocumentProof::wordsOf(*page, true), proof);
    }
    return proof;
}
