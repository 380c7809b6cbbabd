// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"

#include <QRandomGenerator>

// Chart data made by hand: the usual ones and those that break charts.
namespace ChartSamples {

struct Sample
{
    const char *name;
    ChartData data;
};

inline ChartPoint number(const QString &text, const QString &approx = {})
{
    ChartPoint point;
    point.state = CellValue::State::Number;
    point.value = Amount::fromFile(text).value();
    point.approx = approx;
    return point;
}

inline ChartPoint blank()
{
    return {};
}

inline ChartPoint notApplicable()
{
    ChartPoint point;
    point.state = CellValue::State::NotApplicable;
    return point;
}

// Values separated by blanks: "26 _ na -4" is 26, not filled in, not applicable and −4.
inline ChartDataSeries series(const QString &name, const char *values)
{
    ChartDataSeries result;
    result.name = name;
    for (const QString &value : QString::fromLatin1(values).split(u' ')) {
        if (value == u'_')
            result.points.append(blank());
        else if (value == QStringLiteral("na"))
            result.points.append(notApplicable());
        else
            result.points.append(number(value));
    }
    return result;
}

inline ChartData chart(ChartKind kind, const QString &title, const QStringList &categories,
                       const QList<ChartDataSeries> &all)
{
    ChartData data;
    data.id = QStringLiteral("sample");
    data.locale = QLocale(QLocale::Chinese, QLocale::China);
    data.kind = kind;
    data.title = title;
    data.unit = QStringLiteral("件");
    data.categories = categories;
    data.series = all;
    return data;
}

inline QList<Sample> all()
{
    const QStringList results{
        QStringLiteral("（一）予以公开"),
        QStringLiteral("（二）部分公开（区分处理的，只计这一情形，不计其他答复情形）"),
        QStringLiteral("（三）不予公开"),
        QStringLiteral("（四）无法提供"),
        QStringLiteral("（五）不予处理"),
        QStringLiteral("（六）其他处理"),
    };
    const QStringList applicants{QStringLiteral("自然人"),       QStringLiteral("商业企业"),
                                 QStringLiteral("科研机构"),     QStringLiteral("社会公益组织"),
                                 QStringLiteral("法律服务机构"), QStringLiteral("其他")};
    QStringList longNames;
    QStringList longValues;
    for (int i = 0; i < 12; ++i) {
        longNames.append(
            QStringLiteral("第%1类其他法律法规规定的不予公开的政府信息事项").arg(i + 1));
        longValues.append(QString::number(i * i * 7 % 50));
    }
    QStringList many;
    QStringList manyValues;
    for (int i = 0; i < 40; ++i) {
        many.append(
            QStringLiteral("第%1项直接涉及骨干道路管理关系群众切身利益需要公众广泛知晓或者参与的"
                           "重大行政决策事项")
                .arg(i + 1));
        manyValues.append(QString::number((i * 37 + 11) % 97));
    }

    QList<Sample> samples;
    ChartData data =
        chart(ChartKind::HorizontalBar, QStringLiteral("2021年政府信息公开申请办理结果"), results,
              {series({}, "26 5 11 8 0 2")});
    data.totalText = QStringLiteral("合计 52 件");
    data.notes = {QStringLiteral("口径：表三第三项“本年度办理结果”总计列，含上年结转。")};
    samples.append({"results", data});

    data = chart(ChartKind::HorizontalBar,
                 QStringLiteral("2021年申请办理结果（有空白、不适用与近似数）"), results,
                 {series({}, "26 _ 11 na 0 2")});
    data.series[0].points[0].approx = QStringLiteral("余");
    data.series[0].points[2].approx = QStringLiteral("近");
    data.totalText = QStringLiteral("合计：有 1 格未填");
    data.notes = {QStringLiteral("未填的格不画成 0。"), QStringLiteral("近、余表示来源中的约数。")};
    samples.append({"blanks", data});

    data = chart(ChartKind::HorizontalBar, QStringLiteral("2021年全部为零"), results,
                 {series({}, "0 0 0 0 0 0")});
    data.totalText = QStringLiteral("合计 0 件");
    samples.append({"all zero", data});
    data.kind = ChartKind::Donut;
    samples.append({"all zero donut", data});

    data = chart(ChartKind::HorizontalBar, QStringLiteral("2021年没有数据"), results,
                 {series({}, "_ _ _ _ _ _")});
    data.totalText = QStringLiteral("合计：有 6 格未填");
    samples.append({"all blank", data});

    data = chart(ChartKind::HorizontalBar, QStringLiteral("2021年一个极大值"), applicants,
                 {series({}, "99999999999.999999 3 1 0 12 251000")});
    data.unit = QStringLiteral("元");
    samples.append({"huge", data});

    data = chart(ChartKind::HorizontalBar, QStringLiteral("2021年十二类长名称"), longNames,
                 {series({}, qPrintable(longValues.join(u' ')))});
    data.notes = {QStringLiteral("注：名称较长，全部折行显示。")};
    samples.append({"twelve long names", data});

    data = chart(ChartKind::HorizontalBar, QStringLiteral("2021年四十项长名称"), many,
                 {series({}, qPrintable(manyValues.join(u' ')))});
    samples.append({"forty long names", data});

    data = chart(ChartKind::HorizontalBar, QStringLiteral("2021年只有一类"),
                 {QStringLiteral("自然人")}, {series({}, "39")});
    data.totalText = QStringLiteral("合计 39 件");
    samples.append({"one category", data});

    data = chart(ChartKind::HorizontalBar, QStringLiteral("2021年比上年增减"), applicants,
                 {series({}, "-14 3 0 -2 7 _")});
    samples.append({"negative changes", data});

    data = chart(ChartKind::Donut, QStringLiteral("2021年信访件类别"),
                 {QStringLiteral("咨询"), QStringLiteral("申诉"), QStringLiteral("揭发控告"),
                  QStringLiteral("其他")},
                 {series({}, "5317 6612 1519 837")});
    data.total.state = CellValue::State::Number;
    data.total.value = Amount::fromInt(14285);
    data.totalText = QStringLiteral("合计 14285 件");
    samples.append({"petitions donut", data});

    data = chart(ChartKind::Donut, QStringLiteral("2021年申请办理结果构成"), results,
                 {series({}, "260 5 1 0 0 0")});
    data.totalText = QStringLiteral("合计 266 件");
    data.notes = {QStringLiteral("占比按最大余数法取一位小数，合计 100.0%。")};
    samples.append({"thin slices donut", data});

    data = chart(ChartKind::Donut, QStringLiteral("2021年小总数"), applicants,
                 {series({}, "3 1 0 0 0 0")});
    samples.append({"small whole donut", data});

    data = chart(ChartKind::StackedBar, QStringLiteral("2021年按申请人分的办理结果"), applicants,
                 {series(results[0], "20 3 0 1 2 0"), series(results[1], "3 1 0 0 1 0"),
                  series(results[2], "6 2 1 0 _ 0"), series(results[3], "5 0 1 0 2 0"),
                  series(results[5], "2 0 0 0 0 0")});
    data.totalText = QStringLiteral("合计：有 1 格未填");
    samples.append({"stacked", data});

    data =
        chart(ChartKind::GroupedBar, QStringLiteral("2021年建议提案办理"),
              {QStringLiteral("人大代表建议"), QStringLiteral("政协提案")},
              {series(QStringLiteral("主办"), "11 27"), series(QStringLiteral("协办"), "34 27")});
    data.totalText = QStringLiteral("合计 99 件");
    samples.append({"grouped", data});

    data = chart(ChartKind::Line, QStringLiteral("2019—2021年新收政府信息公开申请"),
                 {QStringLiteral("2019年"), QStringLiteral("2020年"), QStringLiteral("2021年")},
                 {series({}, "17 24 39")});
    data.notes = {QStringLiteral("口径：表三第一项总计。")};
    samples.append({"three years", data});

    data = chart(ChartKind::Line, QStringLiteral("2016—2021年申请与办理（2019年换表）"),
                 {QStringLiteral("2016年"), QStringLiteral("2017年"), QStringLiteral("2018年"),
                  QStringLiteral("2019年"), QStringLiteral("2020年"), QStringLiteral("2021年")},
                 {series(QStringLiteral("新收申请"), "17 24 22 39 _ 41"),
                  series(QStringLiteral("予以公开"), "12 21 20 30 _ 26"),
                  series(QStringLiteral("结转下年度继续办理"), "0 1 0 2 _ 3")});
    data.breaks = {2};
    data.notes = {QStringLiteral("2019年起改用新表式，前后不可直接比较，折线在此断开。"),
                  QStringLiteral("2020年未填。")};
    samples.append({"trend with break and gap", data});

    data = chart(ChartKind::Line, QStringLiteral("只有一年"), {QStringLiteral("2021年")},
                 {series({}, "39")});
    samples.append({"one year", data});
    return samples;
}

} // namespace ChartSamples
