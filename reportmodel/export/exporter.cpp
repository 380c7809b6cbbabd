// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exporter.h"

#include "export/filenames.h"

using namespace Qt::StringLiterals;

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
