// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

// One format as it was written, read back and compared.
struct ManifestItem
{
    QString format; // "docx"
    ProvenFiles proven;
};

// The list that goes with a set of exported files (导出清单.json): the hash of the report's
// content, the one a signature is bound to, and for each file its hash, its size and what comparing
// it with the report showed. `base`: name of the set, see exportBaseName().
ExportedFile exportManifest(const QString &base, const Report &report,
                            const QList<ManifestItem> &items, const QDateTime &time);
