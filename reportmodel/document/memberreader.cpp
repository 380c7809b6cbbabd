// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/memberreader.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportReader)
};

} // namespace

MemberReader::MemberReader(const JsonText &text)
    : m_text(text)
{
}

bool MemberReader::takeText(QJsonObject &members, const QString &name, const QString &path,
                            QString &text)
{
    const QJsonValue value = members.take(name);
    if (!value.isString() && !value.isUndefined())
        return fail(jsonMember(path, name), Text::tr("This must be text in quotes."));
    text = value.toString();
    return true;
}

bool MemberReader::takeDate(QJsonObject &members, const QString &name, const QString &path,
                            QDate &date)
{
    QString text;
    if (!takeText(members, name, path, text))
        return false;
    date = QDate::fromString(text, Qt::ISODate);
    if (date.toString(Qt::ISODate) == text)
        return true;
    return fail(jsonMember(path, name),
                Text::tr("“%1” is not a date such as 2021-12-03.").arg(text.left(40)));
}

bool MemberReader::takeTime(QJsonObject &members, const QString &name, const QString &path,
                            QDateTime &time)
{
    QString text;
    if (!takeText(members, name, path, text))
        return false;
    time = QDateTime::fromString(text, Qt::ISODate);
    if (time.isValid() && time.toString(Qt::ISODate) == text)
        return true;
    return fail(jsonMember(path, name),
                Text::tr("“%1” is not a time such as 2022-01-28T01:30:00Z.").arg(text.left(40)));
}

bool MemberReader::isObject(const QJsonValue &value, const QString &path)
{
    if (value.isObject())
        return true;
    return fail(path, value.isUndefined() ? Text::tr("This part of the report is missing.")
                                          : Text::tr("This part of the report is damaged: an "
                                                     "object in braces is expected."));
}

void MemberReader::noteUnknown(const QJsonObject &members, const QString &path)
{
    for (auto it = members.begin(); it != members.end(); ++it)
        m_unknown.append(jsonMember(path, it.key()));
}

bool MemberReader::fail(const QString &path, const QString &message)
{
    m_error = m_text.errorAt(path, message);
    return false;
}
