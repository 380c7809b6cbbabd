// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outline/pagedesign.h"

#include <QList>

// Which of a layout's fonts this computer has, and which installed one stands in on screen, in
// print and in PDF for those it lacks. The exported file names the wanted ones either way. Each
// font once; needs a QGuiApplication.
QList<FontUse> fontUses(const PageDesign &design);
