// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/printabletext.h"

#include <QStringList>

namespace {

bool isLoneSurrogate(QStringView text, qsizetype i)
{
    if (text[i].isHighSurrogate())
        return i + 1 >= text.size() || !text[i + 1].isLowSurrogate();
    return text[i].isLowSurrogate() && (i == 0 || !text[i - 1].isHighSurrogate());
}

} // namespace

QString printableText(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\t' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            result += u' ';
        else if (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format &&
                 !c.isNonCharacter() && !isLoneSurrogate(text, i))
            result += c;
    }
    return result;
}

QString printableLines(const QString &text)
{
    QStringList lines;
    for (const QStringView line : QStringView(text).tokenize(u'\n'))
        lines += printableText(line);
    return lines.join(u'\n');
}
