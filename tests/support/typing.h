// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

namespace TestSupport {

// What a person types at stroke `n` (1, 2, 3 …): figures at even ones, a growing text at odd ones.
// After each stroke the report is another than ever before.
inline Result<void> typeStroke(ReportSession &session, int n)
{
    const QString number = QString::number(n);
    if (n % 2 == 0) {
        return session.enterFigures({{QStringLiteral("t3.new.natural"), number},
                                     {QStringLiteral("t3.new.company"), QString::number(n % 7)}},
                                    QStringLiteral("figures"));
    }
    return session.setText(QStringLiteral("c1"),
                           QStringLiteral("第 ") + number + QString(n % 40, u'字'));
}

} // namespace TestSupport
