// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

// Defines the figures the organ keeps besides those of the forms: name, unit, parts and order.
// Accepting is one step; cancelling changes nothing.
class OwnFiguresDialog : public QDialog
{
    Q_OBJECT

public:
    // The session has a report and outlives the dialog.
    explicit OwnFiguresDialog(ReportSession *session, QWidget *parent = nullptr);

    void accept() override; // stays open and says why when something is refused

private:
    void buildList();
    void buildFields();
    void fillChapters();
    void add();
    void remove();
    void move(int by);
    void showCurrent();
    void takeFields();
    void showName(int row);

    ReportSession *m_session;
    QList<OwnFigure> m_figures;
    bool m_showing = false; // fields are being filled, not edited
    QListWidget *m_list = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QWidget *m_fields = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_unit = nullptr;
    QComboBox *m_chapter = nullptr;
    QPlainTextEdit *m_parts = nullptr;
    QCheckBox *m_complete = nullptr;
    QCheckBox *m_decimals = nullptr;
    QCheckBox *m_chart = nullptr;
    QLabel *m_refusal = nullptr;
};
