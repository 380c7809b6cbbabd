// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

// The metadata a published page prints around a report's title: 索引号, 成文日期, 发布机构 and so
// on, several in a line or one per line with the value beside or below.
class DraftHeader
{
public:
    // Whether the line begins with the label of a field.
    static bool isHeaderLine(const QString &line);
    // Takes the fields of `line`; `next` is the line below, which holds the value when `line` is a
    // single label. Returns how many lines were taken: 0 (no metadata line), 1 or 2.
    qsizetype take(const QString &line, const QString &next);

    // Values by metadata key; dates ISO. Fields without a value have no entry.
    const QMap<QString, QString> &meta() const { return m_meta; }
    // Fields that fit no key (访问次数: 12), dates that cannot be read, repeated fields; as
    // written.
    const QStringList &unplaced() const { return m_unplaced; }

private:
    void store(const QString &key, const QString &label, const QString &value);

    QMap<QString, QString> m_meta;
    QStringList m_unplaced;
};
