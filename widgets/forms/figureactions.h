// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QCoreApplication>
#include <QStringList>

#include <functional>

class QMenu;

// The acts that give figures one of their three states, shared by tables and forms.
class FigureActions
{
    Q_DECLARE_TR_FUNCTIONS(FigureActions)

public:
    enum class Act {
        Clear, // inputs become blank, totals show their sum again: the Delete key
        Blank, // blank; a total becomes a stated blank
        Zero,
        NotApplicable,
        RestoreTotal, // totals show their sum again; other figures stay
    };

    // Applies the act to all cells as one undo step.
    static Result<void> apply(ReportSession *session, const QStringList &cellIds, Act act);

    // Adds the acts that make sense for these cells to a menu; `chosen` is called with the choice.
    static void addTo(QMenu *menu, const ReportSession &session, const QStringList &cellIds,
                      const std::function<void(Act)> &chosen);
};
