// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// A typed text without control and formatting characters and lone surrogates, which no document
// format may carry; tabs and line separators become spaces.
QString printableText(QStringView text);

// The same line by line.
QString printableLines(const QString &text);
