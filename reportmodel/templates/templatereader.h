// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "templates/reporttemplate.h"

#include <QByteArray>

// Reads one template file (resources/templates/<id>.json; its members are described in the README,
// "Adding a template year"). Everything is checked while reading: unknown members, repeated or
// unresolved ids, tables that do not tile their grid, charts and totals over cells that do not
// exist. The Error names `fileName`, the line and the JSON path of the first fault.
Result<TemplatePtr> readTemplate(const QByteArray &json, const QString &fileName);
