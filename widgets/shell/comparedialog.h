// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportmerge.h"
#include "templates/reportform.h"

#include <QDialog>

class CompareList;

// Shows what differs between two reports; with conflicts, asks whose side to use in each.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    struct Content
    {
        QString title;
        QString explanation; // one or two sentences above the list
        QString before;      // what the two sides are called
        QString after;
        QList<ReportDifference> differences;
        QList<MergeConflict> conflicts;
        bool theirsAtFirst = false; // `after` is used in conflicts unless the reader decides else
        QString accept; // what to do with the outcome; empty: there is only something to read
    };

    CompareDialog(const Content &content, const ReportForm &form, QWidget *parent);

    // Numbers of the conflicts in which theirs (`after`) is used.
    QList<qsizetype> chosen() const;

private:
    CompareList *m_list;
};
