// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/finding.h"
#include "templates/reportform.h"

#include <QList>
#include <QStringList>

// The look at private and secret things that comes before every export: identity and mobile
// numbers, bank cards, plates, home addresses, names of applicants, marks of secrecy, private mail.
namespace Preflight {

// Whether a check is about privacy or secrecy (K125 to K128, K130, K131).
bool isAbout(const Finding &finding);

// What the texts of these documents (template ids) hold of it, accepted findings too: whoever
// exports sees all of it each time. It is only shown; nothing is ever taken out of an export.
QList<Finding> findings(const CheckResult &result, const ReportForm &form,
                        const QStringList &documents);

} // namespace Preflight
