// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/pagestack.h"

PageStack::PageStack(Maker make, QWidget *parent)
    : QStackedWidget(parent)
    , m_make(std::move(make))
{
}

QWidget *PageStack::showPage(const PageId &page)
{
    QWidget *&widget = m_pages[page];
    if (!widget) {
        widget = m_make(page);
        addWidget(widget);
    }
    m_current = page;
    setCurrentWidget(widget);
    return widget;
}

void PageStack::dropReportPages()
{
    dropPages(false);
}

void PageStack::dropAllPages()
{
    dropPages(true);
}

void PageStack::dropPages(bool startToo)
{
    for (auto it = m_pages.begin(); it != m_pages.end();) {
        if (it.key().kind == PageId::Kind::Start && !startToo) {
            ++it;
            continue;
        }
        removeWidget(*it);
        (*it)->deleteLater(); // the change may come from a widget on the page
        it = m_pages.erase(it);
    }
}
