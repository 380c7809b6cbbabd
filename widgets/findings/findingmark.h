// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/finding.h"

#include <QColor>
#include <QCoreApplication>
#include <QIcon>
#include <QPalette>
#include <QRectF>

class QPainter;

// How severities look everywhere: each has its own shape as well as its colour. Error: filled
// circle with a cross; warning: triangle with an exclamation mark; hint: rounded square with an i;
// cannot judge: ring with a question mark; held: circle with a tick; accepted with a reason: the
// mark of the severity in grey, for it is neither open nor held.
class FindingMark
{
    Q_DECLARE_TR_FUNCTIONS(FindingMark)

public:
    static QColor color(Severity severity, Outcome outcome, const QPalette &palette);
    static void paint(QPainter *painter, const QRectF &rect, Severity severity, Outcome outcome,
                      const QPalette &palette);
    static QIcon icon(Severity severity, Outcome outcome, const QPalette &palette);
    static QIcon icon(const Finding &finding, const QPalette &palette);
    // The overall light: red circle with a cross, amber triangle, green circle with a tick.
    static QIcon icon(Light light, const QPalette &palette);

    static QString name(Severity severity); // 错误, 警告, 提示
    // 错误 … for a violated finding, 无法判定 for one that could not be judged, 已说明 for one that
    // was accepted.
    static QString name(const Finding &finding);
    // "错误 K031：…", one line in the language of the window.
    static QString describe(const Finding &finding);
};
