// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/pdfreader.h"

// The functions of the module that holds poppler: readPdfText() and readPdfHidden().
extern "C" Q_DECL_EXPORT void nianbaoReadPdfText(const QByteArray &bytes, PdfOrder order,
                                                 Result<QStringList> &pages);
extern "C" Q_DECL_EXPORT void nianbaoReadPdfHidden(const QByteArray &bytes,
                                                   Result<HiddenContent> &hidden);
