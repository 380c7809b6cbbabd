// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportedit.h"

#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <optional>

// The figures of one published annual report (tests/fixtures/reports).
struct PublishedReport
{
    QString fileName;
    QString unit;
    int year = 0;
    QString templateId;
    // As published, totals included; isNull where the printed cell was blank.
    QList<ReportEdit::Assignment> values;
    // Check number and column of every equation the published figures break.
    QList<QPair<QString, QString>> violated;

    // A report with these figures put in.
    Result<Report> report(const TemplateCatalog &catalog) const;
};

namespace TestSupport {

QStringList publishedReportNames();
PublishedReport publishedReport(const QString &fileName);

} // namespace TestSupport
