// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/report.h"

#include <QJsonObject>

// A figure's state as a report file has it: "39", "na", null for blank.
QJsonValue writeFigureState(const Figure &figure);
// A report as the members of a report file (see reportfile.h), without format and version.
QJsonObject writeReport(const Report &report);
