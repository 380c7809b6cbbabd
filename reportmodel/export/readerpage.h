// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"
#include "export/readerdocument.h"
#include "outline/signoffwording.h"

// The reader copy as a page: what a leader has to know first, then findings, the documents, the
// figures that stand in none of them, and where figures come from.
class ReaderPage
{
public:
    // All outlive the page. `linked`: the job's report with every number of its texts bound that
    // is to be a link.
    ReaderPage(const ExportJob &job, const ReportSet &linked, const CheckResult &checks);

    // CannotWrite when a chart cannot be painted.
    Result<QString> html();

private:
    struct Section
    {
        QString id;
        QString title;
        QString html;
    };

    void addSection(const QString &id, const QString &title, const QString &html);
    QString head() const;
    QString verdict() const;
    QString keyFigures();
    QString matters();
    QString list(const QString &title, const QStringList &items) const;
    QString changes();
    QString findings();
    QString placeOf(const Finding &finding);
    QString otherFigures();
    QString sources();
    QString record() const;
    QString toPlace(const QString &id, const QString &text);

    const ReportSet &m_set;
    const ReportSet &m_linked;
    const CheckResult &m_checks;
    SignOffSheet m_sheet;
    SignOffWording m_words;
    ReaderLinks m_links;
    QHash<QString, ReaderMark> m_marks; // by cell, the most serious
    const ExportJob &m_job;
    QList<Section> m_sections;
};
