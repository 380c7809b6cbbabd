// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/reportset.h"

#include <QDate>
#include <QStringList>

// What is noted on figures besides their values: changes that leave every value as it is.
namespace FigureNotes {

// A source card as it is filled in for one figure or for several at once.
struct SourceChange
{
    SourceCard card;
    // Parts of the card that are to be changed, as the members of SourceCard are called; what
    // several figures differ in can so be left alone.
    QStringList parts;
    std::optional<QDate> cutOff; // the day they count up to; invalid: the whole year; nullopt: keep

    static QStringList allParts();
};

// The part of a card by name: "office", "system", "person", "file", "note".
QString &partOf(SourceCard &card, const QString &name);

// Notes where figures come from. Totals are made of other figures and are passed over; BadInput
// when nothing but totals is named. A linked figure's card is kept where it is entered; with a day
// of its own it is entered in its own cell, starting with what it showed. `figures` are those of
// the report.
Result<void> setSource(Report &report, const FigureView &figures, const QStringList &cellIds,
                       const SourceChange &change);

// Keeps one line on why a figure stands as it does beside last year's; an empty one takes it back.
// BadInput for an unknown figure, or one that is not a number.
Result<void> explain(Report &report, const FigureView &figures, const QString &cellId,
                     const QString &text);

} // namespace FigureNotes
