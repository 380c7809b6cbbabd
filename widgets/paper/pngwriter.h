// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QImage;

// A drawn picture (flat colours, letters) as PNG with its resolution. Several times faster than
// Qt's writer, which tries every filter on every line, and hardly larger: most lines of a drawing
// are like the one above. Same image, same bytes; any thread. Empty for an image without pixels.
QByteArray drawnPng(const QImage &image);
