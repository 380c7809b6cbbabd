// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QImage;

// A drawn picture (flat colours, letters) as PNG with its resolution. Where 256 colours tell it, a
// pixel takes one byte: half the size and less than half the time. What was drawn in one colour
// keeps that colour; a mixture at an edge may be off by 8 of 255. Any other picture is written as
// it is. Same image, same bytes; any thread. Empty for an image without pixels.
QByteArray drawnPng(const QImage &image);
