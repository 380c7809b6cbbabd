// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

// Reads comma-separated values (RFC 4180, UTF-8 with or without its mark): one list of fields a
// line. CannotRead when the bytes are no UTF-8 or a quoted field never ends.
Result<QList<QStringList>> readCsv(const QByteArray &bytes);
