// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/report.h"
#include "templates/templatecatalog.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

// This year's report begun from last year's: what stays the same is taken over, what was counted is
// not.
namespace NextYear {

struct Begun
{
    Report report;
    int markedNumbers = 0;    // numbers of last year's texts that wait for a new one, marked
    int boundNumbers = 0;     // numbers that show this year's figures
    QStringList leftOut;      // ids of texts the form in force has no place for
    QStringList changedForms; // ids of last year's forms that are no longer in force
};

// The report of the year after `last`: its unit and profile, the forms in force, the parts of the
// metadata that do not date, the sources of its figures without values, its texts as a draft, and
// `last` with its own earlier years attached for comparison. No figure has a value.
//
// Numbers bound to a figure stay bound, where the form in force has the figure. Every other number
// of the texts that counts, measures or dates something is last year's and put in a mark
// (CarriedNumbers) that checks find (K062) and every document shows, until a person writes over it.
// Only the year itself is moved on where the form prints it: in the period reported on, in the
// title and at the beginning of a sentence. Signatures, accepted findings, switched-off checks and
// snapshots stay behind.
//
// BadInput when no form can be found or `last` cannot be attached (a newer program's file).
Result<Begun> from(const Report &last, const TemplateCatalog &catalog, const QString &fileName,
                   const QByteArray &sha256);

} // namespace NextYear
