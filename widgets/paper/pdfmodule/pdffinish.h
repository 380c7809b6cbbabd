// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/pdffinisher.h"

// The one function of the module that holds libqpdf: finishPdf().
extern "C" Q_DECL_EXPORT void nianbaoFinishPdf(const QByteArray &painted, const PdfFinish &finish,
                                               Result<QByteArray> &finished);
