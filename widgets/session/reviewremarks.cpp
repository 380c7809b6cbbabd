// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/reviewremarks.h"

#include "document/signrecord.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReviewRemarks)
};

} // namespace

QStringList ReviewRemarks::at(const Report &report, const QString &place)
{
    QStringList lines;
    const QList<ReviewRemark> remarks = SignRecord::openRemarks(report);
    for (const ReviewRemark &remark : remarks) {
        if (remark.place == place)
            lines.append(Words::tr("%1: %2").arg(report.record.last().by, remark.text));
    }
    return lines;
}

QSet<QString> ReviewRemarks::places(const Report &report)
{
    QSet<QString> places;
    const QList<ReviewRemark> remarks = SignRecord::openRemarks(report);
    for (const ReviewRemark &remark : remarks) {
        if (!remark.place.isEmpty())
            places.insert(remark.place);
    }
    return places;
}
