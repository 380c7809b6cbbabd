// SPDX-License-Identifier: GPL-3.0-or-later
// What FigureTableView does to the selected figures.
#include "forms/figuretableview.h"

#include "document/fieldnames.h"
#include "document/pasteplan.h"
#include "document/zerofill.h"
#include "forms/figureclipboard.h"
#include "forms/figuredetails.h"
#include "forms/pastepreview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

void FigureTableView::copy()
{
    if (!selectedIndexes().isEmpty()) {
        QGuiApplication::clipboard()->setMimeData(
            FigureClipboard::copied(*m_model, selectedIndexes()).release());
    }
}

void FigureTableView::paste()
{
    const QModelIndexList selected = selectedIndexes();
    ReportSession *session = m_model->session();
    if (selected.isEmpty() || session->isReadOnly())
        return;
    const QModelIndex first = *std::min_element(selected.cbegin(), selected.cend());
    const auto block = FigureClipboard::pasted();
    if (!block) {
        refuse(m_model->cellId(first), block.error().text());
        return;
    }
    if (block->isSingle() && block->beyond() == 0 && block->otherTables() == 0) {
        pasteOne(selected, block->at(0, 0).text);
        return;
    }
    const GridCell &origin = *m_model->gridCell(first);
    const TableSpec &table = m_model->table();
    const PastePlan plan = PastePlan::make(*block, session->report(), session->set().figures(),
                                           table, origin.row, origin.column, {});
    if (!plan.isPlain()) {
        showPreview(*block, origin);
        return;
    }
    if (const auto entered = PastePreview::enter(session, table, plan); !entered)
        refuse(origin.cell, entered.error().text());
    else
        emit remarked(PastePreview::summary(plan));
}

// A single value fills all that is selected.
void FigureTableView::pasteOne(const QModelIndexList &selected, const QString &text)
{
    QList<QPair<QString, QString>> entries;
    for (const QString &cell : selectedCells())
        entries.append({cell, text});
    const QString step =
        tr("%1: %n figures pasted", nullptr, int(entries.size())).arg(m_model->table().name);
    if (const auto entered = m_model->session()->enterFigures(entries, step); !entered)
        refuse(m_model->cellId(selected.first()), entered.error().text());
}

void FigureTableView::showPreview(const PastedBlock &block, const GridCell &origin)
{
    auto *preview = new PastePreview(m_model->session(), m_model->table(), block, origin.row,
                                     origin.column, this);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    connect(preview, &PastePreview::pasted, this, &FigureTableView::remarked);
    preview->open();
}

void FigureTableView::fill(FigureFill::Direction direction)
{
    const QModelIndexList selected = selectedIndexes();
    if (selected.isEmpty() || m_model->session()->isReadOnly())
        return;
    if (const auto filled = FigureFill::apply(*m_model, selected, direction); !filled)
        refuse(currentCell(), filled.error().text());
}

void FigureTableView::fillBlanks(ZeroScope scope)
{
    ReportSession *session = m_model->session();
    const ReportForm &form = session->set().form();
    const TableSpec &table = m_model->table();
    QStringList cells;
    QString about = table.name;
    if (scope == ZeroScope::Row) {
        for (const QString &cell : selectedCells())
            cells += ZeroFill::rowOf(form, cell);
        const int index = form.indexOf(cells.value(0));
        if (index >= 0)
            about += u' ' + FieldNames::shortLabel(form.cell(index).rowLabel);
        cells.removeDuplicates();
    } else {
        const QString name = scope == ZeroScope::Table ? table.id : QStringLiteral("all");
        if (scope == ZeroScope::Report)
            about = tr("Annual report");
        if (const auto named = ZeroFill::cellsOf(form, name))
            cells = *named;
    }
    const Result<int> filled = session->fillBlanks(cells, about);
    if (!filled)
        refuse(currentCell(), filled.error().text());
    else if (*filled == 0)
        emit remarked(tr("%1: no figure is blank, nothing was changed").arg(about));
    else
        emit remarked(tr("%1: %n blank(s) set to 0", nullptr, *filled).arg(about));
}

void FigureTableView::goToNextBlank()
{
    const FigureCursor cursor(*m_model);
    const auto isBlank = [this](const QModelIndex &index) {
        return m_model->presentation(index).blank;
    };
    QModelIndex next = cursor.next(currentIndex());
    while (next.isValid() && !isBlank(next))
        next = cursor.next(next);
    if (!next.isValid())
        next = cursor.first();
    while (next.isValid() && !isBlank(next))
        next = cursor.next(next);
    if (next.isValid())
        goToCell(m_model->cellId(next));
}

void FigureTableView::apply(FigureActions::Act act)
{
    const QStringList cells = selectedCells();
    if (cells.isEmpty())
        return;
    if (const auto done = FigureActions::apply(m_model->session(), cells, act); !done)
        refuse(cells.first(), done.error().text());
}

void FigureTableView::contextMenuEvent(QContextMenuEvent *event)
{
    const QStringList cells = selectedCells();
    if (cells.isEmpty())
        return;
    QMenu menu(this);
    menu.addAction(tr("&Copy"), QKeySequence::Copy, this, &FigureTableView::copy);
    QAction *pasting =
        menu.addAction(tr("&Paste"), QKeySequence::Paste, this, &FigureTableView::paste);
    pasting->setEnabled(!m_model->session()->isReadOnly());
    QAction *filling = menu.addAction(tr("Fill &down"), QKeySequence(Qt::CTRL | Qt::Key_D), this,
                                      [this] { fill(FigureFill::Direction::Down); });
    filling->setEnabled(pasting->isEnabled());
    menu.addSeparator();
    FigureActions::addTo(&menu, *m_model->session(), cells,
                         [this](FigureActions::Act act) { apply(act); });
    addZeroActions(&menu);
    FigureDetails::addTo(&menu, m_model->session(), cells, this);
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    menu.exec(byKeyboard ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                         : event->globalPos());
}

void FigureTableView::addZeroActions(QMenu *menu)
{
    QMenu *zeros = menu->addMenu(tr("Set re&maining blanks to 0"));
    zeros->setEnabled(!m_model->session()->isReadOnly());
    zeros->addAction(tr("Of this &row"), this, [this] { fillBlanks(ZeroScope::Row); });
    zeros->addAction(tr("Of this &table"), this, [this] { fillBlanks(ZeroScope::Table); });
    zeros->addAction(tr("Of the whole annual r&eport"), this,
                     [this] { fillBlanks(ZeroScope::Report); });
}
