// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartdata.h"
#include "charts/chartwording.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

ChartPoint pointOf(const CellValue &value, const QString &cell)
{
    return {value.state, value.value, value.approx, cell};
}

// What every chart shares, whether it shows parts of one year or one figure over years.
class ChartBuilder
{
public:
    ChartBuilder(const ReportSet &set, const ReportTemplate &form, const ChartSpec &spec,
                 const QLocale &locale)
        : m_set(set)
        , m_template(form)
        , m_spec(spec)
        , m_words(locale)
    {
        m_chart.id = spec.id;
        m_chart.document = form.id;
        m_chart.chapter = spec.chapter;
        m_chart.locale = locale;
        m_chart.kind = spec.kind;
        m_chart.unit = spec.unit;
        m_chart.title = spec.title.text(locale);
        m_chart.title.replace("{year}"_L1, QString::number(set.report().year));
    }

protected:
    bool isKnown(const QString &cell) const { return m_set.form().indexOf(cell) >= 0; }
    const CellValue &value(const QString &cell) const { return m_set.figures().value(cell); }
    const QString &localized(const LocalizedText &text) const { return text.text(m_chart.locale); }

    void addNote(const QString &note) { m_chart.notes += m_words.sentence(note); }
    void addSpecNote()
    {
        if (!m_spec.note.isEmpty())
            addNote(localized(m_spec.note));
    }
    // "合计 39 件", "合计：有 3 格未填"; `label` is 合计 or the year.
    QString wholeText(const QString &label, const CellValue &whole) const
    {
        switch (whole.state) {
        case CellValue::State::Number:
            return label + u' ' + m_words.quantity(pointOf(whole, {}).label(), m_chart.unit);
        case CellValue::State::NotApplicable:
            return m_words.labelled(label, m_words(u"不适用"_s, u"not applicable"_s));
        case CellValue::State::Blank:
            break;
        }
        if (whole.blankParts == 0 || whole.isStated)
            return m_words.labelled(label, m_words(u"未填"_s, u"not filled in"_s));
        return m_words.labelled(
            label, m_words(u"有 %1 格未填"_s, u"%1 not filled in"_s).arg(whole.blankParts));
    }

    const ReportSet &m_set;
    const ReportTemplate &m_template;
    const ChartSpec &m_spec;
    ChartWording m_words;
    ChartData m_chart;
};

// Figures of the report's own year side by side.
class PartsChart : public ChartBuilder
{
public:
    using ChartBuilder::ChartBuilder;

    std::optional<ChartData> build()
    {
        addPoints();
        if (m_chart.categories.isEmpty())
            return std::nullopt;
        const CellValue sum = sumOfParts();
        const bool ownWhole = isKnown(m_spec.total);
        m_chart.total = ownWhole ? value(m_spec.total) : sum;
        m_chart.totalText = wholeText(m_words(u"合计"_s, u"Total"_s), m_chart.total);
        addSpecNote();
        addPointsNote(CellValue::State::Blank, m_words(u"未填，图中未画"_s, u"Not filled in"_s));
        addPointsNote(CellValue::State::NotApplicable, m_words(u"不适用"_s, u"Not applicable"_s));
        if (ownWhole)
            addDifferenceNote(sum);
        return std::move(m_chart);
    }

private:
    // A category is kept when at least one of its cells exists in this report.
    void addPoints()
    {
        for (const ChartSpec::Series &series : m_spec.series)
            m_chart.series.append({localized(series.name), {}});
        qsizetype count = 0;
        for (const ChartSpec::Series &series : m_spec.series)
            count = std::max(count, series.points.size());
        for (qsizetype i = 0; i < count; ++i)
            addCategory(i);
    }

    void addCategory(qsizetype i)
    {
        const auto named = std::find_if(
            m_spec.series.cbegin(), m_spec.series.cend(), [&](const ChartSpec::Series &series) {
                return i < series.points.size() && isKnown(series.points[i].cell);
            });
        if (named == m_spec.series.cend())
            return;
        m_chart.categories += localized(named->points[i].label);
        for (qsizetype s = 0; s < m_spec.series.size(); ++s) {
            const QList<ChartSpec::Point> &points = m_spec.series[s].points;
            ChartPoint point;
            point.state = CellValue::State::NotApplicable; // the report has no such cell
            if (i < points.size() && isKnown(points[i].cell))
                point = pointOf(value(points[i].cell), points[i].cell);
            m_chart.series[s].points += point;
        }
    }

    // Stacked series are parts of one whole together; other series each stand for themselves, so
    // that only the first can be one.
    CellValue sumOfParts() const
    {
        SumBuilder builder;
        for (const ChartDataSeries &series : m_chart.series) {
            for (const ChartPoint &point : series.points) {
                if (!point.cell.isEmpty())
                    builder.add(value(point.cell));
            }
            if (m_chart.kind != ChartKind::StackedBar)
                break;
        }
        CellValue sum;
        builder.storeIn(sum);
        return sum;
    }

    void addPointsNote(CellValue::State state, const QString &label)
    {
        QStringList names;
        for (const ChartDataSeries &series : m_chart.series) {
            for (qsizetype i = 0; i < series.points.size(); ++i) {
                if (series.points[i].state != state || series.points[i].cell.isEmpty())
                    continue;
                const QString &category = m_chart.categories[i];
                names += m_chart.series.size() > 1 ? series.name + u' ' + category : category;
            }
        }
        constexpr qsizetype most = 6; // names that a caption can bear
        const qsizetype count = names.size();
        if (count == 0)
            return;
        QString text = m_words.list(names.mid(0, most));
        if (count > most)
            text += m_words(u"等 %1 项"_s, u" … (%1 in all)"_s).arg(count);
        addNote(m_words.labelled(label, text));
    }

    // Parts that do not make up the whole are said, or a reader takes the picture for complete.
    void addDifferenceNote(const CellValue &sum)
    {
        const CellValue &whole = m_chart.total;
        if (!sum.isNumber() || !whole.isNumber() || sum.value == whole.value)
            return;
        addNote(m_words(u"图中各项之和为 %1，与合计相差 %2"_s, u"The items shown add up to %1; "
                                                               "the total differs by %2"_s)
                    .arg(m_words.quantity(sum.toText(), m_chart.unit),
                         m_words.quantity((whole.value - sum.value).abs().toFile(), m_chart.unit)));
    }
};

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
        m_chart.totalText = wholeText(m_words.year(thisYear), m_chart.total);
        if (!m_spec.title.zh.contains("{year}"_L1))
            m_chart.title +=
                m_words(u"（%1—%2年）"_s, u" (%1–%2)"_s).arg(m_years.first().year).arg(thisYear);
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
                point = pointOf(value(m_cells[s]), m_cells[s]);
            } else if (const EarlierYear::Mapped *earlier = mapped(year, m_cells[s])) {
                if (earlier->comparable == Comparability::Never)
                    leftOut = reasonLeftOut(*earlier);
                else
                    point = pointOf(earlier->value, "prev:"_L1 + m_cells[s]);
            }
            m_chart.series[s].points += point;
        }
        if (!year.hasReport())
            leftOut = m_words(u"没有该年报告"_s, u"no report attached"_s);
        if (!leftOut.isEmpty())
            addNote(m_words.labelled(m_words.year(year.year), leftOut));
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

QList<ChartData> chartsOf(const ReportSet &set, const QLocale &locale)
{
    QList<ChartData> charts;
    for (const TemplatePtr &form : set.form().templates()) {
        for (const ChartSpec &spec : form->charts) {
            const std::optional<ChartData> chart =
                spec.byYear ? TrendChart(set, *form, spec, locale).build()
                            : PartsChart(set, *form, spec, locale).build();
            if (chart)
                charts += *chart;
        }
    }
    return charts;
}
