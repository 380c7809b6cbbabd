// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "import/readdocument.h"

#include <QByteArray>
#include <QString>

// Reads a web page as a browser would, however untidy: paragraphs, tables as grids, pictures and
// drawings by their text alternative, and what is hidden in it. Runs of ASCII white space count as
// one space, as on the screen. CannotRead when nothing can be made of it.
Result<ReadDocument> readHtml(const QByteArray &utf8);

// A text as it comes back out of a web page.
QString collapsedSpaces(QStringView text);
