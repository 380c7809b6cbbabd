// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <functional>

// writeProven() in two halves: this call writes, what it returns reads back and compares. Reading
// back paints nothing, so that it may run in another thread, for as long as exporter and what the
// job points to live.
std::function<Result<ProvenFiles>()> provenLater(const Exporter &exporter, const ExportJob &job);
