// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/narrativemarks.h"

#include "findings/findingmark.h"

#include <algorithm>

namespace {

QTextCursor cursorOver(QTextDocument *document, qsizetype start, qsizetype length)
{
    QTextCursor cursor(document);
    cursor.setPosition(static_cast<int>(start));
    cursor.setPosition(static_cast<int>(start + length), QTextCursor::KeepAnchor);
    return cursor;
}

} // namespace

// Those that are shown, the least urgent first.
QList<const Finding *> NarrativeMarks::findings() const
{
    QList<const Finding *> list;
    for (const int position : m_session->findings().ofText(m_textId)) {
        const Finding &finding = m_session->checks().findings[position];
        if (!finding.waived)
            list.append(&finding);
    }
    std::stable_sort(list.begin(), list.end(), [](const Finding *a, const Finding *b) {
        return urgency(*a) > urgency(*b);
    });
    return list;
}

QList<QTextEdit::ExtraSelection> NarrativeMarks::selections(QTextDocument *document,
                                                            const QPalette &palette) const
{
    QList<QTextEdit::ExtraSelection> selections;
    const int last = document->characterCount() - 1;
    for (const Finding *finding : findings()) {
        if (finding->start + finding->length > last)
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = cursorOver(document, finding->start, finding->length);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(
            FindingMark::color(finding->severity, finding->outcome, palette));
        selections.append(selection);
    }
    return selections;
}

QStringList NarrativeMarks::findingsAt(qsizetype position) const
{
    QStringList lines;
    const QList<const Finding *> shown = findings();
    for (auto it = shown.crbegin(); it != shown.crend(); ++it) {
        const Finding &finding = **it;
        if (finding.start <= position && position <= finding.start + finding.length)
            lines.append(FindingMark::describe(finding));
    }
    return lines;
}
