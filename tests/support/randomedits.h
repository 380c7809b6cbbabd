// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/report.h"

#include <QRandomGenerator>

// Reports and changes to them by a seeded dice, for tests of what must hold for any report.
namespace TestSupport {

// A report with figures of every state, texts, metadata and an attached year.
Report randomReport(QRandomGenerator &dice);

// Changes one thing a person could change: a figure, a text, metadata, the unit's short name, an
// attached year.
void changeSomething(Report &report, QRandomGenerator &dice);

// `count` such changes, one after the other.
Report changedReport(const Report &report, int count, QRandomGenerator &dice);

} // namespace TestSupport
