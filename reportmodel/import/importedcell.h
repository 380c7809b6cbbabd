// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/figure.h"

#include <QString>

// Why a person should look at a figure that was read from a file.
enum class ImportDoubt {
    None,
    Blank,       // nothing is written in the cell
    Placeholder, // /, — or 无: 0, blank or not applicable; stays blank
    Settled,     // such a mark, of which a person has said what it stands for
    Text,        // words or a number that cannot be read; stays blank
    Unit,        // a unit was written behind the number
    Note,        // words behind the number were taken as a note: 22（其中修订16件）
    Writing,     // full-width digits, separators, 减4
    Approximate, // 近, 约, 余 …
    Unfit,       // negative, a fraction or too many decimals where the form has no such figure
    StatedTotal, // the printed total differs from the sum of its parts, or there is none
    Label,       // its row was recognised by its place or a doubtful label only
    Group,       // the source has one row for several of the form; only the last could hold it
    Position,    // the row has not as many cells as the form; stays blank
};

// "blank", "placeholder", "stated-total" …: for machines; empty for None.
QString importDoubtId(ImportDoubt doubt);
// In a few words for people; empty for None.
QString importDoubtText(ImportDoubt doubt);

// One figure of the form and what the source has for it.
struct ImportedCell
{
    QString cell;  // id
    QString raw;   // as written there, without the white space around it
    Figure figure; // what may be entered; its text and note as far as they differ from the value
    ImportDoubt doubt = ImportDoubt::None;
    QString reason;   // in words, for Text and Unfit; else empty
    QString rowLabel; // as written there
    int table = -1;   // number of the table in the source and place in it, from 0
    int row = -1;
    int column = -1;

    // Something to enter: a number or 不适用.
    bool hasValue() const { return !figure.isBlank(); }
    // May be entered without asking.
    bool isCertain() const;

    friend bool operator==(const ImportedCell &, const ImportedCell &) = default;
};
