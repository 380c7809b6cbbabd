// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

// What a person decided about one chart in one document; what is not decided stays as the template
// has it. Kept in Report::charts by chartKey().
struct ChartChoice
{
    std::optional<bool> shown; // whether it appears in the document
    QString kind;              // chartKindId() of another type than the template's
    QString title;             // in place of the template's
    QString caption;           // what the person says below the chart
    bool shares = false;       // percentages even of a small whole, and beside bars
    QString chapter;           // where it stands; for a chart of another document
    QJsonObject extra = {};    // members of a newer minor version, kept as read

    bool isNothing() const { return *this == ChartChoice(); }

    friend bool operator==(const ChartChoice &, const ChartChoice &) = default;
};

// "annual-report-2021/applications-by-result": the document the chart appears in and the chart.
inline QString chartKey(const QString &document, const QString &chart)
{
    return document + u'/' + chart;
}
