// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/signrecordreader.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportReader)
};

} // namespace

bool SignRecordReader::read(Report &report, QJsonObject &members, const QString &path)
{
    const QJsonValue value = members.take(u"record"_s);
    const QString recordPath = jsonMember(path, u"record"_s);
    if (value.isUndefined())
        return true;
    if (!value.isArray())
        return m_reader.fail(recordPath, Text::tr("The record of steps must be a list."));
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        SignStep step;
        if (!readStep(step, array[i], jsonElement(recordPath, i)))
            return false;
        report.record.append(step);
    }
    return true;
}

bool SignRecordReader::readStep(SignStep &step, const QJsonValue &value, const QString &path)
{
    if (!m_reader.isObject(value, path))
        return false;
    QJsonObject members = value.toObject();
    QString kind;
    QString content;
    QString chain;
    if (!m_reader.takeText(members, u"step"_s, path, kind) ||
        !m_reader.takeText(members, u"by"_s, path, step.by) ||
        !m_reader.takeText(members, u"role"_s, path, step.role) ||
        !m_reader.takeText(members, u"note"_s, path, step.note) ||
        !m_reader.takeTime(members, u"time"_s, path, step.time) ||
        !m_reader.takeText(members, u"content"_s, path, content) ||
        !m_reader.takeText(members, u"chain"_s, path, chain) ||
        !readRemarks(step, members.take(u"remarks"_s), jsonMember(path, u"remarks"_s)))
        return false;
    const auto known = signStepFromId(kind);
    if (!known) {
        return m_reader.fail(jsonMember(path, u"step"_s),
                             Text::tr("“%1” is not a step of a report.").arg(kind.left(40)));
    }
    step.kind = *known;
    step.content = content.toLatin1();
    step.chain = chain.toLatin1();
    const QJsonValue state = members.take(u"state"_s);
    if (!state.isUndefined() && !m_reader.isObject(state, jsonMember(path, u"state"_s)))
        return false;
    step.state = state.toObject();
    m_reader.noteUnknown(members, path);
    step.extra = members;
    return true;
}

bool SignRecordReader::readRemarks(SignStep &step, const QJsonValue &value, const QString &path)
{
    if (value.isUndefined())
        return true;
    if (!value.isArray())
        return m_reader.fail(path, Text::tr("The remarks must be a list."));
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString element = jsonElement(path, i);
        if (!m_reader.isObject(array[i], element))
            return false;
        QJsonObject members = array[i].toObject();
        ReviewRemark remark;
        if (!m_reader.takeText(members, u"place"_s, element, remark.place) ||
            !m_reader.takeText(members, u"text"_s, element, remark.text))
            return false;
        m_reader.noteUnknown(members, element);
        remark.extra = members;
        step.remarks.append(remark);
    }
    return true;
}
