// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/chartchoicereader.h"

#include "templates/reporttemplate.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportReader)
};

} // namespace

bool ChartChoiceReader::read(Report &report, QJsonObject &members, const QString &path)
{
    const QJsonValue charts = members.take(u"charts"_s);
    const QString chartsPath = jsonMember(path, u"charts"_s);
    if (!charts.isUndefined() && !m_reader.isObject(charts, chartsPath))
        return false;
    const QJsonObject choices = charts.toObject();
    for (auto it = choices.begin(); it != choices.end(); ++it) {
        ChartChoice choice;
        if (!readChoice(choice, it.value(), jsonMember(chartsPath, it.key())))
            return false;
        if (!choice.isNothing())
            report.charts.insert(it.key(), choice);
    }

    const QJsonValue order = members.take(u"chart_order"_s);
    const QString orderPath = jsonMember(path, u"chart_order"_s);
    if (!order.isUndefined() && !m_reader.isObject(order, orderPath))
        return false;
    const QJsonObject documents = order.toObject();
    for (auto it = documents.begin(); it != documents.end(); ++it) {
        QStringList ids;
        if (!readOrder(ids, it.value(), jsonMember(orderPath, it.key())))
            return false;
        if (!ids.isEmpty())
            report.chartOrder.insert(it.key(), ids);
    }
    return true;
}

bool ChartChoiceReader::readChoice(ChartChoice &choice, const QJsonValue &value,
                                   const QString &path)
{
    if (!m_reader.isObject(value, path))
        return false;
    QJsonObject members = value.toObject();
    std::optional<bool> shares;
    if (!takeFlag(members, u"shown"_s, path, choice.shown) ||
        !takeFlag(members, u"shares"_s, path, shares) ||
        !m_reader.takeText(members, u"kind"_s, path, choice.kind) ||
        !m_reader.takeText(members, u"title"_s, path, choice.title) ||
        !m_reader.takeText(members, u"caption"_s, path, choice.caption) ||
        !m_reader.takeText(members, u"chapter"_s, path, choice.chapter))
        return false;
    if (!choice.kind.isEmpty() && !chartKindFromId(choice.kind)) {
        return m_reader.fail(jsonMember(path, u"kind"_s),
                             Text::tr("“%1” is not a type of chart.").arg(choice.kind.left(40)));
    }
    choice.shares = shares.value_or(false);
    m_reader.noteUnknown(members, path);
    choice.extra = members;
    return true;
}

bool ChartChoiceReader::readOrder(QStringList &ids, const QJsonValue &value, const QString &path)
{
    if (!value.isArray())
        return m_reader.fail(path, Text::tr("The order of the charts must be a list."));
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString element = jsonElement(path, i);
        const QString id = array[i].toString();
        if (id.isEmpty())
            return m_reader.fail(element, Text::tr("A chart is named by its id in quotes."));
        if (ids.contains(id))
            return m_reader.fail(element, Text::tr("The chart “%1” is named twice.").arg(id));
        ids.append(id);
    }
    return true;
}

bool ChartChoiceReader::takeFlag(QJsonObject &members, const QString &name, const QString &path,
                                 std::optional<bool> &flag)
{
    const QJsonValue value = members.take(name);
    if (value.isUndefined())
        return true;
    if (!value.isBool())
        return m_reader.fail(jsonMember(path, name), Text::tr("This must be true or false."));
    flag = value.toBool();
    return true;
}
