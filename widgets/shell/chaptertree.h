// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"
#include "shell/openmatters.h"
#include "shell/pageid.h"

#include <QTreeView>

class QStandardItem;
class QStandardItemModel;

// The pages of the open report: basics, each document with its chapters, charts. Every chapter
// shows its open findings by severity and the blanks left; a collapsed document shows their sum.
class ChapterTree : public QTreeView
{
    Q_OBJECT

public:
    enum Role {
        PageRole = Qt::UserRole + 1, // PageId; invalid for a document's own row
        BadgeRole,                   // OpenMatters
        FullNameRole,                // QString: the printed heading, the form's name
    };

    // The session outlives the tree.
    explicit ChapterTree(ReportSession *session, QWidget *parent = nullptr);

    // Every page in the order shown.
    const QList<PageId> &pages() const { return m_order; }
    OpenMatters openMatters(const PageId &page) const;
    // Marks the row of a page without announcing it.
    void setCurrentPage(const PageId &page);

signals:
    void pageChosen(const PageId &page);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void apply(const ReportChange &change);
    void rebuild();
    QStandardItem *addDocument(const ReportTemplate &document);
    void updateBadges();
    void addPage(QStandardItem *item, const PageId &page);

    ReportSession *m_session;
    QStandardItemModel *m_model;
    QList<PageId> m_order;
    QHash<PageId, QStandardItem *> m_items; // owned by the model
};
