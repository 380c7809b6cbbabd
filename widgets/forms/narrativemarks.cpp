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
    std::stable_sort(list.begin(), list.end(),
                     [](const Finding *a, const Finding *b) { return urgency(*a) > urgency(*b); });
    return list;
}

QList<QTextEdit::ExtraSelection> NarrativeMarks::selections(QTextDocument *document,
                                                            const QPalette &palette) const
{
    QList<QTextEdit::ExtraSelection> selections;
    const int last = document->characterCount() - 1;
    const auto mark = [&](Span place, const QTextCharFormat &format) {
        if (place.end() > last)
            return;
        QTextEdit::ExtraSelection selection;
        selection.cursor = cursorOver(document, place.start, place.length);
        selection.format = format;
        selections.append(selection);
    };
    const auto underlined = [](QTextCharFormat::UnderlineStyle style, const QColor &color) {
        QTextCharFormat format;
        format.setUnderlineStyle(style);
        format.setUnderlineColor(color);
        return format;
    };
    const QList<const Finding *> shown = findings();
    const PaperColors colors(palette);
    QTextCharFormat shade;
    shade.setBackground(colors.repeated);
    for (const RepeatedSentence &sentence : m_session->repeated(m_textId))
        mark(sentence.span, shade);
    const QTextCharFormat dots = underlined(QTextCharFormat::DotLine, colors.lightInk);
    for (const Span span : openNumbers(shown))
        mark(span, dots);
    for (const Finding *finding : shown) {
        const QTextCharFormat wave =
            underlined(QTextCharFormat::WaveUnderline,
                       FindingMark::color(finding->severity, finding->outcome, palette));
        for (const Span place : placesIn(*finding, m_textId))
            mark(place, wave);
    }
    return selections;
}

// Without those under which a wave stands anyway.
QList<Span> NarrativeMarks::openNumbers(const QList<const Finding *> &shown) const
{
    QList<Span> waves;
    for (const Finding *finding : shown)
        waves += placesIn(*finding, m_textId);
    QList<Span> spans;
    for (const TextNumber &number : m_session->numbers(m_textId).numbers) {
        const bool isUnderlined = std::any_of(waves.cbegin(), waves.cend(), [&number](Span wave) {
            return wave.start < number.span.end() && number.span.start < wave.end();
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
        const QList<Span> places = placesIn(**it, m_textId);
        if (std::any_of(places.cbegin(), places.cend(), [position](Span place) {
                return place.start <= position && position <= place.end();
            }))
            lines.append(FindingMark::describe(**it));
    }
    return lines;
}

QString NarrativeMarks::repetitionAt(qsizetype position) const
{
    for (const RepeatedSentence &sentence : m_session->repeated(m_textId)) {
        if (sentence.span.contains(position))
            return sentence.identical ? tr("The same sentence as last year")
                                      : tr("Nearly the same sentence as last year");
    }
    return {};
}
