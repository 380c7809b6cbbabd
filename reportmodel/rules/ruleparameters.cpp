// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/ruleparameters.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RuleParameters)
};

QString memberPath(const QString &where, const QString &name)
{
    return name.isEmpty() ? where : where + u'.' + name;
}

} // namespace

RuleParameters::RuleParameters(const Rule &rule)
    : RuleParameters(rule.where, rule.parameters)
{
}

RuleParameters::RuleParameters(QString where, QJsonObject object)
    : m_where(std::move(where))
    , m_object(std::move(object))
{
}

QJsonValue RuleParameters::value(const QString &name, Presence presence)
{
    m_asked.insert(name);
    const QJsonValue found = m_object.value(name);
    if (found.isUndefined() && presence == Presence::Required)
        fail(name, Text::tr("This member is missing."));
    return found;
}

QString RuleParameters::text(const QString &name, Presence presence)
{
    const QJsonValue found = value(name, presence);
    if (!found.isUndefined() && !found.isString())
        fail(name, Text::tr("Text was expected here."));
    return found.toString();
}

QStringList RuleParameters::texts(const QString &name, Presence presence)
{
    const QJsonValue found = value(name, presence);
    if (!found.isUndefined() && !found.isArray())
        fail(name, Text::tr("A list of texts was expected here."));
    QStringList list;
    for (const QJsonValue &item : found.toArray()) {
        if (!item.isString())
            fail(name, Text::tr("A list of texts was expected here."));
        list.append(item.toString());
    }
    return list;
}

Amount RuleParameters::amount(const QString &name, Presence presence)
{
    const QJsonValue found = value(name, presence);
    if (found.isUndefined())
        return {};
    const auto amount = Amount::fromFile(found.toString());
    if (!amount)
        fail(name, Text::tr("A number written as text was expected here."));
    return amount.value_or(Amount());
}

int RuleParameters::integer(const QString &name, int fallback)
{
    const QJsonValue found = value(name, Presence::Optional);
    if (found.isUndefined())
        return fallback;
    constexpr int notWhole = -1;
    const int number = found.toInt(notWhole);
    if (number < 0)
        fail(name, Text::tr("A whole number was expected here."));
    return number;
}

bool RuleParameters::flag(const QString &name)
{
    const QJsonValue found = value(name, Presence::Optional);
    if (!found.isUndefined() && !found.isBool())
        fail(name, Text::tr("true or false was expected here."));
    return found.toBool();
}

QList<RuleParameters> RuleParameters::objects(const QString &name, Presence presence)
{
    const QJsonValue found = value(name, presence);
    if (!found.isUndefined() && !found.isArray())
        fail(name, Text::tr("A list of objects was expected here."));
    QList<RuleParameters> list;
    for (const QJsonValue &item : found.toArray()) {
        if (!item.isObject())
            fail(name, Text::tr("A list of objects was expected here."));
        const QString index = u'[' + QString::number(list.size()) + u']';
        list.append(RuleParameters(memberPath(m_where, name) + index, item.toObject()));
    }
    return list;
}

std::optional<RuleParameters> RuleParameters::object(const QString &name)
{
    const QJsonValue found = value(name, Presence::Optional);
    if (found.isUndefined())
        return std::nullopt;
    if (!found.isObject())
        fail(name, Text::tr("An object was expected here."));
    return RuleParameters(memberPath(m_where, name), found.toObject());
}

void RuleParameters::fail(const QString &name, const QString &message)
{
    if (!m_fault)
        m_fault = Error{Error::Kind::Internal, message, memberPath(m_where, name)};
}

void RuleParameters::take(RuleParameters &nested)
{
    if (const auto fault = nested.fault(); fault && !m_fault)
        m_fault = fault;
}

std::optional<Error> RuleParameters::fault()
{
    const QStringList names = m_object.keys();
    for (const QString &name : names) {
        if (!m_asked.contains(name))
            fail(name, Text::tr("The check does not know this member."));
    }
    return m_fault;
}
