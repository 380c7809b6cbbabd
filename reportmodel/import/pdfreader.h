// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "import/readdocument.h"

#include <QByteArray>
#include <QStringList>

// The text of each page of a PDF in the order in which it was painted. CannotRead when the file is
// damaged or locked.
Result<QStringList> readPdfText(const QByteArray &file);

// What a PDF carries beside its pages: the author's name and files inside. CannotRead as
// above.
Result<HiddenContent> readPdfHidden(const QByteArray &file);
