// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

// The figures of one document as one JSON object for other programs:
//   "format": "nianbao-figures", "version": "1.0"
//   "unit", "year", "templates": whose figures, of which year, on which form
//   "figures": cell id → decimal text, null for blank, "na" for not applicable; totals included,
//              a stated total as stated; `set --from` reads this member's content back
//   "approximate": cell id → mark of an approximate figure (近, 约, 余 …)
//   "stated": ids of the totals that are stated rather than added up
//   "published": cell id → the source's own writing where it differs (251000元)
// The last three hold only what there is. Numbers are text, so that none is rounded on the way.
class JsonExporter : public Exporter
{
public:
    FormatInfo info() const override;
    Result<QList<ExportedFile>> write(const ExportJob &job) const override;
    ExportProof prove(const ExportJob &job, const QList<ExportedFile> &files) const override;
};
