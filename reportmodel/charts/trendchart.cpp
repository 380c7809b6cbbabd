// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartbuilder.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

// One figure per series over the years of the report and its attached earlier reports.
class TrendChart : public ChartBuilder
{
public:
    using ChartBuilder::ChartBuilder;

    std::optional<ChartData> build()
    {
        for (const ChartSpec::Series &series : m_spec.series) {
            if (!series.points.isEmpty() && isKnown(series.points.first().cell)) {
                m_cells += series.points.first().cell;
                m_chart.series.append({localized(series.name), {}});
            }
        }
        if (m_cells.isEmpty())
            return std::nullopt;
        addSpecNote();
        collectYears();
        for (const Year &year : std::as_const(m_years))
            addYear(year);
        if (yearsWithNumbers() < 2)
            return std::nullopt;
        addBreaks();
        const int thisYear = m_set.report().year;
        m_chart.total = value(m_cells.first());
        m_chart.totalText = m_cells.size() == 1
                                ? wholeText(m_words.year(thisYear), m_chart.total)
                                : m_words.labelled(m_words.year(thisYear), ownYear());
        addPartialNotes();
        addApproximationNote();
        addCaption();
        const int first = m_years.first().year;
        addYearToTitle({QString::number(first), QString::number(thisYear)},
                       m_words(u"%1—%2年"_s, u"%1–%2"_s).arg(first).arg(thisYear));
        finish();
        return std::move(m_chart);
    }

private:
    struct Year
    {
        int year = 0;
        const EarlierYear *earlier = nullptr; // null: the report's own year, or no report
        bool isOwn = false;
        bool hasReport() const { return isOwn || earlier; }
    };

    // Oldest first, without holes: a year no report is attached for stands as a gap.
    void collectYears()
    {
        const int thisYear = m_set.report().year;
        m_years = {{thisYear, nullptr, true}};
        for (const auto &earlier : m_set.earlier()) { // newest first
            while (m_years.first().year > earlier->report.year + 1)
                m_years.prepend({m_years.first().year - 1, nullptr, false});
            m_years.prepend({earlier->report.year, earlier.get(), false});
        }
    }

    const EarlierYear::Mapped *mapped(const Year &year, const QString &cell) const
    {
        return year.earlier ? &year.earlier->at(m_set.form().indexOf(cell)) : nullptr;
    }

    void addYear(const Year &year)
    {
        m_chart.categories += m_words.year(year.year);
        QString leftOut;
        for (qsizetype s = 0; s < m_cells.size(); ++s) {
            ChartPoint point;
            if (year.isOwn) {
                point = chartPoint(value(m_cells[s]), m_cells[s]);
            } else if (const EarlierYear::Mapped *earlier = mapped(year, m_cells[s])) {
                if (earlier->comparable == Comparability::Never)
                    leftOut = reasonLeftOut(*earlier);
                else
                    point = chartPoint(earlier->value, "prev:"_L1 + m_cells[s]);
            }
            m_chart.series[s].points += point;
        }
        if (!year.hasReport())
            leftOut = m_words(u"没有该年报告"_s, u"no report attached"_s);
        if (!leftOut.isEmpty())
            addNote(m_words.labelled(m_words.year(year.year), leftOut));
    }

    // "本年新收 70 件、结转下年度 1 件": of several series none stands for the year alone.
    QString ownYear() const
    {
        QStringList wholes;
        for (qsizetype s = 0; s < m_cells.size(); ++s)
            wholes += wholeText(m_chart.series[s].name, value(m_cells[s]));
        return m_words.list(wholes);
    }

    // A year that is not over, or was not when its figures were counted, is marked where it stands.
    void addPartialNotes()
    {
        for (qsizetype i = 0; i < m_years.size(); ++i) {
            const QDate day = partialUntil(m_years[i]);
            if (!day.isValid())
                continue;
            m_chart.categories[i] += m_words(u"（未满）"_s, u" (part)"_s);
            addNote(m_words.labelled(
                m_words.year(m_years[i].year),
                m_words(u"数字截至%1，不足全年"_s, u"counted up to %1, not the whole year"_s)
                    .arg(m_words.day(day))));
        }
    }

    QDate partialUntil(const Year &year) const
    {
        const Report *report = year.isOwn ? &m_set.report() : nullptr;
        const ReportForm *form = &m_set.form();
        if (year.earlier) {
            report = &year.earlier->report;
            form = &year.earlier->figures.form();
        }
        QDate until;
        for (const QString &cell : m_cells) {
            const int index = report ? form->indexOf(cell) : -1;
            const QDate day = index < 0 ? QDate() : ::partialUntil(*report, *form, index);
            if (day.isValid() && (!until.isValid() || day < until))
                until = day;
        }
        return until;
    }

    QString reasonLeftOut(const EarlierYear::Mapped &mapped) const
    {
        return mapped.note.isEmpty() ? m_words(u"没有可比的数字"_s, u"no comparable figure"_s)
                                     : localized(mapped.note);
    }

    int yearsWithNumbers() const
    {
        int count = 0;
        for (qsizetype i = 0; i < m_years.size(); ++i) {
            count += std::any_of(
                m_chart.series.cbegin(), m_chart.series.cend(),
                [i](const ChartDataSeries &series) { return series.points[i].isNumber(); });
        }
        return count;
    }

    QString formOf(const Year &year) const
    {
        if (year.isOwn)
            return m_template.id;
        const ReportTemplate *form = year.earlier->figures.form().document(m_template.document);
        return form ? form->id : QString();
    }

    // The form changed between two neighbouring years and what it counts is not quite the same.
    void addBreaks()
    {
        for (qsizetype i = 0; i + 1 < m_years.size(); ++i) {
            const Year &older = m_years[i];
            const Year &newer = m_years[i + 1];
            if (!older.hasReport() || !newer.hasReport() || formOf(older) == formOf(newer))
                continue;
            const auto changed =
                std::find_if(m_cells.cbegin(), m_cells.cend(), [&](const QString &cell) {
                    return mapped(older, cell)->comparable != Comparability::Yes;
                });
            if (changed == m_cells.cend())
                continue;
            m_chart.breaks += static_cast<int>(i);
            const QString text =
                m_words(u"%1年与%2年格式不同"_s, u"The form changed between %1 and %2"_s)
                    .arg(older.year)
                    .arg(newer.year);
            const QString note = localized(mapped(older, *changed)->note);
            addNote(note.isEmpty() ? text : m_words.labelled(text, note));
        }
    }

    QStringList m_cells; // one per series
    QList<Year> m_years;
};

} // namespace

std::optional<ChartData> trendChart(const ReportSet &set, const ReportTemplate &form,
                                    const ChartSpec &spec, const ChartChoice &choice,
                                    const QLocale &locale)
{
    return TrendChart(set, form, spec, choice, locale).build();
}
