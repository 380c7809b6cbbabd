// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/drawntext.h"

#include "base/folding.h"

namespace {

bool isComparable(QChar c)
{
    return !c.isSpace() && !c.isSurrogate();
}

} // namespace

char16_t ordinaryCharacter(char16_t c)
{
    if (c == 0x2f3e)
        return u'户'; // its radical counts as the traditional 戶, but looks and is typed like this
    const bool looksOrdinary = (c >= 0x2e80 && c < 0x2fe0) || (c >= 0xf900 && c < 0xfb00);
    const QChar folded = looksOrdinary ? Folding::fold(QChar(c)) : QChar(c);
    return folded.isNull() ? c : folded.unicode();
}

QString comparablePdfText(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (isComparable(c))
            result += QChar(ordinaryCharacter(c.unicode()));
    }
    return result;
}

QString behindComparable(const QString &text, qsizetype length)
{
    qsizetype at = 0;
    for (; at < text.size() && length > 0; ++at)
        length -= isComparable(text.at(at)) ? 1 : 0;
    return text.sliced(at);
}
