// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportmerge.h"
#include "templates/reportform.h"

#include <QTreeWidget>

// What differs between two reports, one row each: where, and both sides in words. Where two people
// changed the same place, a row also says whose side is used and lets the reader change that.
class CompareList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit CompareList(QWidget *parent = nullptr);

    // What the two sides are called: "In the file", "Unsaved".
    void setSides(const QString &before, const QString &after);
    // The form names the places. Conflicts stand first; mine is their `before` and used at first.
    void show(const ReportForm &form, const QList<ReportDifference> &differences,
              const QList<MergeConflict> &conflicts = {});
    // Numbers of the conflicts in which theirs is used.
    QList<qsizetype> chosen() const;
    void chooseAll(bool theirs);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addRow(const ReportForm &form, const ReportDifference &difference);
    void choose(QTreeWidgetItem *item, bool theirs);

    qsizetype m_conflicts = 0; // the first rows
    QStringList m_sides;
};
