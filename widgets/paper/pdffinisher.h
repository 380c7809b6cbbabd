// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "paper/paintedpage.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <functional>

// What a painted PDF lacks.
struct PdfFinish
{
    QString title; // again: the painter writes 复 (U+590D) so that it is read as 夊
    QString unit;
    QList<PageMark> marks; // become the outline
    qreal sheetHeight = 0; // in the marks' units
    QDateTime time;        // written into the properties; none when invalid; same time, same bytes
    // The character that was written where the painter says `c`: fonts share shapes between
    // characters, and Qt names the first (⼀ for 一), which nobody finds or copies rightly.
    std::function<char16_t(char16_t c)> meant;
};

// Adds outline, language and true characters to the bytes of QPdfWriter and fixes times and ids;
// the marks of PDF/A stay true. CannotWrite when the bytes are no PDF.
Result<QByteArray> finishPdf(const QByteArray &painted, const PdfFinish &finish);
