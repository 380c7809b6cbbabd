// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/report.h"

#include <QCoreApplication>
#include <QString>

// What metadata is called: 索引号, 成文日期 …
class MetaLabel
{
    Q_DECLARE_TR_FUNCTIONS(MetaLabel)

public:
    // Label of one of metaKeys() or UnitProfile::keys(); the key itself when it is unknown.
    static QString of(const QString &key);
    static QString of(OrganKind kind);   // 部门, 人民政府
    static QString of(OrganLevel level); // 国家级 … 乡镇、街道
    // How a unit's profile states a power: 有, 无.
    static QString ofPower(bool stated);
};
