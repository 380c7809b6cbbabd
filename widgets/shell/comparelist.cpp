// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/comparelist.h"

#include "document/differencetext.h"

#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace {

enum Column { Place, Before, After, Used };
constexpr int TheirsRole = Qt::UserRole;
constexpr int PlaceWidth = 25; // characters

} // namespace

CompareList::CompareList(QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(4);
    setRootIsDecorated(false);
    setTextElideMode(Qt::ElideMiddle); // table in front, column behind
    setAlternatingRowColors(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setAccessibleName(tr("Differences"));
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(Place, QHeaderView::Interactive);
    header()->setSectionResizeMode(Before, QHeaderView::Stretch);
    header()->setSectionResizeMode(After, QHeaderView::Stretch);
    header()->setSectionResizeMode(Used, QHeaderView::ResizeToContents);
    setColumnWidth(Place, PlaceWidth * fontMetrics().horizontalAdvance(u'国'));
    connect(this, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item, int column) {
        if (column != Place)
            choose(item, column == Used ? !item->data(Used, TheirsRole).toBool() : column == After);
    });
}

void CompareList::setSides(const QString &before, const QString &after)
{
    m_sides = {before, after};
    setHeaderLabels({tr("Where"), before, after, tr("Used")});
}

void CompareList::show(const ReportForm &form, const QList<ReportDifference> &differences,
                       const QList<MergeConflict> &conflicts)
{
    clear();
    m_conflicts = conflicts.size();
    for (const MergeConflict &conflict : conflicts) {
        addRow(form, conflict.theirs.first());
        choose(topLevelItem(topLevelItemCount() - 1), false);
    }
    for (const ReportDifference &difference : differences)
        addRow(form, difference);
    setColumnHidden(Used, conflicts.isEmpty());
    setCurrentItem(topLevelItem(0));
}

void CompareList::addRow(const ReportForm &form, const ReportDifference &difference)
{
    // The numbers bound in a text are told by the text.
    if (difference.part == "bindings"_L1)
        return;
    const DifferenceText text = DifferenceText::of(difference, form);
    auto *item = new QTreeWidgetItem(this, {text.place, text.before, text.after});
    for (const Column column : {Place, Before, After}) {
        item->setToolTip(column, item->text(column));
        item->setTextAlignment(column, Qt::AlignLeft | Qt::AlignTop);
    }
}

void CompareList::choose(QTreeWidgetItem *item, bool theirs)
{
    if (!item || indexOfTopLevelItem(item) >= m_conflicts)
        return;
    item->setData(Used, TheirsRole, theirs);
    item->setText(Used, m_sides.value(theirs ? 1 : 0));
    QFont font = this->font();
    item->setFont(theirs ? Before : After, font);
    font.setBold(true);
    item->setFont(theirs ? After : Before, font);
}

QList<qsizetype> CompareList::chosen() const
{
    QList<qsizetype> numbers;
    for (qsizetype i = 0; i < m_conflicts; ++i) {
        if (topLevelItem(int(i))->data(Used, TheirsRole).toBool())
            numbers.append(i);
    }
    return numbers;
}

void CompareList::chooseAll(bool theirs)
{
    for (qsizetype i = 0; i < m_conflicts; ++i)
        choose(topLevelItem(int(i)), theirs);
}

void CompareList::keyPressEvent(QKeyEvent *event)
{
    QTreeWidgetItem *item = currentItem();
    if (item && event->key() == Qt::Key_Space) {
        choose(item, !item->data(Used, TheirsRole).toBool());
        return;
    }
    QTreeWidget::keyPressEvent(event);
}
