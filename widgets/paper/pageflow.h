// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/pagelayout.h"
#include "paper/paintedpage.h"

#include <optional>

// A piece of a document that stays on one page: a line, a part of a table, a chart. Its content is
// placed relative to the left edge of the text and the top of the strip.
struct PageStrip
{
    qreal height = 0;
    qreal spaceBefore = 0;     // dropped at the top of a page
    bool onGrid = false;       // starts on one of the page's 22 lines
    bool keepWithNext = false; // not the last strip of a page
    PageContent content;
    std::optional<PageMark> mark;
};

// Fills pages from the top with strips.
class PageFlow
{
public:
    explicit PageFlow(const PageLayout &layout);

    void add(const PageStrip &strip);
    // The next strip starts a new page, unless this one is still empty.
    void startPage();
    // Moves to a new page unless the strips that are kept with the next one and `height` more fit
    // on this one; then places the kept ones.
    void makeRoom(qreal height);
    // What is left of the page below the strips placed so far.
    qreal room() const;
    qreal pageHeight() const { return m_layout.content().height(); }

    // Places what is still kept and hands over the pages; at least one.
    QList<PageContent> takePages();
    QList<PageMark> takeMarks() { return std::move(m_marks); }

private:
    // Where `strip` would start when the previous one ends at `y`.
    qreal startOf(const PageStrip &strip, qreal y) const;
    void place(const PageStrip &strip);
    void placeKept();

    PageLayout m_layout;
    QList<PageContent> m_pages{PageContent()};
    QList<PageMark> m_marks;
    QList<PageStrip> m_kept; // waiting for the strip they must stay with
    qreal m_y = 0;           // from the top of the text
};
