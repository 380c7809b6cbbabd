// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/mhtreader.h"

// The function of the module that holds gmime: pages of a web archive, none when it is damaged.
extern "C" Q_DECL_EXPORT void nianbaoReadMht(const QByteArray &bytes, QList<MhtPage> &pages);
