// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

// Where a figure comes from (来源卡片), each part free text and possibly empty. The day it counts
// up to is the figure's own (Figure::cutOff), since checks and prose need it too.
struct SourceCard
{
    QString note;   // anything else worth knowing; in files of version 1.0 the only part
    QString office; // 提供处室
    QString system; // 业务系统 or ledger
    QString person; // 经办人
    QString file;   // name of the file or ledger page it was read from

    bool isEmpty() const { return *this == SourceCard(); }
    // All that is known, in one line: "信访处 · 12345系统 · 王某 · 台账.xlsx · 含电话件".
    QString toText() const
    {
        QStringList parts{office, system, person, file, note};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }

    friend bool operator==(const SourceCard &, const SourceCard &) = default;
};
