// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

class Report;

// What a unit is and may do beyond its name (单位档案): former names, codes, the contact line and
// statutory powers. It lies in every report (Report::profile), so that its checks come out the same
// wherever the file is opened.
namespace UnitProfile {

// Keys of Report::profile in canonical order: former_names, credit_code, address, post_code, phone,
// email, website, local_submitted, local_published, then powers(). The two local deadlines are days
// of the year after the report's, MM-DD (怀化市：01-26 报送、01-28 公布).
const QStringList &keys();

// What the unit may do by law. Stated as yes or no; a power nobody has stated is neither.
//   licensing    行政许可          regulations  规章制定权
//   penalty      行政处罚          norms        制发行政规范性文件
//   coercion     行政强制          fees         执收行政事业性收费
//   gazette      编发政府公报
const QStringList &powers();
bool isPower(QStringView key);

// nullopt while it is not stated.
std::optional<bool> power(const Report &report, const QString &power);

// The local deadline for submitted_date or published_date; invalid when there is none.
QDate localDeadline(const Report &report, const QString &dateKey);

} // namespace UnitProfile
