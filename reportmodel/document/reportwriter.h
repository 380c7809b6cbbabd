// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/report.h"

#include <QJsonObject>

// A report as the members of a report file (see reportfile.h), without format and version.
QJsonObject writeReport(const Report &report);
