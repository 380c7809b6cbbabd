// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/textreplace.h"

#include <QHash>
#include <QTreeWidget>

// Places of a report that were found, one row each, with what stands around the words. For a
// replacement each row also shows the outcome and has a box to tick; what is better kept says why
// and is not ticked at first.
class MatchList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit MatchList(QWidget *parent = nullptr);

    void showMatches(const QList<SearchMatch> &matches, const ReportForm &form);
    // A place shown before with the same advice keeps its tick.
    void showPlan(const QList<Replacement> &plan, const QString &words, const ReportForm &form);

    void clearMatches();
    void forgetTicks() { m_ticks.clear(); } // other words: decided anew

    // Row of the place shown, -1 for none.
    int currentRow() const { return indexOfTopLevelItem(currentItem()); }
    void setCurrentRow(int row);
    QList<SearchMatch> ticked() const;

signals:
    void tickedChanged();
    void chosen(int row); // by mouse or Enter

private:
    void addRow(const SearchMatch &match, const ReportForm &form);

    QList<SearchMatch> m_matches;
    QHash<QString, Qt::CheckState> m_ticks; // a person's, by place and advice
    bool m_replacing = false;
};
