// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outline/documentoutline.h"
#include "paper/pagelayout.h"
#include "paper/paintedpage.h"

class QPainter;

// A document laid out on pages: the same pages are previewed, printed and written as PDF. Plain
// data once made; painting changes nothing. Needs a QApplication when the document has charts.
class PaintedDocument
{
public:
    PaintedDocument() = default;
    PaintedDocument(const DocumentOutline &outline, const PageLayout &layout);

    const PageLayout &layout() const { return m_layout; }
    int pageCount() const { return static_cast<int>(m_pages.size()); }
    // Page `index`, from 0, with its page number, in page units.
    const PageContent &page(int index) const { return m_pages.at(index); }
    // Headings in document order and where they are.
    const QList<PageMark> &marks() const { return m_marks; }

    // Paints page `index` so that the whole sheet fills `target`, in the painter's coordinates.
    // The sheet itself is not painted: paper is white.
    void paintPage(QPainter *painter, int index, const QRectF &target) const;

private:
    void addPageNumbers();

    PageLayout m_layout;
    QList<PageContent> m_pages;
    QList<PageMark> m_marks;
};
