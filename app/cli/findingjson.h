// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/waiver.h"
#include "rules/finding.h"

#include <QJsonObject>

// Findings as the verbs print them.
namespace FindingJson {

// For machines, with fixed keys; `waiver` may be null.
QJsonObject toJson(const Finding &finding, const Waiver *waiver);
// For people: error, warning, hint, cannot judge or waived.
QString statusWord(const Finding &finding);

} // namespace FindingJson
