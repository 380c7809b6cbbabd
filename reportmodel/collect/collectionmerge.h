// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collect/collectionreply.h"
#include "document/report.h"

#include <QStringList>

// The replies of several offices brought together for one report. Nothing is guessed: where replies
// differ from each other, or from a figure the report has already, nothing is taken.
class CollectionMerge
{
public:
    struct NamedReply
    {
        QString file; // as shown to people
        CollectionReply reply;
    };
    struct Asked
    {
        ListedUnit unit;
        QStringList files; // that came back; several when a reply was sent again
        int figures = 0;   // filled in and understood, over all files
        bool hasReplied() const { return figures > 0; }
    };
    struct Answer
    {
        ListedUnit unit;
        QString file;
        Figure figure;
    };
    struct Settled
    {
        QString cell;
        Figure figure; // with its source: the offices, the files, who filled it in, the remarks
        QList<Answer> answers;
    };
    struct Conflict
    {
        QString cell;
        Figure inReport; // what the report has; Blank when the replies differ from each other
        QList<Answer> answers;
    };
    struct Unplaced
    {
        QString file;
        ListedUnit unit;
        UnplacedEntry entry;
    };

    // `replies` of this report; `asked` may be empty: then those whom the replies name.
    // `replace`: a figure the report has already is replaced by a reply that differs.
    static CollectionMerge settle(const Report &report, const FormPtr &form,
                                  const QList<NamedReply> &replies, const QList<ListedUnit> &asked,
                                  bool replace);

    const QList<Asked> &asked() const { return m_asked; }
    const QList<Settled> &taken() const { return m_taken; }         // to be put into the report
    const QList<Settled> &unchanged() const { return m_unchanged; } // there already
    const QList<Conflict> &conflicts() const { return m_conflicts; }
    const QList<Unplaced> &unplaced() const { return m_unplaced; }

    // Puts what is taken into the report; all or nothing.
    Result<void> apply(Report &report, const FormPtr &form) const;

private:
    QList<Asked> m_asked;
    QList<Settled> m_taken;
    QList<Settled> m_unchanged;
    QList<Conflict> m_conflicts;
    QList<Unplaced> m_unplaced;
};
