// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "import/readdocument.h"

#include <QByteArray>
#include <QStringList>

// As painted, or line by line with the gaps of the page.
enum class PdfOrder { Painted, LaidOut };

// The text of each page of a PDF. CannotRead when the file is damaged or locked; Internal when the
// module that reads PDFs is not installed.
Result<QStringList> readPdfText(const QByteArray &bytes, PdfOrder order = PdfOrder::Painted);

// What a PDF carries beside its pages: whom it names as author or maker, comments, hidden layers,
// scripts, forms and files inside. Errors as above.
Result<HiddenContent> readPdfHidden(const QByteArray &bytes);
