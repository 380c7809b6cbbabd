// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/importlist.h"

#include "base/approximation.h"
#include "document/fieldnames.h"
#include "findings/findingmark.h"
#include "session/celltext.h"

#include <QHeaderView>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

enum Column { PlaceColumn, SourceColumn, NowColumn, ThenColumn, DoubtColumn, ColumnCount };
enum Role { CellIdRole = Qt::UserRole, TextIdRole };

constexpr int ShownText = 40; // characters of what the source says

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > ShownText ? line.first(ShownText) + u'…' : line;
}

} // namespace

ImportList::ImportList(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"importList"_s);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setSelectionMode(ExtendedSelection);
    setHeaderLabels({tr("Place"), tr("In the source"), tr("Now"), tr("Then"), tr("Doubt")});
    setAccessibleName(tr("What was found and where it goes"));
    header()->setSectionResizeMode(QHeaderView::Interactive);
    header()->setSectionResizeMode(DoubtColumn, QHeaderView::Stretch);
    header()->setStretchLastSection(false);
    connect(this, &QTreeWidget::itemChanged, this, [this] {
        if (!m_filling)
            emit ticked();
    });
}

bool ImportList::needsALook(const ImportedCell &cell)
{
    return cell.doubt != ImportDoubt::None && cell.doubt != ImportDoubt::Blank;
}

void ImportList::fill(const ReportImport &found, const ReportForm &form, const Present &present)
{
    m_filling = true;
    clear();
    setColumnHidden(NowColumn, !present.figure);
    for (const ImportedCell &cell : found.cells) {
        auto *item = new QTreeWidgetItem(this);
        item->setData(PlaceColumn, CellIdRole, cell.cell);
        item->setText(PlaceColumn, CellText::title(form, cell.cell));
        item->setText(SourceColumn, shortened(cell.raw));
        item->setToolTip(SourceColumn, cell.raw);
        if (present.figure)
            item->setText(NowColumn, present.figure(cell.cell));
        showFigure(item, cell, cell.isCertain());
    }
    for (auto it = found.texts.cbegin(); it != found.texts.cend(); ++it)
        addText(form, it.key(), it.value(), present.text ? present.text(it.key()) : QString());
    for (int column = 0; column < DoubtColumn; ++column)
        resizeColumnToContents(column);
    m_filling = false;
}

void ImportList::showFigure(QTreeWidgetItem *item, const ImportedCell &cell, bool take)
{
    if (cell.hasValue()) {
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(PlaceColumn, take ? Qt::Checked : Qt::Unchecked);
        item->setText(ThenColumn,
                      cell.figure.isNumber()
                          ? withApproximation(cell.figure.value.toFile(), cell.figure.approx)
                          : u"不适用"_s);
    } else {
        item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
        item->setData(PlaceColumn, Qt::CheckStateRole, {});
        item->setText(ThenColumn, {});
    }
    item->setText(DoubtColumn, importDoubtText(cell.doubt));
    QIcon icon;
    if (needsALook(cell)) {
        const bool unread = !cell.hasValue() && !isPlaceholder(cell);
        const Severity severity = unread             ? Severity::Error
                                  : cell.isCertain() ? Severity::Hint
                                                     : Severity::Warning;
        icon = FindingMark::icon(severity, Outcome::Violated, palette());
    }
    item->setIcon(DoubtColumn, icon);
    const QString doubt = needsALook(cell) ? importDoubtText(cell.doubt) : QString();
    item->setToolTip(DoubtColumn, cell.reason.isEmpty() ? doubt : doubt + u'\n' + cell.reason);
}

void ImportList::addText(const ReportForm &form, const QString &textId, const QString &text,
                         const QString &present)
{
    auto *item = new QTreeWidgetItem(this);
    item->setData(PlaceColumn, TextIdRole, textId);
    item->setText(PlaceColumn, FieldNames::ofText(form, textId));
    item->setText(SourceColumn, shortened(text));
    item->setToolTip(SourceColumn, text);
    if (!present.trimmed().isEmpty()) {
        item->setText(NowColumn, shortened(present));
        item->setText(DoubtColumn, tr("already written, and stays"));
    } else {
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(PlaceColumn, Qt::Checked);
        item->setText(ThenColumn, tr("%n character(s)", nullptr, static_cast<int>(text.size())));
    }
}

void ImportList::refresh(const ReportImport &found, const QSet<QString> &settled)
{
    m_filling = true;
    for (int i = 0; i < found.cells.size(); ++i) { // in the order of fill()
        QTreeWidgetItem *item = topLevelItem(i);
        const ImportedCell &cell = found.cells.at(i);
        const bool take =
            settled.contains(cell.cell) || item->checkState(PlaceColumn) == Qt::Checked;
        showFigure(item, cell, take);
    }
    m_filling = false;
    emit ticked();
}

ImportChoice ImportList::choice(const QString &fileName) const
{
    ImportChoice choice{{}, {}, fileName};
    for (int i = 0; i < topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = topLevelItem(i);
        if (item->checkState(PlaceColumn) != Qt::Checked)
            continue;
        const QString cell = item->data(PlaceColumn, CellIdRole).toString();
        if (cell.isEmpty())
            choice.texts.insert(item->data(PlaceColumn, TextIdRole).toString());
        else
            choice.cells.insert(cell);
    }
    return choice;
}

void ImportList::tick(const ImportChoice &choice)
{
    m_filling = true;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = topLevelItem(i);
        if (!(item->flags() & Qt::ItemIsUserCheckable))
            continue;
        const QString cell = item->data(PlaceColumn, CellIdRole).toString();
        const bool take = cell.isEmpty() || choice.cells.contains(cell);
        item->setCheckState(PlaceColumn, take ? Qt::Checked : Qt::Unchecked);
    }
    m_filling = false;
    emit ticked();
}

void ImportList::showOnlyDoubtful(bool only)
{
    for (int i = 0; i < topLevelItemCount(); ++i)
        topLevelItem(i)->setHidden(only && topLevelItem(i)->icon(DoubtColumn).isNull());
}

QSet<QString> ImportList::placeholders(const ReportImport &found) const
{
    QSet<QString> all;
    for (const ImportedCell &cell : found.cells) {
        if (isPlaceholder(cell))
            all.insert(cell.cell);
    }
    QSet<QString> selected;
    for (const QTreeWidgetItem *item : selectedItems())
        selected.insert(item->data(PlaceColumn, CellIdRole).toString());
    selected.intersect(all);
    return selected.isEmpty() ? all : selected;
}

QString ImportList::currentDoubt() const
{
    const QTreeWidgetItem *item = currentItem();
    const QString doubt = item ? item->toolTip(DoubtColumn) : QString();
    if (doubt.isEmpty())
        return {};
    return tr("%1: %2").arg(item->text(PlaceColumn), QString(doubt).replace(u'\n', u' '));
}
