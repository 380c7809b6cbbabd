// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "import/readdocument.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>
#include <utility>

// One cell of a workbook as it shows without being calculated again.
struct ReadSheetCell
{
    enum class Kind { Blank, Number, Text, Error };
    Kind kind = Kind::Blank;
    QString text;    // the number as stored (C locale), the words, or the error code
    QString formula; // without '='; empty for a plain value
};

struct ReadSheetPlace
{
    int sheet = -1;
    int row = 0; // both from 0
    int column = 0;

    friend bool operator==(const ReadSheetPlace &, const ReadSheetPlace &) = default;
};

// Cells merged into one.
struct ReadMerge
{
    int row = 0; // first one, from 0
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
};

struct ReadSheet
{
    QString name;
    QHash<std::pair<int, int>, ReadSheetCell> cells; // by row and column; formats only: absent
    QList<ReadMerge> merges;

    const ReadSheetCell &at(int row, int column) const;
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

    const ReadSheetCell &at(const ReadSheetPlace &place) const;
    // "D6" or "'表三'!$D$6" seen from a sheet; nullopt for anything else.
    std::optional<ReadSheetPlace> place(const QString &reference, int fromSheet) const;
};

// Reads a workbook (.xlsx), whoever wrote it. Knows nothing of how this program writes one.
// CannotRead when the file is damaged.
Result<ReadWorkbook> readWorkbook(const QByteArray &bytes);
