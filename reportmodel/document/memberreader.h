// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jsonreader.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

// What the readers of a report file share: taking members out of checked JSON one by one, so that
// what is left is unknown and can be kept, and remembering the first fault.
class MemberReader
{
public:
    // `text` must outlive the reader; it places errors.
    explicit MemberReader(const JsonText &text);

    // Takes an optional text member out; a missing one leaves `text` empty. False after a fault.
    bool takeText(QJsonObject &members, const QString &name, const QString &path, QString &text);
    // As above for an ISO date that exists in the calendar; a missing one leaves it invalid.
    bool takeDate(QJsonObject &members, const QString &name, const QString &path, QDate &date);
    // As above for a time of whole seconds, such as "2022-01-28T01:30:00Z"; it must not be missing.
    bool takeTime(QJsonObject &members, const QString &name, const QString &path, QDateTime &time);
    bool isObject(const QJsonValue &value, const QString &path);
    void noteUnknown(const QJsonObject &members, const QString &path);
    // Remembers the fault; always false.
    bool fail(const QString &path, const QString &message);

    // JSON paths of the members that were not known and kept.
    const QStringList &unknownMembers() const { return m_unknown; }
    const Error &error() const { return m_error; } // of the first fault

private:
    const JsonText &m_text;
    QStringList m_unknown;
    Error m_error;
};
