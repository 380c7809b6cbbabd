// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/figure.h"
#include "rollup/unitlist.h"
#include "templates/reportform.h"

#include <QByteArray>
#include <QList>

// Something in a returned workbook that cannot be taken as a figure.
struct UnplacedEntry
{
    QString cell;   // cell id; empty when it is not known whose figure it is
    QString place;  // Sheet!D7; empty when the cell is gone
    QString text;   // what is written there
    QString reason; // one sentence
};

// A collection workbook as it came back, whatever it is called and whoever saved it.
struct CollectionReply
{
    QString reportUnit; // whose report the figures are for
    int year = 0;
    ListedUnit unit;         // whose reply it is
    QString person;          // who filled it in; may be empty
    QList<ListedUnit> asked; // everybody who was asked
    struct Entry
    {
        QString cell;
        Figure figure; // never blank; without a source
        QString remark;
    };
    QList<Entry> entries; // what was filled in and is understood
    QList<UnplacedEntry> unplaced;

    bool isEmpty() const { return entries.isEmpty() && unplaced.isEmpty(); }
};

// CannotRead when the file is damaged, no workbook, or no collection workbook (any more). Figures
// are found by the names of their cells; what has lost its name, or holds no figure of its kind, is
// among the unplaced. `form` is that of the report the figures are for.
Result<CollectionReply> readCollectionReply(const QByteArray &bytes, const ReportForm &form);
