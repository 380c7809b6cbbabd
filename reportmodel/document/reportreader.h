// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/memberreader.h"
#include "document/report.h"

#include <QJsonObject>
#include <QStringList>

// Takes a Report out of the checked JSON of a report file (see reportfile.h). Members it does not
// know are kept in `extra`, in the same shape as in the file.
class ReportReader
{
public:
    // `text` must outlive the reader; it places errors.
    explicit ReportReader(const JsonText &text);

    // CannotRead with file, line and path for the first fault. `root` is the file's root object
    // after migration; its format and version are the caller's business.
    Result<Report> read(const QJsonObject &root);

    // Takes the figures out of the text of the member `figures`, known to be sound JSON: the same as
    // read() gives, in a fraction of the time. CannotRead as above.
    Result<QMap<QString, Figure>> readFiguresAsWritten(QByteArrayView figures);

    // JSON paths of the members that were not known and kept.
    const QStringList &unknownMembers() const { return m_members.unknownMembers(); }

private:
    bool readReport(Report &report, QJsonObject members, const QString &path, bool inner);
    bool readTemplates(Report &report, const QJsonValue &value, const QString &path);
    bool readProfile(Report &report, const QJsonValue &value, const QString &path);
    bool readYear(Report &report, const QJsonValue &value, const QString &path);
    bool readUnit(Report &report, const QJsonValue &value, const QString &path);
    bool readMeta(Report &report, const QJsonValue &value, const QString &path);
    bool readFigures(Report &report, const QJsonValue &value, const QString &path);
    bool readFigure(Figure &figure, const QJsonValue &value, const QString &path);
    bool readState(Figure &figure, const QJsonValue &value, const QString &path);
    bool checkFigure(const Figure &figure, const QString &path);
    bool readTexts(Report &report, const QJsonValue &value, const QString &path);
    bool readAttached(Report &report, const QJsonValue &value, const QString &path);
    bool readAttachment(AttachedReport &attached, const QJsonValue &value, const QString &path);
    bool readSnapshots(Report &report, const QJsonValue &value, const QString &path);
    bool readSnapshot(Snapshot &snapshot, const QJsonValue &value, const QString &path);
    bool readInner(Report &inner, QJsonObject &members, const QString &path);

    MemberReader m_members;
};
