// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QAbstractItemModel>

// The findings of the session's report, grouped by the page they are mended on: top rows are the
// basics and the chapters, their children findings. Announces only what differs after a check run,
// so selection and scrolling survive typing.
class FindingsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { MessageColumn, PlaceColumn, RuleColumn, ColumnCount };
    enum Role {
        SeverityRole = Qt::UserRole + 1, // Severity as int
        OutcomeRole,                     // Outcome as int
        KindRole,                        // FindingsFilter::Kind as int
        SearchRole,                      // everything a filter text may match
    };

    // The session outlives the model.
    explicit FindingsModel(ReportSession *session, QObject *parent = nullptr);
    ~FindingsModel() override;

    // The finding of a child row; null for a chapter row. Valid until the next change.
    const Finding *finding(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    // One page with findings; never empty.
    struct Group
    {
        bool basics = false; // then without document and chapter
        QString document;
        QString chapter;
        QList<Finding> findings;
        quintptr id = 0; // internal id of its children's indexes; stays when rows move

        static Group forPageOf(const Finding &finding);
        bool isSamePage(const Group &other) const
        {
            return basics == other.basics && document == other.document && chapter == other.chapter;
        }
    };

    static QList<Group> grouped(const QList<Finding> &findings);
    int rowOf(quintptr groupId) const;
    void reset();
    void insertGroup(int row, Group group);
    void update();
    void updateGroup(int row, const Group &wanted);
    QVariant groupData(const Group &group, int column, int role) const;
    QVariant findingData(const Finding &finding, int column, int role) const;
    QString chapterName(const Group &group) const;
    QString placeOf(const Finding &finding) const;

    ReportSession *m_session;
    QList<Group> m_groups;
    quintptr m_lastId = 0;
};
