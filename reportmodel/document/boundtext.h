// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/binding.h"

#include <QList>
#include <QString>

struct EarlierYear;
class FigureView;
class Report;
class ReportSet;

// Keeps the numbers that are bound in a text what they say they are.
namespace BoundText {

// What a binding shows now, rounded half up from exact decimals. A figure that is blank shows
// 〔未填〕, one that is not applicable 不适用; a share of nothing or a change against a blank says
// so in the same brackets. Marks of approximate figures are kept: 近20, 30余件, 约34.2%, 增长约8%.
// Empty for a number that is confirmed to be no figure: that stays as it was typed.
QString shown(const Binding &binding, const ReportSet &set);
// As above; `previous` is the year before the report's as the current form sees it, or null.
QString shown(const Binding &binding, const FigureView &figures, const EarlierYear *previous);

// Writes every binding's current value into the text and moves the bindings behind it along. A
// binding to a figure the form lacks keeps its words. Returns whether the text changed.
bool refresh(QString &text, QList<Binding> &bindings, const FigureView &figures,
             const EarlierYear *previous);
// The same for every text of the report, which `figures` must be the view of. To be called after
// each change, so that a stored text never holds an old number.
bool refresh(Report &report, const FigureView &figures, const EarlierYear *previous);

// One contiguous change of a text: `removed` characters at `position` gave way to `added` others.
struct Edit
{
    qsizetype position = 0;
    qsizetype removed = 0;
    qsizetype added = 0;
};
// The bindings after an edit that made `after`: those behind it move; those it touched, and those
// that a digit, a decimal point or a unit such as 万 or % now stands against, are gone, because
// the number that is read there is another one.
QList<Binding> follow(const QString &after, const Edit &edit, const QList<Binding> &bindings);
// As above when only both texts are known. Where the edit can have been at several places (one of
// two equal passages was deleted), a binding only stays if it stays for all of them.
QList<Binding> follow(const QString &before, const QString &after, const QList<Binding> &bindings);

// Whether the number in `span` is a whole number as read: nothing beside it continues it.
bool standsAlone(QStringView text, Span span);

} // namespace BoundText
