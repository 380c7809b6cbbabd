// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/memberreader.h"
#include "document/report.h"

// Takes the record of steps out of a report file. Whether its chain is whole is not asked here: a
// broken record is kept as it is and told by SignRecord::verify().
class SignRecordReader
{
public:
    explicit SignRecordReader(MemberReader &reader)
        : m_reader(reader)
    {
    }

    // Takes the member `record` out of `members`, which are those of the report at `path`. False
    // after a fault, which the MemberReader then holds.
    bool read(Report &report, QJsonObject &members, const QString &path);

private:
    bool readStep(SignStep &step, const QJsonValue &value, const QString &path);
    bool readRemarks(SignStep &step, const QJsonValue &value, const QString &path);

    MemberReader &m_reader;
};
