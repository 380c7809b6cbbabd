// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/report.h"
#include "document/reportdiff.h"

#include <QByteArray>
#include <QJsonObject>

// What a signature is bound to: everything a report says (figures, texts, unit, year, metadata,
// accepted findings, switched-off checks, attached years by their content), and nothing that may
// change behind it: snapshots, the record itself, the dates of delivery and publication.
namespace SignedContent {

// As members of a report file; equal reports give equal members.
QJsonObject of(const Report &report);

// Hex SHA-256 of the members in canonical form: UTF-8, sorted, without white space.
QByteArray hash(const QJsonObject &content);

// What turned the one content into the other, in the terms of reportdiff.h.
QList<ReportDifference> changes(const QJsonObject &before, const QJsonObject &after);

} // namespace SignedContent
