// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"

#include <QList>
#include <QString>

// What to look for in a report.
struct SearchQuery
{
    QString words{};
    // Character by character as typed. Otherwise full and half width and upper and lower case are
    // the same, and spaces and broken lines of pasted text do not count.
    bool exact = false;
    // The words are a year: 2020 is found where 二〇二〇 or 二零二零 is written too.
    bool year = false;
};

// A place of a report where the words stand.
struct SearchMatch
{
    enum class Where {
        Text,   // a chapter's text or a table's note
        Meta,   // unit, title and other metadata
        Figure, // by its label, its id or its value
    };

    Where where = Where::Text;
    QString id{};      // text id, metadata key or cell id
    QString chapter{}; // in which it is printed; empty for Meta
    Span span{};       // of a text or metadata value as typed; empty for a figure
    QString words{};   // those found, as typed; of a figure what it shows
    QString before{};  // what stands around them in the same line; … where it is cut
    QString after{};

    bool hasWords() const { return where != Where::Figure; } // that can be replaced

    friend bool operator==(const SearchMatch &, const SearchMatch &) = default;
};

// Every place in the report's own order: metadata, then chapter by chapter its text, its figures
// and its notes. A text that two documents share is searched once. Linear in the report.
QList<SearchMatch> searchReport(const ReportSet &set, const SearchQuery &query);

// "一、总体情况", "标题", "表三 予以公开 · 自然人".
QString placeOf(const SearchMatch &match, const ReportForm &form);
// "text", "meta", "figure": for machines.
QString searchPlaceId(SearchMatch::Where where);
