// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/keepingindicator.h"

#include "session/journalkeeper.h"

#include <QDir>
#include <QLocale>

using namespace Qt::StringLiterals;

KeepingIndicator::KeepingIndicator(JournalKeeper *keeper, const std::function<QDateTime()> &now,
                                   QWidget *parent)
    : QLabel(parent)
    , m_keeper(keeper)
    , m_now(now)
{
    setObjectName(u"keepingIndicator"_s);
    setTextFormat(Qt::PlainText);
    connect(keeper, &JournalKeeper::stateChanged, this, &KeepingIndicator::refresh);
    refresh();
}

void KeepingIndicator::refresh()
{
    switch (m_keeper->state()) {
    case JournalKeeper::State::Nothing:
        setText({});
        setToolTip({});
        break;
    case JournalKeeper::State::Waiting:
        // While typing goes on, what was said last stays: it is true up to the last pause.
        if (text().isEmpty())
            setText(tr("Not saved yet"));
        break;
    case JournalKeeper::State::Kept:
        setText(tr("Not saved yet; kept safe at %1")
                    .arg(QLocale().toString(m_now().time(), QLocale::ShortFormat)));
        setToolTip(tr("If the program or the computer stops, what you have typed comes back at the "
                      "next start. Until you save it is kept in %1")
                       .arg(QDir::toNativeSeparators(m_keeper->journalPath())));
        break;
    case JournalKeeper::State::Failing:
        setText(tr("Not saved and not kept safe!"));
        setToolTip(m_keeper->error());
        break;
    }
    setAccessibleName(text());
}
