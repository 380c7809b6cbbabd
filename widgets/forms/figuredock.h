// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QDockWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class SourceForm;

// The figure the cursor is in, with what belongs to it: what a reviewer wants changed, last year's and its share, the line of
// explanation it asks for, what it counts (口径) and where it comes from, edited in place.
class FigureDock : public QDockWidget
{
    Q_OBJECT

public:
    // The session outlives the dock.
    explicit FigureDock(ReportSession *session, QWidget *parent = nullptr);

    // Shows a cell of the session's form; none for an empty id.
    void setCell(const QString &cellId);
    QString cell() const { return m_cell; }

private:
    void build();
    void apply(const ReportChange &change);
    void refresh();
    void showRemarks();
    void showComparison(int index);
    void showExplanation(int index);
    void showHelp(const CellSpec &cell);
    void showSource(int index);
    void commitExplanation();
    void commitSource();
    QStringList sourceCells() const;
    QString comparisonText(int index) const;

    ReportSession *m_session;
    QString m_cell;
    QWidget *m_body = nullptr;
    QLabel *m_hint = nullptr; // what to do while no figure is shown
    QLabel *m_title = nullptr;
    QLabel *m_remarks = nullptr; // of a reviewer
    QLabel *m_comparison = nullptr;
    QLabel *m_row = nullptr; // the total of its row beside last year's
    QLabel *m_ask = nullptr;
    QLineEdit *m_explanation = nullptr;
    QLabel *m_help = nullptr;
    QLabel *m_sourceNote = nullptr;
    SourceForm *m_source = nullptr;
    QCheckBox *m_wholeRow = nullptr;
    QLabel *m_refusal = nullptr;
};
