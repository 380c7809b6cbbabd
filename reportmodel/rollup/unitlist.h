// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/report.h"

#include <QHash>
#include <QList>

// One unit that is expected to report or reply (应报单位).
struct ListedUnit
{
    QString code; // may be empty
    QString name; // 全称, never empty
    QString shortName;

    // What it is called in a row of names.
    const QString &calledName() const { return shortName.isEmpty() ? name : shortName; }
    friend bool operator==(const ListedUnit &, const ListedUnit &) = default;
};

// The units that are expected, in the order in which a person listed them.
class UnitList
{
public:
    UnitList() = default;
    // UTF-8 CSV of code, name and short name; the last two columns and a line of headings may be
    // missing, further columns are not read. BadInput, naming file and line, for a line without a
    // name and for a code or name that occurs twice; CannotRead when it is no such file.
    static Result<UnitList> read(const QByteArray &csv, const QString &fileName);

    const QList<ListedUnit> &units() const { return m_units; }
    qsizetype size() const { return m_units.size(); }
    const ListedUnit &at(qsizetype index) const { return m_units.at(index); }
    // Where a unit stands: by its code or its full name, else by its short name if only one unit has
    // that. -1 when it is not listed, or its code is one unit's and its name another's.
    int find(const Unit &unit) const;

private:
    QList<ListedUnit> m_units;
    QHash<QString, int> m_codes; // as compared: see comparable() in the source
    QHash<QString, int> m_names;
    QHash<QString, int> m_shortNames; // -1 when several units have it
};
