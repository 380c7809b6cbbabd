// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/narrativemarks.h"

#include "findings/findingmark.h"
#include "forms/papercolors.h"

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
    const auto underline = [&](qsizetype start, qsizetype length,
                               QTextCharFormat::UnderlineStyle style, const QColor &color) {
        if (start + length > last)
            return;
        QTextEdit::ExtraSelection selection;
        selection.cursor = cursorOver(document, start, length);
        selection.format.setUnderlineStyle(style);
        selection.format.setUnderlineColor(color);
        selections.append(selection);
    };
    const QList<const Finding *> shown = findings();
    const PaperColors colors(palette);
    for (const Span span : openNumbers(shown))
        underline(span.start, span.length, QTextCharFormat::DotLine, colors.lightInk);
    for (const Finding *finding : shown) {
        underline(finding->start, finding->length, QTextCharFormat::WaveUnderline,
                  FindingMark::color(finding->severity, finding->outcome, palette));
    }
    return selections;
}

// Without those under which a wave stands anyway.
QList<Span> NarrativeMarks::openNumbers(const QList<const Finding *> &shown) const
{
    QList<Span> spans;
    for (const TextNumber &number : m_session->numbers(m_textId).numbers) {
        const bool isUnderlined =
            std::any_of(shown.cbegin(), shown.cend(), [&number](const Finding *finding) {
                return finding->start < number.span.end() &&
                       number.span.start < finding->start + finding->length;
            });
        if (number.isOpen() && !isUnderlined)
            spans.append(number.span);
    }
    return spans;
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
