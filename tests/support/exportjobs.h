// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/services.h"
#include "export/exporter.h"
#include "rules/checkrunner.h"
#include "samplereports.h"

#include <QList>
#include <QString>

namespace TestSupport {

// A report with all that exporters look at.
class ExportSubject
{
public:
    ExportSubject(const Services &services, const Report &report)
        : m_services(services)
        , m_set(evaluated(report))
    {
        const auto runner =
            CheckRunner::compile(services.rules(), services.catalog(), m_set.formPtr());
        if (!runner)
            qFatal("%s", qPrintable(runner.error().text()));
        m_checks = runner->run(m_set);
    }
    Q_DISABLE_COPY_MOVE(ExportSubject)

    // One job per document of the report; a single one for formats of the whole report. They live
    // no longer than the subject.
    QList<ExportJob> jobsOf(const Exporter &exporter, const QLocale &locale = chinese()) const
    {
        ExportJob job;
        job.set = &m_set;
        job.checks = &m_checks;
        job.pictures = m_services.pictures();
        job.locale = locale;
        job.time = QDateTime(QDate(2022, 1, 20), QTime(9, 0), Qt::UTC);
        job.poster = m_services.posters().all().first();
        QList<ExportJob> jobs;
        for (const QString &document : m_set.report().templates) {
            job.templateId = document;
            jobs += job;
            if (!exporter.info().perDocument)
                break;
        }
        return jobs;
    }

private:
    const Services &m_services;
    ReportSet m_set;
    CheckResult m_checks;
};

} // namespace TestSupport
