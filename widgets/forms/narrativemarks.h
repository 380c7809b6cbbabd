// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QCoreApplication>
#include <QTextEdit>

// What the words of a text are marked with, beside the chips of bound numbers: waves under what
// findings are about, dots under numbers that are neither bound nor confirmed as free, a shade
// behind sentences taken over from last year. Knows places in the text; needs checks that are up to
// date.
class NarrativeMarks
{
    Q_DECLARE_TR_FUNCTIONS(NarrativeMarks)

public:
    // The session outlives the marks.
    NarrativeMarks(const ReportSession *session, const QString &textId)
        : m_session(session)
        , m_textId(textId)
    {
    }

    // The more serious mark is painted over the lesser one where they overlap.
    QList<QTextEdit::ExtraSelection> selections(QTextDocument *document,
                                                const QPalette &palette) const;
    // Every finding about the words at a place, one per line.
    QStringList findingsAt(qsizetype position) const;
    // Says so when the sentence at a place was taken over from last year; else empty.
    QString repetitionAt(qsizetype position) const;

private:
    QList<const Finding *> findings() const;
    QList<Span> openNumbers(const QList<const Finding *> &shown) const;

    const ReportSession *m_session;
    QString m_textId;
};
