// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartbuilder.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

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
        if (!m_spec.noTotal) {
            const QString label = m_words(u"合计"_s, u"Total"_s);
            m_chart.totalText =
                wholeText(m_spec.lastYear ? m_words.ofYear(m_set.report().year, label) : label,
                          m_chart.total);
        }
        addSpecNote();
        addPointsNote(CellValue::State::Blank, m_words(u"未填，图中未画"_s, u"Not filled in"_s));
        addPointsNote(CellValue::State::NotApplicable, m_words(u"不适用"_s, u"Not applicable"_s));
        if (ownWhole)
            addDifferenceNote(sum);
        if (m_spec.lastYear)
            addLastYear();
        addPartialNote();
        addApproximationNote();
        addCaption();
        const QString year = QString::number(m_set.report().year);
        addYearToTitle({year}, m_words.year(m_set.report().year));
        finish();
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
                point = chartPoint(value(points[i].cell), points[i].cell);
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

    // Last year's figures stand in front of this year's, or it is said why they do not.
    void addLastYear()
    {
        const int year = m_set.report().year;
        const EarlierYear *last = m_set.previous();
        if (!last) {
            addNote(m_words(u"没有附上%1年报告，未与上年比较"_s,
                            u"No report of %1 is attached to compare with"_s)
                        .arg(year - 1));
            return;
        }
        ChartDataSeries before{m_words.year(year - 1), {}};
        QStringList apart;
        for (const ChartPoint &now : std::as_const(m_chart.series.first().points)) {
            const EarlierYear::Mapped &mapped = last->at(m_set.form().indexOf(now.cell));
            if (mapped.comparable == Comparability::Never)
                before.points += ChartPoint{CellValue::State::NotApplicable, {}, {}, {}};
            else
                before.points += chartPoint(mapped.value, "prev:"_L1 + now.cell);
            const bool same = mapped.comparable == Comparability::Yes || mapped.note.isEmpty();
            if (!same && !apart.contains(localized(mapped.note)))
                apart += localized(mapped.note);
        }
        m_chart.series.first().name = m_words.year(year);
        m_chart.series.prepend(before);
        const auto isNumber = [](const ChartPoint &point) { return point.isNumber(); };
        if (std::none_of(before.points.cbegin(), before.points.cend(), isNumber)) {
            addNote(
                m_words(u"%1年没有可比的数字"_s, u"%1 has no comparable figures"_s).arg(year - 1));
        }
        for (const QString &note : std::as_const(apart))
            addNote(note);
    }

    // Figures that were counted up to a day before the end of the year.
    void addPartialNote()
    {
        QMap<QDate, QStringList> until;
        qsizetype shown = 0;
        for (const ChartDataSeries &series : std::as_const(m_chart.series)) {
            for (qsizetype i = 0; i < series.points.size(); ++i) {
                const int index = m_set.form().indexOf(series.points[i].cell);
                if (index < 0 || !series.points[i].isNumber())
                    continue;
                ++shown;
                const QDate day = partialUntil(m_set.report(), m_set.form(), index);
                const QString &category = m_chart.categories[i];
                if (day.isValid())
                    until[day] +=
                        m_chart.series.size() > 1 ? series.name + u' ' + category : category;
            }
        }
        for (auto day = until.cbegin(); day != until.cend(); ++day) {
            const QString text =
                m_words(u"数字截至%1，不足全年"_s, u"Counted up to %1, not the whole year"_s)
                    .arg(m_words.day(day.key()));
            addNote(day->size() == shown ? text : m_words.labelled(text, m_words.list(*day)));
        }
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

} // namespace

std::optional<ChartData> partsChart(const ReportSet &set, const ReportTemplate &form,
                                    const ChartSpec &spec, const ChartChoice &choice,
                                    const QLocale &locale)
{
    return PartsChart(set, form, spec, choice, locale).build();
}
