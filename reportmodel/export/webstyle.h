// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

// How a page for the portal looks on a telephone, a screen and paper.
namespace WebStyle {

// The style sheet, without the surrounding element. Dark text on white throughout: every pair of
// colours is at least 7 : 1 (WCAG AA asks for 4.5 : 1).
QByteArrayView sheet();

} // namespace WebStyle
