// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "export/exportproof.h"
#include "outline/signoffsheet.h"
#include "paper/pagepainter.h"

#include <QByteArray>
#include <QDateTime>

// The sign-off sheet on one A4 page: small margins and type, and as much of its lists and charts as
// there is room for. Needs a QApplication.
PaintedDocument signOffPage(const SignOffSheet &sheet, const QLocale &locale);

// The same as PDF; `time` goes into its properties: same sheet, same bytes. CannotWrite when it
// cannot be painted, also without a QApplication.
Result<QByteArray> signOffPdf(const SignOffSheet &sheet, const QLocale &locale,
                              const QDateTime &time);

// Compares a PDF of the sheet, read back, with the sheet; see provePages().
bool proveSignOffPdf(const QByteArray &pdf, const SignOffSheet &sheet, const QLocale &locale,
                     ExportProof &proof);
