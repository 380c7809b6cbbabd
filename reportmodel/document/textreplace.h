// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/textsearch.h"

#include <QCoreApplication>

// A place where other words are to be put in, and whether that is advised.
struct Replacement
{
    enum class Keep {
        No,             // nothing speaks against it
        Bound,          // part of a number that shows a figure; cannot be replaced
        Day,            // a day among the metadata: has a field of its own
        OtherNumber,    // not a year: a quantity, a telephone, an index
        DocumentNumber, // 国办公开办函〔2021〕30号
        DocumentTitle,  // inside 《…》
        DocumentDate,   // when a document or law was issued: 2019年修订的
        Comparison,     // what is compared with: 比2020年增加
        Since,          // 自2020年以来
        OtherYear,      // the sentence names the new year too
    };

    SearchMatch match;
    Keep keep = Keep::No;

    // A person may decide otherwise.
    bool isPossible() const { return keep != Keep::Bound; }
    bool isAdvised() const { return keep == Keep::No; }
};

// Replaces words in texts and metadata; bound numbers stay what they are.
class TextReplace
{
    Q_DECLARE_TR_FUNCTIONS(TextReplace)

public:
    // Those of the matches that are words, in their order. Nothing is decided about years: see
    // adviseYears().
    static QList<Replacement> plan(const Report &report, const QList<SearchMatch> &matches);

    // What takes the place of a match: a year in Chinese numerals gives way to another year in the
    // same ones, 二零二零 to 二零二一; everything else to `words`.
    static QString wordsAt(const SearchMatch &match, const QString &words);

    // Puts wordsAt() in at all of the places or, with BadInput, at none: where the text is no
    // longer what was found, a bound number would be cut, or metadata cannot read the outcome.
    // Bindings follow the text.
    static Result<void> apply(Report &report, const QList<SearchMatch> &places,
                              const QString &words);

    // Why a place is better kept, in words; empty for Keep::No.
    static QString reason(Replacement::Keep keep);
    // "bound", "comparison" …, for machines; empty for Keep::No.
    static QString reasonId(Replacement::Keep keep);
};
