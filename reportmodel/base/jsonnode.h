// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jsonreader.h"
#include "base/localizedtext.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <initializer_list>
#include <optional>
#include <utility>

class JsonNode;

// Takes values out of a JsonText and remembers the first thing that was wrong. After a fault the
// nodes answer with empty values, so a reader is written without an `if` at every step and asks
// failed() once at its end. Must outlive its nodes; the text must outlive both.
class JsonReading
{
public:
    explicit JsonReading(const JsonText &text, Error::Kind kind = Error::Kind::CannotRead)
        : m_text(text)
        , m_kind(kind)
    {
    }
    JsonReading(const JsonReading &) = delete;
    JsonReading &operator=(const JsonReading &) = delete;

    JsonNode root();

    bool failed() const { return m_fault.has_value(); }
    const Error &error() const { return *m_fault; } // only when failed()
    // Keeps the fault unless there is one already.
    void fail(const QString &path, const QString &message);

private:
    const JsonText &m_text;
    Error::Kind m_kind;
    std::optional<Error> m_fault;
};

// One value with its path. Functions that take a name look at that member of an object; a missing
// member is a fault, unless the function's name ends in IfAny, which gives an empty value instead.
class JsonNode
{
public:
    using Name = QLatin1StringView;
    template <class Value>
    using Choices = std::initializer_list<std::pair<Name, Value>>;

    JsonNode(JsonReading *reading, QJsonValue value, QString path)
        : m_reading(reading)
        , m_value(std::move(value))
        , m_path(std::move(path))
    {
    }

    const QJsonValue &value() const { return m_value; }
    const QString &path() const { return m_path; }
    void fail(const QString &message) const { m_reading->fail(m_path, message); }
    void failAt(Name name, const QString &message) const;

    // A fault unless this is an object with no member beside these.
    void onlyMembers(std::initializer_list<Name> names) const;
    bool has(Name name) const;
    QStringList memberNames() const; // of an object, sorted

    JsonNode member(const QString &name) const;
    QList<JsonNode> elements() const; // of an array
    QList<JsonNode> elements(Name name) const;
    QList<JsonNode> elementsIfAny(Name name) const;

    QString text() const; // a string that is not empty
    QString text(Name name) const;
    QString textIfAny(Name name) const;
    QStringList texts() const; // an array of different strings, none empty
    QStringList texts(Name name) const;
    QStringList textsIfAny(Name name) const;
    // An object of such lists, by name.
    QHash<QString, QStringList> namedTextsIfAny(Name name) const;
    LocalizedText localized() const; // {"zh_CN": …, "en": …}; English may be missing
    LocalizedText localized(Name name) const;
    LocalizedText localizedIfAny(Name name) const;

    int integer(int least, int most) const;
    int integer(Name name, int least, int most) const;
    int integerIfAny(Name name, int least, int most, int otherwise) const;
    bool flag(Name name) const; // false when missing

    // A string that is one of the named values.
    template <class Value>
    Value choice(Name name, Choices<Value> choices) const;
    template <class Value>
    Value choiceIfAny(Name name, Choices<Value> choices, Value otherwise) const;

private:
    QJsonValue find(Name name) const { return m_value.toObject().value(name); }
    JsonNode required(Name name) const;
    JsonNode element(const QJsonArray &array, qsizetype index) const;
    JsonNode child(Name name) const { return {m_reading, find(name), jsonMember(m_path, name)}; }
    void failChoice(Name name, const QStringList &known) const;

    JsonReading *m_reading;
    QJsonValue m_value;
    QString m_path;
};

template <class Value>
Value JsonNode::choice(Name name, Choices<Value> choices) const
{
    const QString word = text(name);
    QStringList known;
    for (const auto &[id, value] : choices) {
        if (word == id)
            return value;
        known += id;
    }
    failChoice(name, known);
    return choices.begin()->second;
}

template <class Value>
Value JsonNode::choiceIfAny(Name name, Choices<Value> choices, Value otherwise) const
{
    return has(name) ? choice(name, choices) : otherwise;
}
