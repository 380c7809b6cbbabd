// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/foldedtext.h"

#include "base/folding.h"

FoldedText::FoldedText(QStringView original)
    : m_originalSize(original.size())
{
    m_text.reserve(original.size());
    m_origin.reserve(static_cast<size_t>(original.size()));
    qsizetype pendingSpace = -1;
    for (qsizetype i = 0; i < original.size(); ++i) {
        // The Chinese comma stays: it separates, while an ASCII comma may group thousands.
        const QChar c = original[i] == u'，' ? original[i] : Folding::fold(original[i]);
        if (c.isNull())
            continue;
        if (c == u' ') {
            pendingSpace = i;
            continue;
        }
        // A space only separates where joining would change what is read: "May 12 2021".
        const auto isWord = [](QChar k) { return k.unicode() < 128 && k.isLetterOrNumber(); };
        if (pendingSpace >= 0 && !m_text.isEmpty() && isWord(m_text.back()) && isWord(c)) {
            m_text.append(u' ');
            m_origin.push_back(pendingSpace);
        }
        pendingSpace = -1;
        m_text.append(c);
        m_origin.push_back(i);
    }
}

Span FoldedText::original(Span folded) const
{
    if (m_origin.empty() || folded.start >= size())
        return {m_originalSize, 0};
    const qsizetype start = m_origin[static_cast<size_t>(folded.start)];
    if (folded.isEmpty())
        return {start, 0};
    const qsizetype last = m_origin[static_cast<size_t>(std::min(folded.end(), size()) - 1)];
    return {start, last + 1 - start};
}
