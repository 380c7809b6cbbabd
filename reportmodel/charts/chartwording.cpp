// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartwording.h"

using namespace Qt::StringLiterals;

QString ChartWording::year(int year) const
{
    return m_english ? QString::number(year) : QString::number(year) + u'年';
}

QString ChartWording::ofYear(int year, const QString &text) const
{
    return m_english ? this->year(year) + u' ' + text.toLower() : this->year(year) + text;
}

QString ChartWording::day(QDate day) const
{
    return m_english ? QLocale(QLocale::English).toString(day, u"d MMMM yyyy"_s)
                     : day.toString(u"yyyy年M月d日"_s);
}

QString ChartWording::quantity(const QString &number, const QString &unit) const
{
    return unit.isEmpty() ? number : number + u' ' + unit;
}

QString ChartWording::list(const QStringList &items) const
{
    return items.join(m_english ? u", "_s : u"、"_s);
}

QString ChartWording::clauses(const QStringList &parts) const
{
    return parts.join(m_english ? u"; "_s : u"；"_s);
}

QString ChartWording::labelled(const QString &label, const QString &text) const
{
    return label + (m_english ? u": "_s : u"："_s) + text;
}

QString ChartWording::sentence(const QString &text) const
{
    const QChar stop = m_english ? u'.' : u'。';
    return text.endsWith(stop) ? text : text + stop;
}
