// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/report.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

// One thing that differs between two reports, in the terms and values of the report file (see
// reportfile.h), so that whatever a file can hold can differ.
struct ReportDifference
{
    QString part;      // "figures", "texts", "meta", "unit", "profile", "bindings", "waivers",
                       // "rules_off", "charts", "chart_order", "attached", "snapshots", "year", "templates" …
    QString id;        // cell id, text id, metadata key, key of an accepted finding, number of a
                       // check, year of an attached report; else empty
    QJsonValue before; // Undefined when there was none
    QJsonValue after;  // Undefined when there is none any more

    friend bool operator==(const ReportDifference &, const ReportDifference &) = default;
};

// What turns `before` into `after`, by part and id; empty for equal reports.
QList<ReportDifference> diff(const Report &before, const Report &after);

// As diff(), of the members of two report files.
QList<ReportDifference> diffMembers(const QJsonObject &before, const QJsonObject &after);

// Puts each difference's `after` into the members of a report file.
void applyToMembers(QJsonObject &members, const QList<ReportDifference> &differences);

// The report with each difference's `after` put in: applyDifferences(diff(a, b), a) is b.
// CannotRead when the outcome is not a sound report.
Result<Report> applyDifferences(const QList<ReportDifference> &differences, const Report &report);
