// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/figuretablemodel.h"

#include <QTableView>

class InlineMessage;
class PrintedHeader;

// A statutory table that looks like the printed form and behaves like a spreadsheet. As tall as
// its content: it stands in a page that scrolls, and its header rows can be held at the top of
// the visible part with setHeaderOffset().
class FigureTableView : public QTableView
{
    Q_OBJECT

public:
    // `tableId` must be a table of the session's form. The session outlives the view.
    FigureTableView(ReportSession *session, const QString &tableId, QWidget *parent = nullptr);

    FigureTableModel *figures() const { return m_model; }
    // Selects the cell and gives it the focus. False when it is not in this table.
    bool goToCell(const QString &cellId);
    QString currentCell() const; // empty while a label or nothing is current

    // Moves the header rows down by that many pixels, so that they stay visible while the page
    // around the table scrolls.
    void setHeaderOffset(int pixels);
    int headerHeight() const;
    // Room the current cell needs to be seen, in this widget's coordinates.
    QRect currentCellRect() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

public slots:
    void copy();          // the selection as TSV
    void paste();         // a block of TSV from the clipboard, one undo step
    void clearSelected(); // input cells become blank, totals show their sum again
    void setSelectedToZero();
    void setSelectedNotApplicable();
    void setSelectedBlank(); // totals become stated blanks
    void restoreSelectedTotals();

signals:
    void currentCellChanged(const QString &cellId);
    // Something typed or pasted was refused; shown in place too.
    void refused(const QString &cellId, const QString &reason);

private:
    FigureTableModel *m_model;
    PrintedHeader *m_header;
    InlineMessage *m_message;
    int m_headerOffset = 0;
};
