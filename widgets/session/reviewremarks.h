// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

class Report;

// What the reviewer who returned the draft asks for, shown where it is asked for.
namespace ReviewRemarks {

// The remarks at a cell or text, each as "李四：与台账不符"; empty where nothing is asked for.
QStringList at(const Report &report, const QString &place);
// Every cell and text that has a remark.
QSet<QString> places(const Report &report);

} // namespace ReviewRemarks
