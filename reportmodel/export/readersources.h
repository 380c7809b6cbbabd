// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"
#include "outline/signoffwording.h"

#include <QList>
#include <QString>

#include <utility>

// Each figure about which something is known beside its value, in the form's order, and what that
// is: where it comes from, up to which day it counts, what was explained about it.
QList<std::pair<QString, QString>> readerSources(const ReportSet &set, const SignOffWording &words);
