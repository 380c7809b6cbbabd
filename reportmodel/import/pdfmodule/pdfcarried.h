// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/readdocument.h"

#include <QByteArray>

// What of a PDF stands on no page, by the names its objects use: comments, layers that can be
// hidden, scripts, forms. Objects that are packed into streams, as no file of this program has
// them, are not seen.
HiddenContent carriedBeside(const QByteArray &pdf);
