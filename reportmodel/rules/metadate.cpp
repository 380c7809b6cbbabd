// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/metadate.h"

using namespace Qt::StringLiterals;

MetaDate MetaDate::read(const Report &report, const QString &key)
{
    MetaDate date;
    date.written = report.meta.value(key).trimmed();
    QString day = date.written;
    if (const qsizetype end = day.indexOf(u' '); end > 0)
        day.truncate(end);
    date.day = QDate::fromString(day, Qt::ISODate);
    return date;
}

int publicationYear(const Report &report)
{
    for (const QString &key : {u"published_date"_s, u"signed_date"_s, u"written_date"_s}) {
        if (const QDate day = MetaDate::read(report, key).day; day.isValid())
            return day.year();
    }
    return 0;
}
