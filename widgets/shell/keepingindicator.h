// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLabel>

#include <functional>

class JournalKeeper;

// Says in the status bar whether what is not saved yet is kept safe. Empty while all is saved.
class KeepingIndicator : public QLabel
{
    Q_OBJECT

public:
    // The keeper outlives the indicator.
    KeepingIndicator(JournalKeeper *keeper, const std::function<QDateTime()> &now,
                     QWidget *parent = nullptr);

private:
    void refresh();

    JournalKeeper *m_keeper;
    std::function<QDateTime()> m_now;
};
