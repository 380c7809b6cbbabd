// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"
#include "rules/finding.h"

#include <QByteArray>

namespace TestSupport {

// Both documents of one bureau with every kind of figure: approximate, not applicable, blank, with
// decimals, linked, of its own, totals stated otherwise, texts that look like formulas; last year
// attached.
Result<Report> reportOfEverything(const TemplateCatalog &catalog);

// A published report with what it needs to be exported.
struct Evaluated
{
    ReportSet set;
    CheckResult checks;
};
Result<Evaluated> evaluate(const Report &report, const TemplateCatalog &catalog);

} // namespace TestSupport
