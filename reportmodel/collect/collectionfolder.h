// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collect/collectionmerge.h"
#include "collect/collectionsheet.h"

#include <QDateTime>

// Collection workbooks on the disk: sent out as one folder, returned in another.
namespace CollectionFolder {

// Writes a workbook for every unit asked into `folder` (made when missing), all or none.
// CannotWrite when there is a file of the same name: it may have been filled in. Returns the paths.
Result<QStringList> makeSheets(const CollectionRequest &request, const QString &folder,
                               const QDateTime &time);

// A file that is no reply for this report.
struct NotRead
{
    QString file; // within the folder
    QString reason;
};
struct Replies
{
    QList<CollectionMerge::NamedReply> replies; // by file name
    QList<NotRead> notRead;
};
// Reads every file in `folder`, at any depth; `reportPath`, should it lie there, is left out.
// CannotRead when there is no such folder.
Result<Replies> readReplies(const QString &folder, const QString &reportPath, const Report &report,
                            const ReportForm &form);

} // namespace CollectionFolder
