// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/figuretableview.h"

#include "forms/figuredelegate.h"
#include "forms/figureedit.h"
#include "forms/gridmetrics.h"
#include "forms/heldlabels.h"
#include "forms/inlinemessage.h"
#include "forms/printedheader.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <numeric>

namespace {

constexpr int RowAir = 10; // above and below a figure together

int total(const QList<int> &sizes)
{
    return std::accumulate(sizes.cbegin(), sizes.cend(), 0);
}

bool isControl(const QKeyEvent &event, Qt::Key key)
{
    return event.key() == key && event.modifiers() == Qt::ControlModifier;
}

} // namespace

FigureTableView::FigureTableView(ReportSession *session, const QString &tableId, QWidget *parent)
    : QTableView(parent)
    , m_model(new FigureTableModel(session, tableId, this))
    , m_delegate(new FigureDelegate(this))
    , m_header(new PrintedHeader(m_model->table(), this))
    , m_message(new InlineMessage(viewport()))
    , m_labels(new HeldLabels(this, m_header))
{
    const TableSpec &table = m_model->table();
    setHorizontalHeader(m_header);
    m_header->setVisible(table.headerRows > 0);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setModel(m_model);
    setItemDelegate(m_delegate);
    for (const GridCell &cell : table.cells) {
        if (cell.row >= table.headerRows && (cell.rowSpan > 1 || cell.columnSpan > 1))
            setSpan(cell.row - table.headerRows, cell.column, cell.rowSpan, cell.columnSpan);
    }

    setShowGrid(false); // cells draw their own lines, merged ones too
    setFrameStyle(int(QFrame::Box) | int(QFrame::Plain));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCornerButtonEnabled(false);
    setWordWrap(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed);
    setAccessibleName(table.name.isEmpty() ? table.title : table.name + u' ' + table.title);

    connect(m_delegate, &FigureDelegate::refused, this,
            [this](FigureEdit *editor, const QString &reason) {
                m_refusedEditor = editor;
                m_message->showAt(editor->geometry(), reason);
                emit refused(m_model->cellId(indexAt(editor->geometry().center())), reason);
            });
    connect(m_delegate, &FigureDelegate::refusalCleared, m_message, &QWidget::hide);
    connect(m_delegate, &FigureDelegate::moveRequested, this, &FigureTableView::moveOn);
    connect(m_delegate, &FigureDelegate::blockPasted, this, [this] {
        // What was being typed in the cell makes room for the block.
        closeEditor(indexWidget(currentIndex()), QAbstractItemDelegate::RevertModelCache);
        paste();
    });
    connect(this, &QTableView::clicked, this, [this] { emit currentCellChanged(currentCell()); });
    connect(session, &ReportSession::changed, this, [this](const ReportChange &change) {
        if (change.attached)
            layOut();
    });
    layOut();
}

bool FigureTableView::goToCell(const QString &cellId)
{
    const QModelIndex index = m_model->indexOf(cellId);
    if (!index.isValid())
        return false;
    const bool wasCurrent = index == currentIndex();
    moveTo(index);
    setFocus(Qt::OtherFocusReason);
    if (wasCurrent) // may have been scrolled out of view
        emit currentCellChanged(cellId);
    return true;
}

// Not setCurrentIndex(): that would extend the selection while Shift or Ctrl happens to be down.
void FigureTableView::moveTo(const QModelIndex &index)
{
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

QString FigureTableView::currentCell() const
{
    return m_model->cellId(currentIndex());
}

QRect FigureTableView::cellRect(const QString &cellId) const
{
    const QModelIndex index = m_model->indexOf(cellId);
    return index.isValid() ? visualRect(index).translated(viewport()->pos()) : QRect();
}

int FigureTableView::headerHeight() const
{
    return m_header->isHidden() ? 0 : m_header->height();
}

void FigureTableView::setVisiblePart(int top, int bottom)
{
    if (top == m_visibleTop && bottom == m_visibleBottom)
        return;
    m_visibleTop = top;
    m_visibleBottom = bottom;
    placeHeader();
    placeLabels();
}

void FigureTableView::setVisibleAcross(int left, int right)
{
    m_labels->setVisibleAcross(left, right);
}

int FigureTableView::heldWidth() const
{
    return m_labels->isHidden() ? 0 : m_labels->width();
}

void FigureTableView::placeHeader()
{
    const int most = std::max(0, height() - 2 * frameWidth() - headerHeight());
    m_headerOffset = std::clamp(m_visibleTop - frameWidth(), 0, most);
    m_header->move(m_header->x(), viewport()->y() - m_header->height() + m_headerOffset);
    m_header->raise();
    m_labels->place();
}

void FigureTableView::placeLabels()
{
    m_delegate->setVisiblePart(m_headerOffset, m_visibleBottom - viewport()->y());
    const TableSpec &table = m_model->table();
    for (const GridCell &cell : table.cells) {
        if (cell.kind == GridCell::Kind::RowLabel && cell.rowSpan > 1)
            update(m_model->index(cell.row - table.headerRows, cell.column));
    }
}

// The base class puts the header back on top of the table.
void FigureTableView::updateGeometries()
{
    QTableView::updateGeometries();
    placeHeader();
    placeLabels(); // the heading rows may have another height now
}

QSize FigureTableView::sizeHint() const
{
    return {std::max(minimumWidth(), 720), height()};
}

QSize FigureTableView::minimumSizeHint() const
{
    return {GridMetrics::minimumWidth(m_model->table(), font()) + 2 * frameWidth(), height()};
}

// Gives rows and columns their sizes for the current width; the widget takes the height they need.
void FigureTableView::layOut()
{
    const TableSpec &table = m_model->table();
    const QList<int> widths = GridMetrics::columnWidths(table, viewport()->width(), font());
    for (int column = 0; column < table.columns; ++column)
        m_header->resizeSection(column, widths[column]);

    const ReportSession *session = m_model->session();
    const bool lastYear = session->hasReport() && session->set().previous();
    const int narrowest = *std::min_element(widths.cbegin() + table.labelColumns, widths.cend());
    const bool stacked = lastYear && narrowest < 6 * fontMetrics().horizontalAdvance(u'国');
    m_delegate->setStacked(stacked);
    const int line = fontMetrics().height();
    const int minimum = RowAir + (stacked ? 2 * line : line);
    const QList<int> heading =
        GridMetrics::rowHeights(table, 0, table.headerRows, widths, font(), line + RowAir);
    const QList<int> body =
        GridMetrics::rowHeights(table, table.headerRows, table.rows, widths, font(), minimum);
    for (int row = 0; row < body.size(); ++row)
        verticalHeader()->resizeSection(row, body[row]);
    m_header->setRowHeights(heading);
    m_laidOutWidth = viewport()->width();
    setFixedHeight(total(heading) + total(body) + 2 * frameWidth());
}

void FigureTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (viewport()->width() != m_laidOutWidth)
        layOut();
}

void FigureTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_header->setFont(font());
        layOut();
        updateGeometry();
    }
}

void FigureTableView::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls, not the table
}

QStringList FigureTableView::selectedCells() const
{
    QStringList cells;
    for (const QModelIndex &index : selectedIndexes()) {
        const QString id = m_model->cellId(index);
        if (!id.isEmpty() && !cells.contains(id))
            cells.append(id);
    }
    return cells;
}

void FigureTableView::refuse(const QString &cellId, const QString &reason)
{
    m_message->showAt(visualRect(m_model->indexOf(cellId)), reason);
    emit refused(cellId, reason);
}

void FigureTableView::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (event->matches(QKeySequence::Cut)) {
        copy();
        apply(FigureActions::Act::Clear);
    } else if (isControl(*event, Qt::Key_D)) {
        fill(FigureFill::Direction::Down);
    } else if (isControl(*event, Qt::Key_R)) {
        fill(FigureFill::Direction::Right);
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        apply(FigureActions::Act::Clear);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        moveOn(shift ? FigureCursor::Move::Up : FigureCursor::Move::Down);
    } else if (event->key() == Qt::Key_Escape && m_message->isVisible()) {
        m_message->hide();
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

// A text that an input method commits without composing, such as a full-width digit, opens the
// editor like a key does; the base class opens it but does not pass the text on.
void FigureTableView::inputMethodEvent(QInputMethodEvent *event)
{
    const bool direct = state() != EditingState && !event->commitString().isEmpty();
    QTableView::inputMethodEvent(event);
    QWidget *editor = indexWidget(currentIndex());
    if (direct && editor)
        QCoreApplication::sendEvent(editor, event);
}

void FigureTableView::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid()) {
        const FigureCursor cursor(*m_model);
        moveTo(event->reason() == Qt::BacktabFocusReason ? cursor.last() : cursor.first());
    } else if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
               event->reason() == Qt::OtherFocusReason) {
        emit currentCellChanged(currentCell()); // the page was left in the meantime
    }
    QTableView::focusInEvent(event);
}

// Tab goes from figure to figure and leaves the table after the last one.
bool FigureTableView::focusNextPrevChild(bool next)
{
    const FigureCursor cursor(*m_model);
    const QModelIndex target = next ? cursor.next(currentIndex()) : cursor.previous(currentIndex());
    if (!target.isValid())
        return QAbstractScrollArea::focusNextPrevChild(next);
    moveTo(target);
    return true;
}

void FigureTableView::moveOn(FigureCursor::Move move)
{
    const QModelIndex target = FigureCursor(*m_model).moved(currentIndex(), move);
    if (target.isValid())
        moveTo(target);
    else if (move == FigureCursor::Move::Next || move == FigureCursor::Move::Previous)
        QAbstractScrollArea::focusNextPrevChild(move == FigureCursor::Move::Next);
}

QModelIndex FigureTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const FigureCursor cursor(*m_model);
    const QModelIndex from = currentIndex();
    const bool far = modifiers.testFlag(Qt::ControlModifier);
    const auto go = [&](int down, int right) {
        return far ? cursor.farthest(from, down, right) : cursor.beside(from, down, right);
    };
    QModelIndex target;
    switch (action) {
    case MoveUp:
        target = go(-1, 0);
        break;
    case MoveDown:
        target = go(1, 0);
        break;
    case MoveLeft:
        target = go(0, -1);
        break;
    case MoveRight:
        target = go(0, 1);
        break;
    case MoveNext:
        target = cursor.next(from);
        break;
    case MovePrevious:
        target = cursor.previous(from);
        break;
    case MoveHome:
        target = far ? cursor.first() : cursor.farthest(from, 0, -1);
        break;
    case MoveEnd:
        target = far ? cursor.last() : cursor.farthest(from, 0, 1);
        break;
    case MovePageUp:
        target = cursor.farthest(from, -1, 0);
        break;
    case MovePageDown:
        target = cursor.farthest(from, 1, 0);
        break;
    }
    return target.isValid() ? target : from;
}

// As in spreadsheets: Ctrl moves the selection farther, with Shift it extends it. The base class
// would leave the selection where it was.
QItemSelectionModel::SelectionFlags FigureTableView::selectionCommand(const QModelIndex &index,
                                                                      const QEvent *event) const
{
    static constexpr std::array keys{Qt::Key_Up,   Qt::Key_Down, Qt::Key_Left,   Qt::Key_Right,
                                     Qt::Key_Home, Qt::Key_End,  Qt::Key_PageUp, Qt::Key_PageDown};
    if (!event || event->type() != QEvent::KeyPress)
        return QTableView::selectionCommand(index, event);
    const auto *key = static_cast<const QKeyEvent *>(event);
    if (std::find(keys.cbegin(), keys.cend(), key->key()) == keys.cend())
        return QTableView::selectionCommand(index, event);
    return key->modifiers().testFlag(Qt::ShiftModifier) ? QItemSelectionModel::SelectCurrent
                                                        : QItemSelectionModel::ClearAndSelect;
}

void FigureTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_refusedEditor || !m_refusedEditor->isRefused())
        m_message->hide();
    emit currentCellChanged(currentCell());
}

void FigureTableView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const auto *edit = qobject_cast<FigureEdit *>(editor);
    if (edit && edit->isRefused() && hint != QAbstractItemDelegate::RevertModelCache)
        return; // what was typed stays until it is mended or taken back
    QTableView::closeEditor(editor, hint);
}
