// SPDX-License-Identifier: GPL-3.0-or-later
#include "collect/collectionfolder.h"

#include "export/exporter.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CollectionFolder)
};

constexpr qint64 MaxReplyBytes = 32 * 1024 * 1024;

Result<CollectionReply> readFile(const QString &path, const Report &report, const ReportForm &form)
{
    const auto fault = [](const QString &reason) {
        return Error{Error::Kind::CannotRead, reason, {}};
    };
    const QFileInfo info(path);
    if (!info.isFile())
        return fault(Text::tr("This is not an ordinary file."));
    if (info.size() > MaxReplyBytes)
        return fault(Text::tr("The file is too large."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fault(Text::tr("The file cannot be read: %1").arg(file.errorString()));
    const QByteArray bytes = file.readAll();
    if (!bytes.startsWith("PK")) {
        const bool old = path.endsWith(".xls"_L1, Qt::CaseInsensitive) ||
                         path.endsWith(".et"_L1, Qt::CaseInsensitive) ||
                         path.endsWith(".xlsx"_L1, Qt::CaseInsensitive);
        return fault(old && !bytes.isEmpty()
                         ? Text::tr("An old or encrypted workbook; save it as .xlsx.")
                         : Text::tr("Not a workbook (.xlsx)."));
    }
    auto reply = readCollectionReply(bytes, form);
    if (reply && (reply->reportUnit != report.unit.name || reply->year != report.year))
        return fault(
            Text::tr("Asked for another report: %1, %2.").arg(reply->reportUnit).arg(reply->year));
    return reply;
}

} // namespace

Result<QStringList> CollectionFolder::makeSheets(const CollectionRequest &request,
                                                 const QString &folder, const QDateTime &time)
{
    QList<ExportedFile> files;
    for (int asked = 0; asked < request.asked.size(); ++asked) {
        const QString name = collectionFileName(request, asked);
        if (QDir(folder).exists(name))
            return Error{Error::Kind::CannotWrite,
                         Text::tr("The file already exists and is not replaced."),
                         QDir(folder).filePath(name)};
        const auto bytes = collectionSheet(request, asked, time);
        if (!bytes)
            return bytes.error();
        files.append({name, *bytes});
    }
    return saveTogether(files, folder);
}

Result<CollectionFolder::Replies> CollectionFolder::readReplies(const QString &folder,
                                                                const QString &reportPath,
                                                                const Report &report,
                                                                const ReportForm &form)
{
    if (!QFileInfo(folder).isDir())
        return Error{Error::Kind::CannotRead, Text::tr("There is no such folder."), folder};
    QStringList paths;
    QDirIterator files(folder, QDir::Files | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        paths += files.next();
    paths.sort();
    Replies result;
    for (const QString &path : std::as_const(paths)) {
        const bool besides =
            QFileInfo(path).fileName().startsWith("~$"_L1) || // of an open workbook
            (!reportPath.isEmpty() && QFileInfo(path) == QFileInfo(reportPath));
        if (besides)
            continue;
        const QString name = QDir(folder).relativeFilePath(path);
        auto reply = readFile(path, report, form);
        if (reply)
            result.replies.append({name, *std::move(reply)});
        else
            result.notRead.append({name, reply.error().message});
    }
    return result;
}
