// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartbuilder.h"

#include "charts/chartshares.h"

#include <algorithm>

using namespace Qt::StringLiterals;

ChartBuilder::ChartBuilder(const ReportSet &set, const ReportTemplate &form, const ChartSpec &spec,
                           const ChartChoice &choice, const QLocale &locale)
    : m_set(set)
    , m_template(form)
    , m_spec(spec)
    , m_choice(choice)
    , m_words(locale)
{
    m_chart.id = spec.id;
    m_chart.document = form.id;
    m_chart.chapter = spec.chapter;
    m_chart.locale = locale;
    m_chart.kind = spec.kind;
    m_chart.unit = spec.unit;
    m_chart.complete = spec.complete;
    m_chart.byYear = spec.byYear;
    m_chart.sharesAsked = choice.shares;
    m_chart.title = choice.title.isEmpty() ? spec.title.text(locale) : choice.title;
    m_chart.title.replace("{year}"_L1, QString::number(set.report().year));
}

void ChartBuilder::addSpecNote()
{
    if (!m_spec.note.isEmpty())
        addNote(localized(m_spec.note));
}

void ChartBuilder::addApproximationNote()
{
    QStringList marks;
    for (const ChartDataSeries &series : m_chart.series) {
        for (const ChartPoint &point : series.points) {
            if (!point.approx.isEmpty() && !marks.contains(point.approx))
                marks += point.approx;
        }
    }
    if (!marks.isEmpty()) {
        addNote(m_words(u"带“%1”的是约数"_s, u"Figures with %1 are approximate"_s)
                    .arg(marks.join(m_words(u"”“"_s, u", "_s))));
    }
}

void ChartBuilder::addCaption()
{
    if (!m_choice.caption.isEmpty())
        addNote(m_choice.caption);
}

QString ChartBuilder::wholeText(const QString &label, const CellValue &whole) const
{
    switch (whole.state) {
    case CellValue::State::Number:
        return label + u' ' + m_words.quantity(chartPoint(whole, {}).label(), m_chart.unit);
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

void ChartBuilder::addYearToTitle(const QStringList &years, const QString &suffix)
{
    const QString &title = m_chart.title;
    const bool named = std::all_of(years.cbegin(), years.cend(),
                                   [&title](const QString &year) { return title.contains(year); });
    if (!named)
        m_chart.title += m_words(u"（%1）"_s, u" (%1)"_s).arg(suffix);
}

void ChartBuilder::finish()
{
    m_chart.kinds = chartKindsOf(m_chart);
    m_chart.kind = m_chart.kinds.constFirst();
    if (const auto chosen = chartKindFromId(m_choice.kind)) {
        if (m_chart.kinds.contains(*chosen)) {
            m_chart.kind = *chosen;
        } else {
            addNote(
                m_words(u"现有数字不是同一整体的全部组成部分，未按所选类型绘制"_s,
                        u"Not drawn as chosen: these figures are not all parts of one whole"_s));
        }
    }
    if (m_chart.sharesAsked && m_chart.kind != ChartKind::Donut && !m_chart.shares().isEmpty())
        addNote(sharesNote(m_chart.locale));
}

QDate partialUntil(const Report &report, const ReportForm &form, int index)
{
    const QDate end(report.year, 12, 31);
    const auto earliest = [](QDate a, QDate b) {
        return !a.isValid() || (b.isValid() && b < a) ? b : a;
    };
    const QDate own = report.figure(form.cell(index).id).cutOff;
    if (own.isValid())
        return own < end ? own : QDate();
    if (form.linkTarget(index) >= 0)
        return partialUntil(report, form, form.linkTarget(index));
    QDate until;
    for (const ReportForm::Term &term : form.terms(index))
        until = earliest(until, partialUntil(report, form, term.index));
    return until;
}

ChartPoint chartPoint(const CellValue &value, const QString &cell)
{
    return {value.state, value.value, value.approx, cell};
}
