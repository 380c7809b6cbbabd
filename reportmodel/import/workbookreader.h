// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "import/readdocument.h"
#include "import/readsheet.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

class PackageReader;

struct ReadSheetPlace
{
    int sheet = -1;
    int row = 0; // both from 0
    int column = 0;

    friend bool operator==(const ReadSheetPlace &, const ReadSheetPlace &) = default;
};

// A series of a native chart: where its values stand and what the chart keeps of them.
struct ReadChartSeries
{
    QString range;           // 'Sheet'!$B$3:$B$9
    QMap<int, QString> kept; // by position in the range; a value that is missing draws nothing
};

struct ReadChart
{
    QList<ReadChartSeries> series;
};

struct ReadWorkbook
{
    QString title; // as the properties say
    QList<ReadSheet> sheets;
    QMap<QString, ReadSheetPlace> names; // defined names that stand for one cell
    QList<ReadChart> charts;
    HiddenContent hidden;

    ReadSheetCell at(const ReadSheetPlace &place) const;
    // "D6" or "'表三'!$D$6" seen from a sheet; nullopt for anything else.
    std::optional<ReadSheetPlace> place(const QString &reference, int fromSheet) const;
};

// Reads a workbook (.xlsx), whoever wrote it. Knows nothing of how this program writes one.
// CannotRead when the file is damaged, or holds more sheets and cells than any that reports
// figures.
Result<ReadWorkbook> readWorkbook(const QByteArray &bytes);
Result<ReadWorkbook> readWorkbook(const PackageReader &package); // unpacked before
