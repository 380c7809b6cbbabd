// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/folding.h"

#include <QString>

#include <array>

namespace {

constexpr char16_t KangxiFirst = 0x2F00;
constexpr char16_t KangxiLast = 0x2FD5;
using KangxiTable = std::array<char16_t, KangxiLast - KangxiFirst + 1>;

KangxiTable makeKangxiTable()
{
    KangxiTable table{};
    for (size_t i = 0; i < table.size(); ++i) {
        const QString radical(QChar(static_cast<char16_t>(KangxiFirst + i)));
        table[i] = radical.normalized(QString::NormalizationForm_KC).at(0).unicode();
    }
    return table;
}

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

bool isDropped(char16_t c)
{
    return c == 0x00AD || c == u'\r' || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
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
    if (code < 0x80)
        return code == u'\r' ? QChar() : isSpace(code) ? QChar(u' ') : c;
    if (code >= 0x4E00 && code <= 0x9FFF) // most text: nothing to do
        return c;
    if (code >= 0xFF01 && code <= 0xFF5E)
        return QChar(static_cast<char16_t>(code - 0xFF01 + 0x21));
    if (isDropped(code))
        return QChar();
    if (isSpace(code))
        return QChar(u' ');
    if (code == 0x2028 || code == 0x2029 || code == 0x0085)
        return QChar(u'\n');
    if (code >= KangxiFirst && code <= KangxiLast) {
        static const KangxiTable table = makeKangxiTable();
        return QChar(table[static_cast<size_t>(code - KangxiFirst)]);
    }
    return QChar(foldCjkRadical(code));
}
