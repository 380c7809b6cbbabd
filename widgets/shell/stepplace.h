// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportchange.h"

#include <QList>
#include <QString>

// A place of the report that a step taken back or done again has changed.
struct StepPlace
{
    enum class Kind {
        Figure,
        Text,
        Charts, // which charts appear, and how
        Basics, // unit, metadata, earlier years
    };
    Kind kind = Kind::Basics;
    QString id;             // of the figure or text
    QString chapter;        // of a text
    qsizetype position = 0; // in a text: behind what changed

    friend bool operator==(const StepPlace &, const StepPlace &) = default;
};

// Where to look after a step, in the order of the form: figures that were entered or noted on, not
// totals and other figures that follow them; only without such texts, then the basics. `change` is
// all that changed from `before` to `now`.
QList<StepPlace> stepPlaces(const Report &before, const ReportSet &now, const ReportChange &change);
