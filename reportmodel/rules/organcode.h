// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

// The codes by which organs are known, as index numbers and metadata carry them.
namespace OrganCode {

// 组织机构代码 without dash: eight digits or letters and the check character of GB 11714.
bool isOrganizationCode(QStringView code);
// 统一社会信用代码: 18 characters, the last one the check character of GB 32100.
bool isUnifiedCode(QStringView code);

} // namespace OrganCode
