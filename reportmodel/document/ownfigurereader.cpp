// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/ownfigurereader.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportReader)
};

} // namespace

bool OwnFigureReader::read(QList<OwnFigure> &figures, const QJsonValue &value, const QString &path)
{
    if (value.isUndefined())
        return true;
    if (!value.isArray())
        return m_reader.fail(path, Text::tr("The own figures must be a list."));
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        OwnFigure figure;
        if (!readFigure(figure, array[i], jsonElement(path, i)))
            return false;
        figures.append(figure);
    }
    return true;
}

bool OwnFigureReader::readFigure(OwnFigure &figure, const QJsonValue &value, const QString &path)
{
    if (!m_reader.isObject(value, path))
        return false;
    QJsonObject members = value.toObject();
    if (!m_reader.takeText(members, u"id"_s, path, figure.id) ||
        !m_reader.takeText(members, u"name"_s, path, figure.name) ||
        !m_reader.takeText(members, u"unit"_s, path, figure.unit) ||
        !m_reader.takeText(members, u"chapter"_s, path, figure.chapter) ||
        !readFlag(members, u"complete"_s, path, figure.complete) ||
        !readFlag(members, u"decimals"_s, path, figure.decimals) ||
        !readFlag(members, u"chart"_s, path, figure.chart) || !takeId(figure.id, path) ||
        !readParts(figure, members.take(u"parts"_s), jsonMember(path, u"parts"_s)))
        return false;
    if (figure.name.isEmpty() || figure.unit.isEmpty())
        return m_reader.fail(path, Text::tr("An own figure needs a name and a unit."));
    m_reader.noteUnknown(members, path);
    figure.extra = members;
    return true;
}

bool OwnFigureReader::readParts(OwnFigure &figure, const QJsonValue &value, const QString &path)
{
    if (value.isUndefined())
        return true;
    if (!value.isArray())
        return m_reader.fail(path, Text::tr("The parts of a figure must be a list."));
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString element = jsonElement(path, i);
        if (!m_reader.isObject(array[i], element))
            return false;
        QJsonObject members = array[i].toObject();
        OwnPart part;
        if (!m_reader.takeText(members, u"id"_s, element, part.id) ||
            !m_reader.takeText(members, u"name"_s, element, part.name) || !takeId(part.id, element))
            return false;
        if (part.name.isEmpty())
            return m_reader.fail(element, Text::tr("A part of a figure needs a name."));
        m_reader.noteUnknown(members, element);
        part.extra = members;
        figure.parts.append(part);
    }
    return true;
}

bool OwnFigureReader::readFlag(QJsonObject &members, const QString &name, const QString &path,
                               bool &flag)
{
    const QJsonValue value = members.take(name);
    if (!value.isUndefined() && !value.isBool())
        return m_reader.fail(jsonMember(path, name), Text::tr("This must be true or false."));
    flag = value.toBool(flag);
    return true;
}

bool OwnFigureReader::takeId(const QString &id, const QString &path)
{
    if (!OwnFigures::isOwn(id))
        return m_reader.fail(path, Text::tr("The id of an own figure begins with “own.”."));
    if (m_ids.contains(id))
        return m_reader.fail(path, Text::tr("The id “%1” is given twice.").arg(id));
    m_ids.append(id);
    return true;
}
