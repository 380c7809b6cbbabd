// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/charttexts.h"

#include "paper/pdftext.h"

void compareChartTexts(const QList<ChartData> &charts, const QString &drawn, ExportProof &proof)
{
    for (const ChartData &chart : charts) {
        QStringList texts{chart.title, chart.totalText};
        for (qsizetype i = 0; i < chart.categories.size(); ++i) {
            bool shown = false; // a part of 0 may be told in a note instead
            for (const ChartDataSeries &series : chart.series) {
                const ChartPoint point = series.points.value(i);
                if (!point.isNumber() || point.value.isZero())
                    continue;
                shown = true;
                texts += point.label();
            }
            if (shown)
                texts += chart.categories.at(i);
        }
        for (const QString &text : std::as_const(texts)) {
            if (drawn.contains(comparablePdfText(text)))
                proof.agree();
            else
                proof.differ(chart.title, text, {});
        }
    }
}
