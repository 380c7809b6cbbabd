// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importapply.h"
#include "import/placeholders.h"

#include <QSet>
#include <QTreeWidget>

#include <functional>

// What was found in a source, a line for each figure and text: the words of the source, what stands
// in the report now, what would stand there then, and what is doubtful. What is ticked is taken.
class ImportList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ImportList(QWidget *parent = nullptr);

    // What the report has now; both empty for a report that is not open.
    struct Present
    {
        std::function<QString(const QString &cell)> figure; // null: none to compare with
        std::function<QString(const QString &text)> text;
    };
    void fill(const ReportImport &found, const ReportForm &form, const Present &present);
    // Shows figures that were settled, and ticks them; what else is ticked stays.
    void refresh(const ReportImport &found, const QSet<QString> &settled);

    ImportChoice choice(const QString &fileName) const; // what is ticked
    void tick(const ImportChoice &choice);              // of the figures; all texts
    void showOnlyDoubtful(bool only);
    // Marks among the selected lines, or all of them while none of those is selected.
    QSet<QString> placeholders(const ReportImport &found) const;
    // Doubt about the current line in full; empty for none.
    QString currentDoubt() const;

    // Whether somebody should look at it.
    static bool needsALook(const ImportedCell &cell);

signals:
    void ticked(); // by a person

private:
    void showFigure(QTreeWidgetItem *item, const ImportedCell &cell, bool take);
    void addText(const ReportForm &form, const QString &textId, const QString &text,
                 const QString &present);

    bool m_filling = false;
};
