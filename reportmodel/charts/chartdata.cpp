// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartdata.h"

#include "base/approximation.h"
#include "charts/chartshares.h"
#include "charts/chartwording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

template <class Predicate>
bool anyPoint(const QList<ChartDataSeries> &series, Predicate predicate)
{
    return std::any_of(series.cbegin(), series.cend(), [&](const ChartDataSeries &one) {
        return std::any_of(one.points.cbegin(), one.points.cend(), predicate);
    });
}

// "予以公开 20 件、部分公开 4 件", "3 项为 0", "未填：其他处理". Years are always told, zero or
// not.
QStringList readSeries(const ChartData &chart, const ChartDataSeries &series)
{
    const ChartWording words(chart.locale);
    const bool line = chart.kind == ChartKind::Line || chart.byYear;
    QStringList told;
    QStringList blank;
    QStringList notApplicable;
    int zeros = 0;
    for (qsizetype i = 0; i < series.points.size(); ++i) {
        const ChartPoint &point = series.points[i];
        const QString &category = chart.categories[i];
        if (point.state == CellValue::State::NotApplicable)
            notApplicable += category;
        else if (!point.isNumber())
            blank += category;
        else if (point.value.isZero() && !line)
            ++zeros;
        else
            told += category + u' ' + words.quantity(point.label(), chart.unit);
    }
    QStringList parts;
    if (!told.isEmpty())
        parts += words.list(told);
    if (zeros > 0 && zeros == series.points.size())
        parts += words(u"各项均为 0"_s, u"all items are 0"_s);
    else if (zeros > 0)
        parts += words(u"%1 项为 0"_s, u"%1 of the items 0"_s).arg(zeros);
    if (!blank.isEmpty()) {
        parts += words.labelled(line ? words(u"无数字"_s, u"no figure"_s)
                                     : words(u"未填"_s, u"not filled in"_s),
                                words.list(blank));
    }
    if (!notApplicable.isEmpty())
        parts += words.labelled(words(u"不适用"_s, u"not applicable"_s), words.list(notApplicable));
    return parts;
}

} // namespace

QString ChartPoint::label() const
{
    switch (state) {
    case CellValue::State::Blank:
        return {};
    case CellValue::State::NotApplicable:
        return u"—"_s;
    case CellValue::State::Number:
        break;
    }
    return withApproximation(value.toFile(), approx);
}

Amount ChartData::longestBar() const
{
    Amount longest;
    for (qsizetype category = 0; category < categories.size(); ++category) {
        Amount stack;
        for (const ChartDataSeries &one : series) {
            const ChartPoint &point = one.points.at(category);
            if (!point.isNumber() || point.value.isNegative())
                continue;
            stack = kind == ChartKind::StackedBar ? stack + point.value : point.value;
            longest = std::max(longest, stack);
        }
    }
    return longest;
}

bool ChartData::hasNumbers() const
{
    return anyPoint(series, [](const ChartPoint &point) { return point.isNumber(); });
}

bool ChartData::allZero() const
{
    return hasNumbers() && !anyPoint(series, [](const ChartPoint &point) {
               return point.isNumber() && !point.value.isZero();
           });
}

QStringList ChartData::shares() const
{
    const bool ring = kind == ChartKind::Donut;
    if ((!ring && !(sharesAsked && complete && !byYear)) || !addsUpToWhole(*this))
        return {};
    QList<Amount> parts;
    Amount whole;
    for (const ChartPoint &point : series.constFirst().points) {
        parts += point.isNumber() ? point.value : Amount();
        whole += parts.last();
    }
    if (!sharesAsked && whole < Amount::fromInt(SmallWhole))
        return {};
    QStringList texts;
    const QList<int> thousandths = sharesOfThousand(parts);
    for (qsizetype i = 0; i < thousandths.size(); ++i)
        texts += series.constFirst().points[i].isNumber() ? shareText(thousandths[i]) : QString();
    return texts;
}

QString ChartData::reading() const
{
    const ChartWording words(locale);
    QStringList parts;
    for (const ChartDataSeries &one : series) {
        const QStringList read = readSeries(*this, one);
        if (series.size() > 1)
            parts += words(u"%1（%2）"_s, u"%1 (%2)"_s).arg(one.name, words.clauses(read));
        else
            parts += read;
    }
    if (kind != ChartKind::Line && !byYear)
        parts += totalText;
    return words.sentence(words.labelled(title, words.clauses(parts)));
}
