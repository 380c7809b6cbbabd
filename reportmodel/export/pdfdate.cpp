// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdfdate.h"

void datePdf(QByteArray &pdf, const QDateTime &time)
{
    const QByteArray mark = "/CreationDate (D:";
    const QByteArray digits =
        (time.isValid() ? time.toLocalTime() : QDateTime::fromSecsSinceEpoch(0, Qt::UTC))
            .toString(QStringLiteral("yyyyMMddHHmmss"))
            .toLatin1();
    const qsizetype at = pdf.indexOf(mark);
    // Of the same length: the offsets in the file stay true.
    if (at >= 0 && at + mark.size() + digits.size() <= pdf.size())
        pdf.replace(at + mark.size(), digits.size(), digits);
}
