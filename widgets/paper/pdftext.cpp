// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pdftext.h"

#include "base/folding.h"

#include <QChar>
#include <QHash>
#include <QString>

namespace {

// CJK radicals that have no compatibility mapping but are drawn like these characters.
char16_t characterOf(char16_t radical)
{
    if (radical == 0x2F3E)
        return u'户'; // its radical counts as the traditional 戶, but looks and is typed like this
    if (radical >= 0x2F00 && radical <= 0x2FD5) {
        const QString folded = QString(QChar(radical)).normalized(QString::NormalizationForm_KC);
        return folded.size() == 1 ? folded.front().unicode() : radical;
    }
    static const QHash<char16_t, char16_t> alike{
        {u'⻁', u'虎'}, {u'⻄', u'西'}, {u'⻅', u'见'}, {u'⻆', u'角'}, {u'⻉', u'贝'},
        {u'⻋', u'车'}, {u'⻓', u'长'}, {u'⻔', u'门'}, {u'⻘', u'青'}, {u'⻙', u'韦'},
        {u'⻚', u'页'}, {u'⻛', u'风'}, {u'⻜', u'飞'}, {u'⻝', u'食'}, {u'⻢', u'马'},
        {u'⻣', u'骨'}, {u'⻤', u'鬼'}, {u'⻥', u'鱼'}, {u'⻦', u'鸟'}, {u'⻨', u'麦'},
        {u'⻩', u'黄'}, {u'⻬', u'齐'}, {u'⻮', u'齿'}, {u'⻰', u'龙'}, {u'⻳', u'龟'},
        {u'⺠', u'民'}, {u'⺟', u'母'}};
    return alike.value(radical, radical);
}

} // namespace

void repairPdfText(QByteArray &pdf)
{
    constexpr qsizetype CodeLength = 6; // <2F8F>
    qsizetype block = 0;
    while ((block = pdf.indexOf("beginbf", block)) >= 0) {
        const qsizetype end = pdf.indexOf("endbf", block);
        if (end < 0)
            return;
        for (qsizetype at = pdf.indexOf("<2", block); at >= 0 && at + CodeLength <= end;
             at = pdf.indexOf("<2", at + 1)) {
            if (pdf.at(at + CodeLength - 1) != '>')
                continue;
            bool isNumber = false;
            const auto code = static_cast<char16_t>(pdf.mid(at + 1, 4).toUShort(&isNumber, 16));
            const char16_t character = isNumber ? characterOf(code) : code;
            if (isNumber && character != code) {
                const QByteArray hex =
                    QByteArray::number(uint(character), 16).toUpper().rightJustified(4, '0');
                pdf.replace(at + 1, 4, hex);
            }
        }
        block = end;
    }
}

char16_t ordinaryCharacter(char16_t c)
{
    const bool looksOrdinary = (c >= 0x2e80 && c < 0x2fe0) || (c >= 0xf900 && c < 0xfb00);
    if (c == 0x2f3e)
        return characterOf(c);
    const QChar folded = looksOrdinary ? Folding::fold(QChar(c)) : QChar(c);
    return folded.isNull() ? c : folded.unicode();
}

QString comparablePdfText(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (!c.isSpace() && !c.isSurrogate())
            result += QChar(ordinaryCharacter(c.unicode()));
    }
    return result;
}
