// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/memberreader.h"
#include "templates/ownfigure.h"

#include <QJsonValue>

// Takes the definitions of a report's own figures out of its file. A missing list is empty.
class OwnFigureReader
{
public:
    explicit OwnFigureReader(MemberReader &reader)
        : m_reader(reader)
    {
    }

    // False after a fault, which the MemberReader then holds: a figure without id, name or unit,
    // ids that are not an own figure's or given twice.
    bool read(QList<OwnFigure> &figures, const QJsonValue &value, const QString &path);

private:
    bool readFigure(OwnFigure &figure, const QJsonValue &value, const QString &path);
    bool readParts(OwnFigure &figure, const QJsonValue &value, const QString &path);
    bool readFlag(QJsonObject &members, const QString &name, const QString &path, bool &flag);
    bool takeId(const QString &id, const QString &path);

    MemberReader &m_reader;
    QStringList m_ids;
};
