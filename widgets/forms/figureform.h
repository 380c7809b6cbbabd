// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QWidget>

// A figure group as a form: one row per figure with label, value, unit and last year's value;
// 其中 parts are indented under their whole, with a live hint how their sum compares to it.
class FigureForm : public QWidget
{
    Q_OBJECT

public:
    // `groupId` must be a figure group of the session's form. The session outlives the form.
    FigureForm(ReportSession *session, const QString &groupId, QWidget *parent = nullptr);
    ~FigureForm() override;

    // Selects the figure and gives it the focus. False when it is not in this group.
    bool goToCell(const QString &cellId);
    // Where a figure's row is, in this widget's coordinates; empty when not in this group.
    QRect cellRect(const QString &cellId) const;

signals:
    void currentCellChanged(const QString &cellId);
    void refused(const QString &cellId, const QString &reason);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};
