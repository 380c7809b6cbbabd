// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/folding.h"

#include <QString>

#include <array>

namespace {

// Characters of one block that Unicode maps to ordinary ones.
template <char16_t First, char16_t Last>
class CompatibleBlock
{
public:
    static bool contains(char16_t c) { return c >= First && c <= Last; }
    static char16_t ordinary(char16_t c)
    {
        static const Table table = make();
        return table[static_cast<size_t>(c - First)];
    }

private:
    using Table = std::array<char16_t, static_cast<size_t>(Last - First + 1)>;
    static Table make()
    {
        Table table{};
        for (size_t i = 0; i < table.size(); ++i) {
            const QString plain = QString(QChar(static_cast<char16_t>(First + i)))
                                      .normalized(QString::NormalizationForm_KC);
            table[i] = plain.size() == 1 ? plain.at(0).unicode() : static_cast<char16_t>(First + i);
        }
        return table;
    }
};
using Kangxi = CompatibleBlock<0x2F00, 0x2FD5>;
using Ideographs = CompatibleBlock<0xF900, 0xFAFF>;

// Unicode gives these radicals no compatibility mapping, yet PDF text is full of them.
char16_t foldCjkRadical(char16_t c)
{
    switch (c) {
    case 0x2E81:
        return u'厂';
    case 0x2E8E:
        return u'兀';
    case 0x2E9D:
        return u'月';
    case 0x2E9E:
        return u'歹';
    case 0x2E9F:
        return u'母';
    case 0x2EA0:
        return u'民';
    case 0x2EA9:
        return u'王';
    case 0x2EC1:
        return u'虎';
    case 0x2EC4:
        return u'西';
    case 0x2EC5:
        return u'见';
    case 0x2EC6:
        return u'角';
    case 0x2EC9:
        return u'贝';
    case 0x2ECB:
        return u'车';
    case 0x2ED3:
        return u'长';
    case 0x2ED4:
        return u'门';
    case 0x2ED8:
        return u'青';
    case 0x2EDA:
        return u'页';
    case 0x2EDB:
        return u'风';
    case 0x2EDC:
        return u'飞';
    case 0x2EDD:
        return u'食';
    case 0x2EE2:
        return u'马';
    case 0x2EE3:
        return u'骨';
    case 0x2EE4:
        return u'鬼';
    case 0x2EE5:
        return u'鱼';
    case 0x2EE6:
        return u'鸟';
    case 0x2EE9:
        return u'黄';
    case 0x2EEC:
        return u'齐';
    case 0x2EEE:
        return u'齿';
    case 0x2EF0:
        return u'龙';
    case 0x2EF3:
        return u'龟';
    default:
        return c;
    }
}

// Small, vertical and half-width punctuation, hyphens and wave dashes.
char16_t foldPunctuation(char16_t c)
{
    switch (c) {
    case 0x001E: // non-breaking hyphen of word processors
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2212:
    case 0xFE63:
        return u'-';
    case 0x301C:
    case 0x223C:
        return u'~';
    case 0x2236:
    case 0xFE55:
    case 0xFE13:
        return u':';
    case 0xFF61:
        return u'。';
    case 0xFF64:
    case 0xFE51:
    case 0xFE11:
        return u'、';
    case 0xFE50:
    case 0xFE10:
        return u'，';
    case 0xFE52:
        return u'.';
    case 0xFE54:
    case 0xFE14:
        return u';';
    case 0xFE59:
    case 0xFE35:
        return u'(';
    case 0xFE5A:
    case 0xFE36:
        return u')';
    case 0xFE6A:
        return u'%';
    case 0x25CB: // 二○二一年
    case 0x25EF:
        return u'〇';
    default:
        return c;
    }
}

bool isDropped(char16_t c)
{
    return (c < 0x20 && c != u'\t' && c != u'\n' && c != u'\v' && c != u'\f') ||
           (c >= 0x7F && c < 0xA0 && c != 0x85) || c == 0x00AD || c == 0x034F || c == 0x061C ||
           c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F) ||
           (c >= 0xFFF9 && c <= 0xFFFB);
}

bool isSpace(char16_t c)
{
    return c == u'\t' || c == 0x00A0 || c == 0x3000 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == u'\v' || c == u'\f';
}

} // namespace

QChar Folding::fold(QChar c)
{
    const char16_t code = c.unicode();
    if ((code >= 0x21 && code < 0x7F) || (code >= 0x4E00 && code <= 0x9FFF))
        return c; // most text: nothing to do
    if (code >= 0xFF01 && code <= 0xFF5E)
        return QChar(static_cast<char16_t>(code - 0xFF01 + 0x21));
    if (const char16_t plain = foldPunctuation(code); plain != code)
        return QChar(plain);
    if (isDropped(code))
        return QChar();
    if (isSpace(code))
        return QChar(u' ');
    if (code == 0x2028 || code == 0x2029 || code == 0x0085)
        return QChar(u'\n');
    if (Kangxi::contains(code))
        return QChar(Kangxi::ordinary(code));
    if (Ideographs::contains(code))
        return QChar(Ideographs::ordinary(code));
    return QChar(foldCjkRadical(code));
}
