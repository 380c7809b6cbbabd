// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/historydock.h"

#include "session/reportsession.h"
#include "shell/historymodel.h"

#include <QHeaderView>
#include <QTreeView>

using namespace Qt::StringLiterals;

HistoryDock::HistoryDock(ReportSession *session, QWidget *parent)
    : QDockWidget(tr("History"), parent)
    , m_session(session)
    , m_model(new HistoryModel(session, this))
    , m_view(new QTreeView)
{
    setObjectName(u"historyDock"_s);
    m_view->setObjectName(u"historyView"_s);
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setHeaderHidden(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setTextElideMode(Qt::ElideMiddle); // the place in front, the value behind
    m_view->setAccessibleName(tr("History"));
    m_view->header()->setMinimumSectionSize(24);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(HistoryModel::Step, QHeaderView::Stretch);
    m_view->header()->resizeSection(HistoryModel::Time,
                                    m_view->fontMetrics().horizontalAdvance(u"00:00  "_s) + 12);
    m_view->header()->setSectionResizeMode(HistoryModel::Time, QHeaderView::Fixed);
    setWidget(m_view);
    setFocusProxy(m_view);

    const auto choose = [this](const QModelIndex &index) { emit stepChosen(index.row()); };
    connect(m_view, &QTreeView::clicked, this, choose);
    connect(m_view, &QTreeView::activated, this, choose);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &HistoryDock::selectCurrent);
    selectCurrent();
}

void HistoryDock::selectCurrent()
{
    if (!isVisible())
        return;
    const QModelIndex current = m_model->index(m_session->undoStack()->index(), HistoryModel::Step);
    m_view->setCurrentIndex(current);
    m_view->scrollTo(current);
}

void HistoryDock::showEvent(QShowEvent *event)
{
    QDockWidget::showEvent(event);
    selectCurrent();
}
