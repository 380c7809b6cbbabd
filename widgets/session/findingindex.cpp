// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/findingindex.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

void count(FindingIndex::ChapterCounts &counts, const Finding &finding)
{
    if (finding.waived)
        return;
    if (finding.outcome == Outcome::CannotJudge) {
        ++counts.cannotJudge;
        return;
    }
    switch (finding.severity) {
    case Severity::Error:
        ++counts.errors;
        break;
    case Severity::Warning:
        ++counts.warnings;
        break;
    case Severity::Hint:
        ++counts.hints;
        break;
    }
}

} // namespace

int urgency(const Finding &finding)
{
    const int base = static_cast<int>(finding.severity);
    if (finding.waived)
        return base + 20;
    return finding.outcome == Outcome::Violated ? base : base + 10;
}

QList<Span> placesIn(const Finding &finding, const QString &textId)
{
    QList<Span> places;
    if (finding.start >= 0 && finding.text == textId)
        places.append({finding.start, finding.length});
    for (const TextPlace &place : finding.alsoAt) {
        if (place.text == textId)
            places.append({place.start, place.length});
    }
    return places;
}

bool isAboutBasics(const Finding &finding)
{
    return !finding.metaKey.isEmpty();
}

FindingIndex::FindingIndex(const CheckResult &result)
{
    const QList<Finding> &findings = result.findings;
    for (int i = 0; i < findings.size(); ++i) {
        const Finding &finding = findings[i];
        for (const QString &cell : finding.cells) {
            if (!cell.startsWith("prev:"_L1))
                m_cells[cell].append(i);
        }
        QStringList texts;
        if (finding.start >= 0)
            texts.append(finding.text);
        for (const TextPlace &place : finding.alsoAt)
            texts.append(place.text);
        texts.removeDuplicates();
        for (const QString &text : std::as_const(texts))
            m_texts[text].append(i);
        count(isAboutBasics(finding) ? m_basics : m_chapters[finding.chapter], finding);
    }
    for (QList<int> &positions : m_cells) {
        std::stable_sort(positions.begin(), positions.end(), [&findings](int a, int b) {
            return urgency(findings[a]) < urgency(findings[b]);
        });
    }
    for (QList<int> &positions : m_texts) {
        std::stable_sort(positions.begin(), positions.end(), [&findings](int a, int b) {
            return findings[a].start < findings[b].start;
        });
    }
}

const QList<int> &FindingIndex::ofCell(const QString &cellId) const
{
    static const QList<int> none;
    const auto it = m_cells.constFind(cellId);
    return it == m_cells.cend() ? none : *it;
}

const QList<int> &FindingIndex::ofText(const QString &textId) const
{
    static const QList<int> none;
    const auto it = m_texts.constFind(textId);
    return it == m_texts.cend() ? none : *it;
}

FindingIndex::ChapterCounts FindingIndex::ofChapter(const QString &chapterId) const
{
    return m_chapters.value(chapterId);
}
