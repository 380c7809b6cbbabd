// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "charts/chartpictures.h"

#include <QFrame>

class ChartView;
class QCheckBox;
class QHBoxLayout;
class QLabel;
class QToolButton;

// A chart with the sentence that says what it shows, its figures as a table when asked for, what
// is decided about it, and the commands to take it away.
class ChartCard : public QFrame
{
    Q_OBJECT

public:
    explicit ChartCard(const ChartData &data, QWidget *parent = nullptr);

    const ChartData &data() const;
    // Redraws only when the data differ.
    void setData(const ChartData &data);
    // Whether there is a chart of the same document before and behind it to change places with.
    void setMovable(bool up, bool down);
    // Which document the chart appears in, where there are several; empty where there is one.
    void setDocumentName(const QString &name);
    // What the reviewer who returned the draft wants changed about it.
    void setRemarks(const QStringList &remarks);
    // A report that may not be edited: nothing can be decided.
    void setEditable(bool editable);

signals:
    void shownRequested(const ChartData &data, bool shown);
    void changeRequested(const ChartData &data);
    void moveRequested(const ChartData &data, int by); // -1 up, 1 down
    void copyRequested(const ChartData &data);
    void copyTableRequested(const ChartData &data);
    void saveRequested(const ChartData &data, ChartPictures::Format format);
    void printRequested(const ChartData &data);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QHBoxLayout *choices();
    QHBoxLayout *takings();
    QToolButton *button(const QString &icon, const QString &text, const QString &name);
    void showTable();
    void describe();
    void showRemarkMark();

    ChartView *m_view;
    QLabel *m_reading;
    QLabel *m_table;
    QLabel *m_remarkMark;
    QLabel *m_remarks;
    QCheckBox *m_shown = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QToolButton *m_change = nullptr;
    QToolButton *m_tableToggle = nullptr;
    bool m_editable = true;
};
