// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

// The text of each page of a PDF in the order in which it was painted. CannotRead when the file is
// damaged or locked.
Result<QStringList> readPdfText(const QByteArray &file);
