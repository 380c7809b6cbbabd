// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QFontMetricsF;

// Breaks a label into lines no wider than `width` in the unit of `metrics`, without losing or
// adding a character other than the blank at a break. Chinese may break between any two
// characters but never before 、，。） or after （《; a number or a Latin word stays whole unless
// it alone is too wide. Lines are evened out, so that no single character is left for the last one.
// A line break in the label is kept. Pure: same arguments, same lines.
QStringList wrapLabel(const QString &label, qreal width, const QFontMetricsF &metrics);
