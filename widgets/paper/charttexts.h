// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "export/exportproof.h"

#include <QList>
#include <QString>

// Compares what drawn charts say with the report's: title, total, every category and every number
// must stand in `drawn`, texts read back from a file and made comparable (comparablePdfText). They
// have no order there.
void compareChartTexts(const QList<ChartData> &charts, const QString &drawn, ExportProof &proof);
