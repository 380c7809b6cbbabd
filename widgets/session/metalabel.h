// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

// What metadata is called in the window: 索引号, 成文日期 …
class MetaLabel
{
    Q_DECLARE_TR_FUNCTIONS(MetaLabel)

public:
    // Label of one of metaKeys(); the key itself when it is unknown.
    static QString of(const QString &key);
};
