// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/readerexporter.h"

#include "export/readerpage.h"

using namespace Qt::StringLiterals;

FormatInfo ReaderExporter::info() const
{
    FormatInfo info;
    info.id = u"reader"_s;
    info.name = {u"送阅稿（单个网页）"_s, u"Reader copy (one web page)"_s};
    info.suffix = u"html"_s;
    info.needsPictures = true;
    info.perDocument = false;
    return info;
}

Result<QList<ExportedFile>> ReaderExporter::write(const ExportJob &job) const
{
    const CheckResult none;
    const auto page = ReaderPage(job, job.checks ? *job.checks : none).html();
    if (!page)
        return page.error();
    return QList<ExportedFile>{{exportBaseName(*job.set, {}) + u"_送阅稿.html"_s, page->toUtf8()}};
}
