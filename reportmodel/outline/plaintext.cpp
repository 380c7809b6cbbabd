// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/plaintext.h"

#include "base/printabletext.h"

#include <QDate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView ChineseDigits = u"〇○零一二三四五六七八九十廿卅";

} // namespace

QString PlainText::printable(QStringView text)
{
    return printableText(text);
}

QStringList PlainText::paragraphs(const QString &text)
{
    QStringList result;
    for (const QStringView line : QStringView(text).tokenize(u'\n', Qt::SkipEmptyParts)) {
        const QString paragraph = printable(line).trimmed(); // U+3000 is a space to QChar
        if (!paragraph.isEmpty())
            result += paragraph;
    }
    return result;
}

bool PlainText::isSubheading(QStringView line)
{
    constexpr qsizetype longest = 30; // what still reads as a heading
    if (line.size() > longest || !(line.startsWith(u'（') || line.startsWith(u'(')))
        return false;
    const auto close =
        std::find_if(line.begin(), line.end(), [](QChar c) { return c == u'）' || c == u')'; });
    const QStringView number = line.sliced(1, std::max<qsizetype>(0, close - line.begin() - 1));
    const bool numbered =
        !number.isEmpty() && std::all_of(number.begin(), number.end(),
                                         [](QChar c) { return ChineseDigits.contains(c); });
    return numbered && close + 1 < line.end() &&
           !QStringView(u"。；，：！？、.;,:").contains(line.back());
}

bool PlainText::isDateLine(QStringView line)
{
    if (QDate::fromString(line.toString(), Qt::ISODate).isValid())
        return true;
    QString shape;
    for (const QChar c : line) {
        if (c.isDigit() || ChineseDigits.contains(c)) {
            if (!shape.endsWith(u'0'))
                shape += u'0';
        } else if (!c.isSpace()) {
            shape += c;
        }
    }
    return shape == u"0年0月0日";
}

double PlainText::width(QStringView text)
{
    double width = 0;
    for (const QChar c : text)
        width += c.unicode() < 0x80 ? 0.5 : 1.0;
    return width;
}
