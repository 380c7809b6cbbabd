// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/figurecursor.h"
#include "forms/figurepresentation.h"

#include <QAbstractItemView>
#include <QStyledItemDelegate>

class FigureEdit;
class FigureTableModel;
struct GridCell;
struct PaperColors;

// Paints the cells of a printed table and edits its figures. What cannot be understood is refused
// in place: the editor stays open with what was typed, and refused() says why.
class FigureDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit FigureDelegate(QAbstractItemView *view);

    // Last year's value below the figure instead of beside it, for narrow columns.
    void setStacked(bool stacked) { m_stacked = stacked; }
    // What is seen of the view's cells, in pixels of its viewport: a label beside several rows
    // stands in the middle of what is seen of it.
    void setVisiblePart(int top, int bottom);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

signals:
    // `editor` holds what was refused. (Emitted while committing, hence from const functions.)
    void refused(FigureEdit *editor, const QString &reason) const;
    void refusalCleared() const;
    // Several cells were pasted into the open editor: they are the table's to spread.
    void blockPasted() const;
    // The value was taken and the cursor should move on.
    void moveRequested(FigureCursor::Move move);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    bool commit(FigureEdit *editor);
    void paintLabel(QPainter *painter, const QStyleOptionViewItem &option, const GridCell &cell,
                    const PaperColors &colors) const;
    void paintFigure(QPainter *painter, const QStyleOptionViewItem &option,
                     const FigurePresentation &figure) const;
    static void paintAsking(QPainter *painter, const QRect &rect, const QPalette &palette);
    void paintTexts(QPainter *painter, const QStyleOptionViewItem &option,
                    const FigurePresentation &figure, const PaperColors &colors) const;

    QAbstractItemView *m_view;
    bool m_stacked = false;
    int m_visibleTop = 0;
    int m_visibleBottom = QWIDGETSIZE_MAX;
};
