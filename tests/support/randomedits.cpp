// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomedits.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int Cells = 12;
constexpr int Texts = 5;

QString cellId(QRandomGenerator &dice)
{
    return u"t.c%1"_s.arg(dice.bounded(Cells));
}

Figure anyFigure(QRandomGenerator &dice)
{
    Figure figure;
    switch (dice.bounded(4)) {
    case 0:
        break;
    case 1:
        figure = Figure::notApplicable();
        break;
    case 2:
        figure = Figure::number(Amount::fromInt(dice.bounded(3)));
        figure.approx = u"近"_s;
        break;
    default:
        figure = Figure::number(Amount::fromInt(dice.bounded(100'000)));
        break;
    }
    if (dice.bounded(4) == 0)
        figure.source.note = u"法规科%1"_s.arg(dice.bounded(3));
    if (dice.bounded(4) == 0)
        figure.cutOff = QDate(2021, 1, 1).addDays(dice.bounded(365));
    return figure;
}

QString anyText(QRandomGenerator &dice)
{
    static const QStringList words{u"收到申请"_s, u"27 件"_s,   u"。\n"_s, u"“公开”"_s,
                                   u"\t"_s,       u"\\u0041"_s, u"𠮷"_s,   u"较上年增长 8%"_s};
    QString text;
    for (int i = dice.bounded(1, 12); i > 0; --i)
        text += words[dice.bounded(words.size())];
    return text;
}

void changeAttached(Report &report, QRandomGenerator &dice)
{
    if (!report.attached.isEmpty() && dice.bounded(2) == 0) {
        report.attached.removeAt(dice.bounded(report.attached.size()));
        return;
    }
    Report earlier = report;
    earlier.attached.clear();
    earlier.year = report.year - 1 - dice.bounded(2);
    report.attached.removeIf(
        [&](const AttachedReport &old) { return old.report.year == earlier.year; });
    const AttachedReport attached{earlier,
                                  u"%1.nianbao"_s.arg(earlier.year),
                                  QByteArray(64, 'a' + char(dice.bounded(6))),
                                  {}};
    if (!report.attached.isEmpty() && report.attached.first().report.year > earlier.year)
        report.attached.append(attached);
    else
        report.attached.prepend(attached);
}

} // namespace

void TestSupport::changeSomething(Report &report, QRandomGenerator &dice)
{
    const QString text = u"c%1"_s.arg(dice.bounded(Texts));
    switch (dice.bounded(10)) {
    case 0:
    case 1:
        report.texts.insert(text, anyText(dice));
        break;
    case 2:
        report.texts.remove(text);
        break;
    case 3:
        report.meta.insert(u"source"_s, anyText(dice));
        break;
    case 4:
        report.unit.shortName = u"局%1"_s.arg(dice.bounded(3));
        break;
    case 5:
        report.figures.remove(cellId(dice));
        break;
    case 6:
        changeAttached(report, dice);
        break;
    default:
        report.figures.insert(cellId(dice), anyFigure(dice));
        break;
    }
}

Report TestSupport::changedReport(const Report &report, int count, QRandomGenerator &dice)
{
    Report changed = report;
    for (int i = 0; i < count; ++i)
        changeSomething(changed, dice);
    return changed;
}

Report TestSupport::randomReport(QRandomGenerator &dice)
{
    Report report;
    report.templates = {u"annual-report-2021"_s};
    report.unit.name = u"某市城市管理局"_s;
    report.year = 2021;
    return changedReport(report, dice.bounded(5, 25), dice);
}
