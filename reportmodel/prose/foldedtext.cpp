// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/foldedtext.h"

#include "base/folding.h"
#include "prose/charclass.h"
#include "prose/linebreaks.h"

#include <algorithm>

namespace {

// A space only separates where joining would change what is read: "May 12 2021".
bool isWord(QChar c)
{
    return CharClass::is(c, CharClass::Digit | CharClass::Latin);
}

// Read as it stands, and no space in front of it matters. The Chinese comma is one: it separates,
// while an ASCII comma may group thousands.
bool isPlain(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x4E00 && code <= 0x9FFF) || code == u'，' || code == u'。' || code == u'、';
}

} // namespace

FoldedText::FoldedText(QStringView original)
    : m_originalSize(original.size())
{
    m_text.resize(original.size());
    QChar *const out = m_text.data();
    qsizetype size = 0;
    qsizetype lineStart = 0;         // in the folded text
    qsizetype pendingSpace = -1;     // original position of a space that may have to stay
    bool continuesParagraph = false; // the line began behind a line end that was dropped
    for (qsizetype i = 0; i < original.size(); ++i) {
        if (isPlain(original[i])) { // most of a text
            pendingSpace = -1;
            noteShift(size, i - size);
            qsizetype end = i;
            while (end < original.size() && isPlain(original[end]))
                out[size++] = original[end++];
            i = end - 1;
            continue;
        }
        const QChar c = Folding::fold(original[i]);
        if (c.isNull())
            continue;
        if (c == u' ') {
            pendingSpace = i;
            continue;
        }
        if (c == u'\n') {
            const QStringView line(out + lineStart, size - lineStart);
            continuesParagraph =
                LineBreaks::isInsideSentence(line, continuesParagraph, original.sliced(i + 1));
            if (continuesParagraph) {
                // Latin words stay apart; a number broken in two is one number.
                pendingSpace = CharClass::is(line.back(), CharClass::Latin) ? i : -1;
                lineStart = size;
                continue;
            }
            lineStart = size + 1;
            pendingSpace = -1;
        } else if (pendingSpace >= 0) {
            if (size > 0 && isWord(c) && isWord(out[size - 1])) {
                noteShift(size, pendingSpace - size);
                out[size++] = u' ';
            }
            pendingSpace = -1;
        }
        noteShift(size, i - size);
        out[size++] = c;
    }
    m_text.truncate(size);
}

void FoldedText::noteShift(qsizetype folded, qsizetype shift)
{
    if (shift != (m_shifts.empty() ? 0 : m_shifts.back().shift))
        m_shifts.push_back({folded, shift});
}

qsizetype FoldedText::originalPosition(qsizetype folded) const
{
    const auto behind =
        std::upper_bound(m_shifts.begin(), m_shifts.end(), folded,
                         [](qsizetype position, const Shift &s) { return position < s.folded; });
    return behind == m_shifts.begin() ? folded : folded + std::prev(behind)->shift;
}

Span FoldedText::original(Span folded) const
{
    if (folded.start >= size())
        return {m_originalSize, 0};
    const qsizetype start = originalPosition(folded.start);
    if (folded.isEmpty())
        return {start, 0};
    return {start, originalPosition(std::min(folded.end(), size()) - 1) + 1 - start};
}
