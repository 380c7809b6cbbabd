// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/report.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

// Reports of many subordinate units, always the same for the same number: balanced, with blanks,
// figures that are not applicable, decimals and a few wrong totals.
namespace TestSupport {

// The unit's report of 2021: 某市第N局, code U00001 and so on, with about `textLength` characters.
Report subordinateReport(int number, int textLength);
// Writes reports 1 to `count` as files 00001.nianbao … into `folder`.
void writeSubordinateReports(const QString &folder, int count, int textLength);
// A report of 2021 with the given figures ("t3.new.natural=3") and nothing else.
Report unitReport(const QString &name, const QStringList &values = {});
// The list of these units: code,name,short name.
QByteArray subordinateList(int count);

} // namespace TestSupport
