// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/foldedtext.h"
#include "rules/finding.h"

#include <QHash>
#include <QList>
#include <QString>

// Smaller is more urgent: violations by severity, then what could not be judged, then what was
// waived.
int urgency(const Finding &finding);

// Where in a text a finding is about words; empty when it is about none of that text.
QList<Span> placesIn(const Finding &finding, const QString &textId);

// Whether a finding is shown with the basic facts of the report (unit, dates, header) rather than
// in the chapter it is counted under: what is wrong is changed there.
bool isAboutBasics(const Finding &finding);

// The findings of one check run, arranged by where they are shown. Holds positions in
// CheckResult::findings, so it is only valid beside the result it was made from.
class FindingIndex
{
public:
    // Counts for the badge of a chapter; waived findings are not open.
    struct ChapterCounts
    {
        int errors = 0;
        int warnings = 0;
        int hints = 0;
        int cannotJudge = 0;
        int open() const { return errors + warnings + hints; }
    };

    FindingIndex() = default;
    explicit FindingIndex(const CheckResult &result);

    // Positions of the findings that name a cell of the open report, the most serious first.
    const QList<int> &ofCell(const QString &cellId) const;
    // Positions of the findings about words of a text, in the order of the words they are first
    // about. A finding may be about several places (placesIn).
    const QList<int> &ofText(const QString &textId) const;
    // What is shown in a chapter, without what is about the basics.
    ChapterCounts ofChapter(const QString &chapterId) const;
    ChapterCounts ofBasics() const { return m_basics; }

    const QHash<QString, QList<int>> &byCell() const { return m_cells; }

private:
    QHash<QString, QList<int>> m_cells;
    QHash<QString, QList<int>> m_texts;
    QHash<QString, ChapterCounts> m_chapters;
    ChapterCounts m_basics;
};
