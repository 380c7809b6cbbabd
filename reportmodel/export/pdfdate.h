// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

// Qt dates the PDF files it writes by the clock. Puts `time` in that place; the first second of
// 1970 when it is invalid. Not the length.
void datePdf(QByteArray &pdf, const QDateTime &time);
