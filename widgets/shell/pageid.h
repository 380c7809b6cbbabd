// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

// A page of the window's centre.
struct PageId
{
    enum class Kind {
        Start,   // no report is open
        Basics,  // unit, title and other metadata, earlier years
        Chapter, // `chapter` of one of the report's documents
        Charts,
        Review, // what a leader signs on, and the steps to publication
        Compare, // with an earlier year or an earlier state
    };

    Kind kind = Kind::Start;
    QString chapter;

    static PageId basics() { return {Kind::Basics, {}}; }
    static PageId charts() { return {Kind::Charts, {}}; }
    static PageId review() { return {Kind::Review, {}}; }
    static PageId compare() { return {Kind::Compare, {}}; }
    static PageId ofChapter(const QString &chapterId) { return {Kind::Chapter, chapterId}; }

    friend bool operator==(const PageId &, const PageId &) = default;
    friend size_t qHash(const PageId &page, size_t seed = 0)
    {
        return qHashMulti(seed, static_cast<int>(page.kind), page.chapter);
    }
};
Q_DECLARE_METATYPE(PageId)
