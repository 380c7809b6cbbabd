// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/memberreader.h"
#include "document/report.h"

#include <QJsonValue>

// Takes what a person decided about the report's charts out of its file. Both parts may be missing.
class ChartChoiceReader
{
public:
    explicit ChartChoiceReader(MemberReader &reader)
        : m_reader(reader)
    {
    }

    // Takes `charts` and `chart_order` out of `members`, those of the report at `path`. False after
    // a fault, which the MemberReader then holds: an unknown type of chart, a chart named twice.
    bool read(Report &report, QJsonObject &members, const QString &path);

private:
    bool readChoice(ChartChoice &choice, const QJsonValue &value, const QString &path);
    bool readOrder(QStringList &ids, const QJsonValue &value, const QString &path);
    // Takes an optional true or false out; false after a fault.
    bool takeFlag(QJsonObject &members, const QString &name, const QString &path,
                  std::optional<bool> &flag);

    MemberReader &m_reader;
};
