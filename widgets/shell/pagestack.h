// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/pageid.h"

#include <QHash>
#include <QStackedWidget>

#include <functional>

// The pages in the centre of the window. Each is made when it is first shown and kept until the
// report is replaced.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    // Makes a page; the stack takes ownership. Never null.
    using Maker = std::function<QWidget *(const PageId &)>;

    explicit PageStack(Maker make, QWidget *parent = nullptr);

    const PageId &currentPage() const { return m_current; }
    // Shows a page, making it if needed, and returns it.
    QWidget *showPage(const PageId &page);
    // The page if it was made already, else null.
    QWidget *madePage(const PageId &page) const { return m_pages.value(page); }
    // Forgets all pages but the start page: they belong to another report.
    void dropReportPages();
    // Forgets all pages: they look otherwise now.
    void dropAllPages();

private:
    void dropPages(bool startToo);

    Maker m_make;
    QHash<PageId, QWidget *> m_pages;
    PageId m_current;
};
