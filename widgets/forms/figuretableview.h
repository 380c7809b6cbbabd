// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/figureactions.h"
#include "forms/figurecursor.h"
#include "forms/figurefill.h"
#include "forms/figuretablemodel.h"

#include <QPointer>
#include <QTableView>

class FigureDelegate;
class FigureEdit;
class HeldLabels;
class InlineMessage;
class PastedBlock;
class QMenu;
class PrintedHeader;

// What 其余空白置 0 is asked for: the rows of the selected figures, their table, the whole report.
enum class ZeroScope { Row, Table, Report };

// A statutory table that looks like the printed form and behaves like a spreadsheet. As tall as
// its content: it stands in a page that scrolls, and setVisiblePart() keeps its header rows and
// the labels beside many rows in view.
class FigureTableView : public QTableView
{
    Q_OBJECT

public:
    // `tableId` must be a table of the session's form. The session outlives the view.
    FigureTableView(ReportSession *session, const QString &tableId, QWidget *parent = nullptr);

    FigureTableModel *figures() const { return m_model; }
    // Selects the cell and gives it the focus. False when it is not in this table.
    bool goToCell(const QString &cellId);
    QString currentCell() const; // empty while nothing is current
    // Where a cell is, in this widget's coordinates; empty when not in this table.
    QRect cellRect(const QString &cellId) const;

    // The rows of pixels of this widget that the page around it shows. The header rows are held at
    // the top of them, and a label beside several rows stands in the middle of what is seen of it.
    void setVisiblePart(int top, int bottom);
    // The columns of pixels that it shows: labels are held at the left of them.
    void setVisibleAcross(int left, int right);
    int headerHeight() const;
    int heldWidth() const; // of the labels held over the figures; 0 when they are in place
    const FigureDelegate *delegate() const { return m_delegate; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    void copy(); // the selection, to the clipboard as TSV and HTML
    // The block on the clipboard, as one undo step: at once when it is clear where everything goes
    // and what it means, else after a look at the preview.
    void paste();
    void fill(FigureFill::Direction direction); // see FigureFill
    void fillBlanks(ZeroScope scope);           // as one undo step
    // Goes to the next blank figure behind the current one, from the start again after the last.
    void goToNextBlank();
    // Applies one of the acts to the selected figures.
    void apply(FigureActions::Act act);

signals:
    void currentCellChanged(const QString &cellId);
    // Something typed or pasted was refused; shown in place too.
    void refused(const QString &cellId, const QString &reason);
    // What an act on several figures came to, in words.
    void remarked(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void updateGeometries() override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void keyboardSearch(const QString &) override {} // typing is for figures

private:
    void layOut();
    void placeHeader();
    void placeLabels();
    void moveTo(const QModelIndex &index);
    void moveOn(FigureCursor::Move move);
    QStringList selectedCells() const;
    void pasteOne(const QModelIndexList &selected, const QString &text);
    void showPreview(const PastedBlock &block, const GridCell &origin);
    void addZeroActions(QMenu *menu);
    void refuse(const QString &cellId, const QString &reason);

    FigureTableModel *m_model;
    FigureDelegate *m_delegate;
    PrintedHeader *m_header;
    InlineMessage *m_message;
    HeldLabels *m_labels;
    QPointer<FigureEdit> m_refusedEditor; // stays open with what was typed
    int m_headerOffset = 0;
    int m_visibleTop = 0;
    int m_visibleBottom = QWIDGETSIZE_MAX;
    int m_laidOutWidth = -1;
};
