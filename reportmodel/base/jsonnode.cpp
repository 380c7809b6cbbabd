// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonnode.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(JsonText)
};

} // namespace

JsonNode JsonReading::root()
{
    return {this, m_text.root(), u"$"_s};
}

void JsonReading::fail(const QString &path, const QString &message)
{
    if (!m_fault)
        m_fault = m_text.errorAt(path, message, m_kind);
}

void JsonNode::failAt(Name name, const QString &message) const
{
    m_reading->fail(jsonMember(m_path, name), message);
}

void JsonNode::failChoice(Name name, const QStringList &known) const
{
    failAt(name,
           Text::tr("“%1” is not one of: %2.").arg(find(name).toString(), known.join(u", "_s)));
}

void JsonNode::onlyMembers(std::initializer_list<Name> names) const
{
    if (!m_value.isObject())
        return fail(Text::tr("An object is expected here."));
    const QStringList present = memberNames();
    for (const QString &name : present) {
        const bool known = std::any_of(names.begin(), names.end(),
                                       [&name](Name allowed) { return name == allowed; });
        if (!known)
            m_reading->fail(jsonMember(m_path, name),
                            Text::tr("“%1” is not known here.").arg(name));
    }
}

bool JsonNode::has(Name name) const
{
    return m_value.toObject().contains(name);
}

QStringList JsonNode::memberNames() const
{
    return m_value.toObject().keys();
}

JsonNode JsonNode::required(Name name) const
{
    if (!has(name))
        fail(Text::tr("“%1” is missing.").arg(name));
    return child(name);
}

JsonNode JsonNode::member(const QString &name) const
{
    return {m_reading, m_value.toObject().value(name), jsonMember(m_path, name)};
}

JsonNode JsonNode::element(const QJsonArray &array, qsizetype index) const
{
    return {m_reading, array.at(index), jsonElement(m_path, index)};
}

QList<JsonNode> JsonNode::elements() const
{
    if (!m_value.isArray()) {
        fail(Text::tr("A list is expected here."));
        return {};
    }
    const QJsonArray array = m_value.toArray();
    QList<JsonNode> nodes;
    nodes.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i)
        nodes.append(element(array, i));
    return nodes;
}

QList<JsonNode> JsonNode::elements(Name name) const
{
    return required(name).elements();
}

QList<JsonNode> JsonNode::elementsIfAny(Name name) const
{
    return has(name) ? child(name).elements() : QList<JsonNode>();
}

QString JsonNode::text() const
{
    QString text = m_value.toString();
    if (!m_value.isString())
        fail(Text::tr("A text is expected here."));
    else if (text.isEmpty())
        fail(Text::tr("This text must not be empty."));
    return text;
}

// A path is only put together for a value that has something wrong: most of a file is texts.
QString JsonNode::text(Name name) const
{
    const QString text = find(name).toString();
    return text.isEmpty() ? required(name).text() : text;
}

QString JsonNode::textIfAny(Name name) const
{
    const QString text = find(name).toString();
    return text.isEmpty() && has(name) ? child(name).text() : text;
}

QStringList JsonNode::texts() const
{
    if (!m_value.isArray())
        fail(Text::tr("A list is expected here."));
    const QJsonArray array = m_value.toArray();
    QStringList texts;
    texts.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        QString text = array.at(i).toString();
        if (text.isEmpty())
            text = element(array, i).text();
        else if (texts.contains(text))
            element(array, i).fail(Text::tr("“%1” stands here twice.").arg(text));
        texts += text;
    }
    return texts;
}

QStringList JsonNode::texts(Name name) const
{
    return required(name).texts();
}

QStringList JsonNode::textsIfAny(Name name) const
{
    return has(name) ? child(name).texts() : QStringList();
}

QHash<QString, QStringList> JsonNode::namedTextsIfAny(Name name) const
{
    QHash<QString, QStringList> lists;
    const JsonNode object = child(name);
    const QStringList names = object.memberNames();
    for (const QString &list : names)
        lists.insert(list, object.member(list).texts());
    return lists;
}

LocalizedText JsonNode::localized() const
{
    onlyMembers({"zh_CN"_L1, "en"_L1});
    return {text("zh_CN"_L1), textIfAny("en"_L1)};
}

LocalizedText JsonNode::localized(Name name) const
{
    return required(name).localized();
}

LocalizedText JsonNode::localizedIfAny(Name name) const
{
    return has(name) ? localized(name) : LocalizedText();
}

int JsonNode::integer(int least, int most) const
{
    const double number = m_value.toDouble();
    if (m_value.isDouble() && number >= least && number <= most &&
        number == static_cast<double>(static_cast<int>(number)))
        return static_cast<int>(number);
    fail(Text::tr("A whole number from %1 to %2 is expected here.").arg(least).arg(most));
    return least;
}

int JsonNode::integer(Name name, int least, int most) const
{
    return required(name).integer(least, most);
}

int JsonNode::integerIfAny(Name name, int least, int most, int otherwise) const
{
    return has(name) ? child(name).integer(least, most) : otherwise;
}

bool JsonNode::flag(Name name) const
{
    const QJsonValue value = find(name);
    if (has(name) && !value.isBool())
        failAt(name, Text::tr("“true” or “false” is expected here."));
    return value.toBool();
}
