// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

// Compares a reader copy that was read back with the report: each document in it like a document
// of its own, every key figure, finding, source and listed figure, the numbers behind the charts,
// and the record.
ExportProof proveReaderPage(const ExportJob &job, const QByteArray &html);
