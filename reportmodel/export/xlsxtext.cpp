// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxtext.h"

#include "import/figuresbyid.h"
#include "outline/plaintext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView cutMark = u"…（已截断）";

bool isHex(QChar c)
{
    return c.isDigit() || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

// _xHHHH_ stands for a character in spreadsheet files, so a typed one needs its underscore coded.
bool isCharacterCode(QStringView text, qsizetype i)
{
    constexpr qsizetype length = 7;
    if (text[i] != u'_' || i + length > text.size() || text[i + 1] != u'x' || text[i + 6] != u'_')
        return false;
    const QStringView digits = text.sliced(i + 2, 4);
    return std::all_of(digits.begin(), digits.end(), isHex);
}

QString withLiteralCodes(const QString &text)
{
    if (!text.contains("_x"_L1))
        return text;
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isCharacterCode(text, i))
            result += "_x005F"_L1;
        result += text[i];
    }
    return result;
}

QString printableLines(const QString &text)
{
    const bool plain = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() >= 0x20 &&
               (c.unicode() < 0x7f || (c.unicode() >= 0x3000 && c.unicode() < 0xd800));
    });
    if (plain)
        return text;
    QString lines = text;
    lines.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    QString result;
    result.reserve(lines.size());
    for (const QStringView line : QStringView(lines).tokenize(u'\n')) {
        result += PlainText::printable(line);
        result += u'\n';
    }
    result.chop(1);
    return result;
}

QString columnName(int column)
{
    QString name;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar(u'A' + (rest - 1) % 26));
    return name;
}

} // namespace

QString XlsxText::cellText(const QString &text, bool *cut)
{
    QString result = withLiteralCodes(printableLines(text));
    const bool tooLong = result.size() > MaxCellText;
    if (tooLong) {
        result.truncate(MaxCellText - cutMark.size());
        if (result.back().isHighSurrogate())
            result.chop(1);
        result += cutMark;
    }
    if (cut)
        *cut = tooLong;
    return result;
}

QString XlsxText::sheetName(const QString &wanted, const QStringList &taken)
{
    static const QRegularExpression illegal(u"[\\[\\]:*?/\\\\]"_s);
    QString base = PlainText::printable(wanted).remove(illegal).trimmed();
    while (base.startsWith(u'\''))
        base.remove(0, 1);
    // Excel keeps the name History for itself.
    if (base.isEmpty() || base.compare("History"_L1, Qt::CaseInsensitive) == 0)
        base.prepend(u"表"_s);
    QString name;
    for (int number = 1; name.isEmpty() || taken.contains(name, Qt::CaseInsensitive); ++number) {
        const QString suffix = number == 1 ? QString() : u" (%1)"_s.arg(number);
        name = base.left(MaxSheetName - suffix.size());
        if (name.back().isHighSurrogate())
            name.chop(1);
        while (name.endsWith(u'\'') || name.endsWith(u' '))
            name.chop(1);
        name += suffix;
    }
    return name;
}

QString XlsxText::definedName(QStringView cellId)
{
    return FiguresById::cellName(cellId);
}

QString XlsxText::cell(int row, int column)
{
    return columnName(column) + QString::number(row + 1);
}

QString XlsxText::absoluteCell(int row, int column)
{
    return u'$' + columnName(column) + u'$' + QString::number(row + 1);
}

QString XlsxText::sheetPrefix(const QString &sheetName)
{
    QString quoted = sheetName;
    quoted.replace(u'\'', "''"_L1);
    return u'\'' + quoted + "'!"_L1;
}
