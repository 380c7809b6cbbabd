// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/privatenumber.h"

#include <QDate>

#include <array>

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
bool isLatin(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}
QChar charAt(QStringView text, qsizetype position)
{
    return position >= 0 && position < text.size() ? text[position] : QChar();
}

// Digits that stand together.
struct Block
{
    Span span;
    bool joined = false; // only a space or a dash stands between it and the block in front
};

std::vector<Block> blocksOf(QStringView text)
{
    std::vector<Block> blocks;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isDigit(text[i]))
            continue;
        Block block{{i, 0}, false};
        while (i < text.size() && isDigit(text[i]))
            ++i;
        block.span.length = i - block.span.start;
        if (!blocks.empty()) {
            const qsizetype gap = block.span.start - blocks.back().span.end();
            const QChar between = text[block.span.start - 1];
            block.joined = gap == 1 && (between == u' ' || between == u'-');
        }
        blocks.push_back(block);
    }
    return blocks;
}

// Part of a web address, a file name or a longer code.
bool isInsideCode(QStringView text, Span span)
{
    const QChar before = charAt(text, span.start - 1);
    const QChar behind = charAt(text, span.end());
    return isLatin(before) || QStringView(u"/_=.#").contains(before) || isLatin(behind) ||
           QStringView(u"/_=").contains(behind);
}

// Span of the blocks from `first` if their lengths are `lengths` and each is joined to the one in
// front; empty otherwise.
Span joinedSpan(const std::vector<Block> &blocks, size_t first,
                std::initializer_list<qsizetype> lengths)
{
    if (first + lengths.size() > blocks.size())
        return {};
    size_t index = first;
    for (const qsizetype length : lengths) {
        if (blocks[index].span.length != length || (index > first && !blocks[index].joined))
            return {};
        ++index;
    }
    const Span last = blocks[index - 1].span;
    return {blocks[first].span.start, last.end() - blocks[first].span.start};
}

QString digitsOf(QStringView text, Span span)
{
    QString digits;
    for (const QChar c : text.sliced(span.start, span.length)) {
        if (isDigit(c))
            digits += c;
    }
    return digits;
}

bool isIdCard(const QString &digits, QChar check)
{
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    const int year = QStringView(digits).sliced(6, 4).toInt();
    const QDate born(year, QStringView(digits).sliced(10, 2).toInt(),
                     QStringView(digits).sliced(12, 2).toInt());
    if (digits[0] == u'0' || !born.isValid() || year < 1900 || year > 2099)
        return false;
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i)
        sum += (digits[static_cast<qsizetype>(i)].unicode() - u'0') * weights[i];
    return QStringView(u"10X98765432")[sum % 11] == check.toUpper();
}

bool passesLuhn(const QString &digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits[digits.size() - 1 - i].unicode() - u'0';
        const int doubled = 2 * digit;
        sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
}

// 62 UnionPay, 4 and 5 international brands, 60 and 9558 old Chinese series.
bool beginsLikeCard(const QString &digits)
{
    return digits.startsWith(QLatin1StringView("62")) || digits[0] == u'4' || digits[0] == u'5' ||
           digits.startsWith(QLatin1StringView("60")) ||
           digits.startsWith(QLatin1StringView("9558"));
}

} // namespace

std::vector<Span> PrivateNumber::idCards(QStringView text)
{
    std::vector<Span> found;
    const std::vector<Block> blocks = blocksOf(text);
    for (size_t i = 0; i < blocks.size(); ++i) {
        // The check digit X is no digit: 17 and X, or 6-8-3 and X.
        Span span;
        for (const auto &lengths :
             {std::initializer_list<qsizetype>{18}, {17}, {6, 8, 4}, {6, 8, 3}}) {
            if (span.isEmpty())
                span = joinedSpan(blocks, i, lengths);
        }
        if (span.isEmpty())
            continue;
        QString digits = digitsOf(text, span);
        QChar check = digits.back();
        if (digits.size() == 17) {
            check = charAt(text, span.end());
            if (check != u'X' && check != u'x')
                continue;
            ++span.length;
        } else {
            digits.chop(1);
        }
        if (!isInsideCode(text, span) && isIdCard(digits, check))
            found.push_back(span);
    }
    return found;
}

std::vector<Span> PrivateNumber::mobiles(QStringView text)
{
    std::vector<Span> found;
    const std::vector<Block> blocks = blocksOf(text);
    for (size_t i = 0; i < blocks.size(); ++i) {
        Span span = joinedSpan(blocks, i, {11});
        if (span.isEmpty() && !blocks[i].joined)
            span = joinedSpan(blocks, i, {3, 4, 4});
        if (span.isEmpty() && blocks[i].span.length == 13 &&
            text.sliced(blocks[i].span.start).startsWith(u"86"))
            span = {blocks[i].span.start + 2, 11};
        if (span.isEmpty() || (i + 1 < blocks.size() && blocks[i + 1].joined &&
                               blocks[i + 1].span.start == span.end() + 1))
            continue; // goes on: part of a longer code
        if (text[span.start] == u'1' && text[span.start + 1] >= u'3' && !isInsideCode(text, span))
            found.push_back(span);
    }
    return found;
}

std::vector<Span> PrivateNumber::bankCards(QStringView text)
{
    std::vector<Span> found;
    const std::vector<Block> blocks = blocksOf(text);
    for (size_t i = 0; i < blocks.size(); ++i) {
        Span span;
        if (blocks[i].span.length >= 16 && blocks[i].span.length <= 19)
            span = blocks[i].span;
        else if (!blocks[i].joined)
            span = joinedSpan(blocks, i, {4, 4, 4, 4});
        if (span.isEmpty())
            continue;
        // 6222 0212 3456 7890 123
        for (size_t k = i + 4; span != blocks[i].span && k < blocks.size() && blocks[k].joined &&
                               blocks[k].span.start == span.end() + 1;
             ++k)
            span.length += 1 + blocks[k].span.length;
        const QString digits = digitsOf(text, span);
        if (digits.size() <= 19 && !isInsideCode(text, span) && beginsLikeCard(digits) &&
            passesLuhn(digits))
            found.push_back(span);
    }
    return found;
}

std::vector<Span> PrivateNumber::plates(QStringView text)
{
    const QStringView provinces = u"京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    const auto isPlate = [](QChar c) {
        return isDigit(c) || (c >= u'A' && c <= u'Z' && c != u'I' && c != u'O');
    };
    std::vector<Span> found;
    for (qsizetype i = 0; i + 6 < text.size(); ++i) {
        const QChar letter = text[i + 1];
        if (letter < u'A' || letter > u'Z' || !isPlate(letter) || !provinces.contains(text[i]))
            continue;
        qsizetype end = i + 2;
        if (QStringView(u"·.•-").contains(text[end]))
            ++end;
        const qsizetype from = end;
        int digits = 0;
        for (; end < text.size() && isPlate(text[end]); ++end)
            digits += isDigit(text[end]) ? 1 : 0;
        const qsizetype length = end - from;
        const QChar behind = charAt(text, end);
        if ((length == 5 || length == 6) && digits >= 3 && !isLatin(behind) && behind != u'-')
            found.push_back({i, end - i});
    }
    return found;
}

std::vector<Span> PrivateNumber::rooms(QStringView text)
{
    std::vector<Span> found;
    for (qsizetype room = text.indexOf(u'室'); room >= 0; room = text.indexOf(u'室', room + 1)) {
        qsizetype start = room;
        while (start > 0 && isDigit(text[start - 1]))
            --start;
        if (room - start < 3 || room - start > 4)
            continue;
        // 幢, 栋, 号楼 or 单元 with a number stands right in front.
        bool inBuilding = false;
        for (bool more = true; more;) {
            more = false;
            for (const QStringView word : {QStringView(u"单元"), QStringView(u"号楼"),
                                           QStringView(u"幢"), QStringView(u"栋")}) {
                if (!text.first(start).endsWith(word))
                    continue;
                qsizetype number = start - word.size();
                while (number > 0 && isDigit(text[number - 1]))
                    --number;
                more = number < start - word.size();
                if (more) {
                    inBuilding = true;
                    start = number;
                }
                break;
            }
        }
        if (inBuilding)
            found.push_back({start, room + 1 - start});
    }
    return found;
}
