// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outline/documentoutline.h"
#include "paper/linebreaker.h"
#include "paper/pageflow.h"
#include "paper/paperfonts.h"

// Sets the blocks of an outline in the type of GB/T 9704 and lets them flow over pages.
class PageBuilder
{
public:
    PageBuilder(const DocumentOutline &outline, const PageLayout &layout);

    // Once.
    void build();
    PageFlow &flow() { return m_flow; }

private:
    void add(const OutlineHeading &heading);
    void add(const OutlineParagraph &paragraph);
    void add(const OutlineTable &table);
    void add(const OutlineList &list);
    void add(const OutlineChart &chart);

    void addTitle(const OutlineHeading &heading);
    void addBody(const QString &text, const QFont &font, std::optional<PageMark> mark);
    void addSmall(const QString &text, PaperFonts::Role role, qreal pt, Qt::Alignment alignment,
                  bool keepWithNext);
    void addSignature(const OutlineParagraph &paragraph);
    void addTable(const class TableLayout &table);
    // A line of the page's grid.
    PageStrip lineStrip(const TextLine &line) const;
    QFont bodyFont(PaperFonts::Role role) const;
    bool nextIsSignature() const;
    const OutlineBlock *next() const;

    const DocumentOutline &m_outline;
    PageLayout m_layout;
    PageFlow m_flow;
    qsizetype m_index = 0; // of the block being added
    qreal m_dateWidth = 0; // of the signature's date
    bool m_signed = false;
    bool m_offGrid = false; // a table, chart or note came last
};
