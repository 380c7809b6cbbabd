// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/pdfreader.h"

// The one function of the module that holds poppler: readPdfText().
extern "C" Q_DECL_EXPORT void nianbaoReadPdfText(const QByteArray &bytes, PdfOrder order,
                                                 Result<QStringList> &pages);
