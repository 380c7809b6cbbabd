// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/amount.h"
#include "base/result.h"
#include "rules/rule.h"

#include <QJsonObject>
#include <QSet>

#include <optional>

// Takes a rule's parameters one by one and remembers the first thing that is wrong with them, so
// that a kind can read all it needs and ask once. A member nobody asked for is a fault too: a
// misspelt parameter must not silently weaken a check.
class RuleParameters
{
public:
    enum class Presence { Required, Optional };

    explicit RuleParameters(const Rule &rule);

    bool has(const QString &name) const { return m_object.contains(name); }

    // Empty when missing.
    QString text(const QString &name, Presence presence = Presence::Required);
    QStringList texts(const QString &name, Presence presence = Presence::Required);
    // Decimal text; numbers are never written as JSON numbers.
    Amount amount(const QString &name, Presence presence = Presence::Required);
    int integer(const QString &name, int fallback);
    bool flag(const QString &name);
    // An object as a reader of its own; its faults are handed over with take().
    QList<RuleParameters> objects(const QString &name, Presence presence = Presence::Required);
    std::optional<RuleParameters> object(const QString &name);
    QStringList memberNames() const { return m_object.keys(); }

    // Notes a fault; only the first one is kept.
    void fail(const QString &name, const QString &message);
    void take(RuleParameters &nested);
    // The first fault, or that a member was never asked for. Internal: checks are shipped.
    std::optional<Error> fault();

private:
    RuleParameters(QString where, QJsonObject object);
    QJsonValue value(const QString &name, Presence presence);

    QString m_where;
    QJsonObject m_object;
    QSet<QString> m_asked;
    std::optional<Error> m_fault;
};
