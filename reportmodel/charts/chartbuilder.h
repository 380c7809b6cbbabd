// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "charts/chartwording.h"
#include "document/chartchoice.h"

#include <QDate>

// What every chart shares, whether it shows parts of one year or one figure over years: its frame
// and the notes that keep it honest.
class ChartBuilder
{
public:
    // All are borrowed. `form` owns the specification.
    ChartBuilder(const ReportSet &set, const ReportTemplate &form, const ChartSpec &spec,
                 const ChartChoice &choice, const QLocale &locale);

protected:
    bool isKnown(const QString &cell) const { return m_set.form().indexOf(cell) >= 0; }
    const CellValue &value(const QString &cell) const { return m_set.figures().value(cell); }
    const QString &localized(const LocalizedText &text) const { return text.text(m_chart.locale); }

    void addNote(const QString &note) { m_chart.notes += m_words.sentence(note); }
    void addSpecNote();
    // What 近, 余 and so on beside the values mean.
    void addApproximationNote();
    // The person's own words below the chart.
    void addCaption();
    // "合计 39 件", "合计：有 3 格未填"; `label` is 合计 or the year.
    QString wholeText(const QString &label, const CellValue &whole) const;
    // A title of the person's own that names no year gets it.
    void addYearToTitle(const QStringList &years, const QString &suffix);
    // Settles kind and percentages by what the points turned out to be.
    void finish();

    const ReportSet &m_set;
    const ReportTemplate &m_template;
    const ChartSpec &m_spec;
    const ChartChoice &m_choice;
    ChartWording m_words;
    ChartData m_chart;
};

// The day before the end of its year up to which a figure of the report, or a part of it, was
// counted; invalid for a figure of the whole year.
QDate partialUntil(const Report &report, const ReportForm &form, int index);

ChartPoint chartPoint(const CellValue &value, const QString &cell);

// One chart of a template, or nothing where the report has none of its cells, or no second year.
std::optional<ChartData> partsChart(const ReportSet &set, const ReportTemplate &form,
                                    const ChartSpec &spec, const ChartChoice &choice,
                                    const QLocale &locale);
std::optional<ChartData> trendChart(const ReportSet &set, const ReportTemplate &form,
                                    const ChartSpec &spec, const ChartChoice &choice,
                                    const QLocale &locale);
