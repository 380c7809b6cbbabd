// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

// Puts one document on the clipboard as formatted text, with plain text beside it: written by the
// exporter of a web format, read back and compared like a file. Charts are told in sentences,
// because pictures do not survive the clipboard of every word processor. The error of writeProven()
// when the text is not the report's; the clipboard keeps what it held then.
Result<void> copyDocument(const Exporter &exporter, ExportJob job);
