// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/report.h"
#include "templates/reportform.h"

#include <QList>
#include <QPair>

// Changes to a Report that follow the rules of its form; used by the window, the command line and
// imports alike. Each either does all of what it says or leaves the report as it was.
namespace ReportEdit {

// A new, empty report. BadInput: unknown template, no unit name, a year outside 1900…2200.
Result<Report> create(const TemplateCatalog &catalog, const QStringList &templateIds,
                      const Unit &unit, int year);

// One value for one cell in the command line's form: decimal text, 近20, 30余, "blank", "na",
// "computed", or with `isNull` JSON null.
struct Assignment
{
    QString cell;
    QString value;
    bool isNull = false;
};

// Applies all assignments, then settles totals: a computed cell given exactly its live sum stores
// nothing, another number becomes a stated total, null or "blank" a stated blank (nothing when the
// live sum is blank anyway), "computed" removes either. A figure linked to an annual cell of the
// same report is written there, unless it has its own cut-off date. BadInput names the id or value
// that cannot be understood, and nothing is changed.
Result<void> assign(Report &report, const ReportForm &form, const QList<Assignment> &assignments);

// Stores one figure (from the grid): same rules as assign() for computed and linked cells. A linked
// figure given a cut-off date is from then on entered in its own cell and keeps that date.
Result<void> setFigure(Report &report, const ReportForm &form, const QString &cellId,
                       const Figure &figure);

// Gives a figure its own cut-off date, or takes it away with an invalid one. A linked figure
// starts as a copy of what it was linked to; without the date it shows that again.
Result<void> setCutOff(Report &report, const ReportForm &form, const QString &cellId, QDate cutOff);

// Whether a figure is of the kind its cell holds: whole, not negative, not too many decimals.
// BadInput with the reason. For the grid, which refuses such figures; files and assign() take
// them, and checks report them.
Result<void> fitsCell(const CellSpec &spec, const Figure &figure);

// Sets one metadata value; dates (2021-12-03, 2021年12月3日, 2021/12/3) must exist in the calendar
// and are stored ISO, published_date with its time of day if it has one. An empty value removes it.
// BadInput for an unknown key or unreadable value.
Result<void> setMeta(Report &report, const QString &key, const QString &value);
QString meta(const Report &report, const QString &key); // reads unit, kind, level … too

// As above for what the unit's profile states (unitprofile.h), and for the unit's own keys: unit,
// unit_short, unit_code, kind, level. Powers are yes, no or, while nothing is known, empty; also in
// the words 有 and 无. BadInput for an unknown key or a code that has the wrong length.
Result<void> setProfile(Report &report, const QString &key, const QString &value);
QString profile(const Report &report, const QString &key);
QStringList profileKeys(); // the unit's own, then those of the profile

// Replaces one text; an empty text removes it. `textId` must be one of the form's texts. Numbers
// bound in it stay bound where the change did not touch them (BoundText::follow).
void setText(Report &report, const QString &textId, const QString &text);
// As above when it is known exactly which numbers are bound now (the editor). BadInput for
// bindings that lie outside the text, overlap or are out of order.
Result<void> setText(Report &report, const QString &textId, const QString &text,
                     const QList<Binding> &bindings);

// Binds the number at `binding.span` to a figure, or confirms it as none (Form::Free); replaces the
// bindings it overlaps. BadInput for a span outside the text or one that cuts a number in two, an
// unknown cell, and parameters that do not go with the form. The number is shown as it is now by
// refreshBindings().
Result<void> bind(Report &report, const ReportForm &form, const QString &textId,
                  const Binding &binding);
// Makes a bound or confirmed number ordinary text again; BadInput when there is none at `position`.
Result<void> unbind(Report &report, const QString &textId, qsizetype position);
// Writes the current values into all texts. To be called after any other change; the session and
// the command line do. BadInput when a template is unknown.
Result<void> refreshBindings(Report &report, const TemplateCatalog &catalog);

// Accepts a finding with a reason (说明), replacing the waiver with the same key. BadInput when
// key, reason, name or date are missing.
Result<void> waive(Report &report, const Waiver &waiver);
// BadInput when there is no such waiver.
Result<void> unwaive(Report &report, const QString &key);

// Switches a check off for this report, or changes the reason. BadInput without number or reason;
// whether there is such a check is the caller's business.
Result<void> switchRuleOff(Report &report, const RuleSwitch &rule);
// BadInput when it is not switched off.
Result<void> switchRuleOn(Report &report, const QString &number);

// Copies an earlier year's report in. BadInput with the reason for another unit, the same or a
// later year. A year already attached is replaced. Keeps the list newest first.
Result<void> attach(Report &report, const Report &earlier, const QString &fileName,
                    const QByteArray &sha256);

// A whole draft split at its headings: preamble, chapters, signature, metadata header.
struct SplitDraft
{
    QMap<QString, QString> texts; // by text id
    QMap<QString, QString> meta;  // header fields found before the title
    QStringList unplaced;         // paragraphs that fit nowhere, in order; nothing is dropped
};
SplitDraft splitDraft(const ReportForm &form, const QString &draft);
// Puts a split draft's texts and metadata in; metadata the report cannot read is BadInput.
Result<void> applyDraft(Report &report, const SplitDraft &split);

} // namespace ReportEdit
