// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QFrame>

class QLabel;
class QPushButton;

// A quiet line above a table or a group of figures: what last year's report carried over, to be
// entered as this year's beginning with one press. Hidden while there is nothing to offer; enters
// nothing by itself.
class CarryOffer : public QFrame
{
    Q_OBJECT

public:
    // Offers what belongs to these cells. The session outlives the offer.
    CarryOffer(ReportSession *session, const QStringList &cells, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showOffer();
    void accept();

    ReportSession *m_session;
    QStringList m_cells;
    QStringList m_offered;
    QLabel *m_text;
    QPushButton *m_accept;
    bool m_declined = false;
};
