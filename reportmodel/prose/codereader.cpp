// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/codereader.h"

#include "prose/lexicon.h"
#include "prose/writtennumber.h"

namespace {

using CharClass::Digit;
using CharClass::Latin;
using CharClass::Numeral;

ProseNumber code(qsizetype start, qsizetype end)
{
    return ProseNumber::named(NumberKind::DocumentNumber, start, end);
}

// Digits and letters joined by dashes, slashes, points or @ from `at` on.
struct Joined
{
    qsizetype end = 0;
    int letters = 0;
    int dashes = 0;
    int slashes = 0;
    int points = 0;
    bool mail = false;
};
Joined joinedAt(const TextCursor &text, qsizetype at)
{
    Joined joined;
    qsizetype end = at;
    for (; end < text.size(); ++end) {
        const QChar c = text.at(end);
        const bool inside = text.is(end + 1, Digit | Latin);
        if (CharClass::is(c, Digit))
            continue;
        if (CharClass::is(c, Latin))
            ++joined.letters;
        else if (c == u'-' && inside)
            ++joined.dashes;
        else if (c == u'/' && inside)
            ++joined.slashes;
        else if (c == u'.' && inside)
            ++joined.points;
        else if (c == u'@' && inside)
            joined.mail = true;
        else
            break;
    }
    joined.end = end;
    return joined;
}

// 12—15件: two counts, not a code.
bool isCountedRange(const TextCursor &text, qsizetype at, const Joined &joined)
{
    if (joined.dashes != 1 || joined.letters > 0 || joined.slashes > 0 || joined.mail)
        return false;
    const qsizetype dash = at + text.mid(at, joined.end).indexOf(u'-');
    const bool plain = text.at(at) != u'0' || text.at(at + 1) == u'.';
    return plain && dash - at <= 5 && joined.end - dash <= 8 &&
           WrittenNumber::isCountedAt(text, joined.end);
}

bool isLabelled(const TextCursor &text, qsizetype at)
{
    for (const std::u16string_view label :
         {u"电话", u"邮编", u"邮政编码", u"传真", u"热线", u"分机", u"邮箱", u"号码", u"编号",
          u"代码", u"索引号", u"文号", u"№"}) {
        if (text.endsBefore(at, label) ||
            (text.at(at - 1) == u':' && text.endsBefore(at - 1, label)))
            return true;
    }
    return false;
}

// — 3 — alone on its line, 第 3 页 is an ordinal.
bool isPageNumber(const TextCursor &text, qsizetype at, qsizetype end)
{
    const auto dashesBack = [&](qsizetype i) {
        while (i > 0 && at - i < 3 && text.isDash(i - 1))
            --i;
        return i;
    };
    qsizetype behind = end;
    while (behind - end < 3 && text.isDash(behind))
        ++behind;
    const qsizetype before = dashesBack(at);
    return before < at && behind > end && text.isLineStart(before) && text.isLineEnd(behind);
}

// House, room and floor numbers, 30号, 建党100周年.
qsizetype nameSuffix(const TextCursor &text, qsizetype end)
{
    for (const std::u16string_view word :
         {u"号楼", u"号", u"室", u"楼", u"弄", u"单元", u"路公交", u"周年", u"年级"}) {
        if (text.starts(end, word))
            return static_cast<qsizetype>(word.size());
    }
    return 0;
}

std::optional<ProseNumber> readJoined(const TextCursor &text, qsizetype at)
{
    const Joined joined = joinedAt(text, at);
    if (joined.mail)
        return code(at, joined.end);
    if (joined.letters > 0) {
        // 2.5km: a decimal in front of a unit is no code.
        return joined.points == 1 && joined.dashes + joined.slashes == 0
                   ? std::nullopt
                   : std::optional(code(at, joined.end));
    }
    if (isCountedRange(text, at, joined))
        return std::nullopt;
    if (joined.points > 1 || joined.slashes > 0)
        return code(at, joined.end);
    if (joined.dashes > 0) {
        if (joined.dashes > 1 || joined.end - at >= 7 || text.at(at) == u'0')
            return code(at, joined.end + nameSuffix(text, joined.end));
        if (const qsizetype suffix = nameSuffix(text, joined.end); suffix > 0)
            return code(at, joined.end + suffix);
    }
    return std::nullopt;
}

// 1+6+N, 7×24, 8·31, 1:1.
std::optional<ProseNumber> readFormula(const TextCursor &text, qsizetype at, qsizetype end)
{
    if (text.isAnyOf(end, u"+×*·・•") && text.is(end + 1, Digit | Latin)) {
        while (text.is(end, Digit | Latin) ||
               (text.isAnyOf(end, u"+×*·・•") && text.is(end + 1, Digit | Latin)))
            ++end;
        return ProseNumber::named(NumberKind::Name, at, end);
    }
    if (text.at(end) == u':' && text.isDigit(end + 1) && end - at <= 2) {
        const qsizetype behind = text.skip(end + 1, Digit);
        if (behind - end <= 3 && !WrittenNumber::isCountedAt(text, behind))
            return code(at, behind);
    }
    return std::nullopt;
}

} // namespace

std::optional<ProseNumber> CodeReader::readDocumentNumber(const TextCursor &text, qsizetype at)
{
    const qsizetype end = text.skip(at, Digit);
    if (end - at == 4 && text.isAnyOf(at - 1, u"〔[(﹝【") && text.isAnyOf(end, u"〕])﹞】")) {
        const qsizetype numberEnd = text.skip(end + 1, Digit);
        if (numberEnd > end + 1 && text.at(numberEnd) == u'号')
            return code(at, numberEnd + 1);
    }
    return std::nullopt;
}

std::optional<ProseNumber> CodeReader::readListMarker(const TextCursor &text, qsizetype at)
{
    const qsizetype end = text.skip(at, text.isDigit(at) ? Digit : Numeral);
    if (end - at > (text.isDigit(at) ? 2 : 3))
        return std::nullopt;
    ProseNumber marker = ProseNumber::named(NumberKind::ListMarker, at, end);
    const bool bracketed = text.at(at - 1) == u'(' && text.at(end) == u')';
    if (bracketed)
        return text.isClauseStart(at - 1) ? std::optional(marker) : std::nullopt;
    const bool lineStart = text.isLineStart(at);
    if (!text.isDigit(at)) {
        if ((text.at(end) == u'、' || text.at(end) == u'.') && lineStart)
            return marker;
        return text.isAnyOf(end, u"是要") && end - at == 1 && text.isClauseStart(at)
                   ? std::optional(marker)
                   : std::nullopt;
    }
    const bool wordsFollow =
        !text.isDigit(end + 1) && !text.is(end + 1, CharClass::Bound) && !text.isLineEnd(end + 1);
    if (text.at(end) == u'、')
        return wordsFollow && (lineStart || text.isAnyOf(at - 1, u"。:：;；"))
                   ? std::optional(marker)
                   : std::nullopt;
    if (text.at(end) == u'.') {
        ++marker.span.length; // the point belongs to it, not to the words behind
        if (wordsFollow)
            return text.isClauseStart(at) ? std::optional(marker) : std::nullopt;
        // 1.2021年, 2.12345热线, 1.1总体情况
        const qsizetype behind = text.skip(end + 1, Digit);
        const bool year = behind - end == 5 && text.at(behind) == u'年';
        const bool name = behind > end + 1 && !Lexicon::nameAround(text.text(), end + 1).isEmpty();
        const bool level = behind - end == 2 && !WrittenNumber::isCountedAt(text, behind) &&
                           !text.is(behind, CharClass::Bound | Latin) && !text.isLineEnd(behind);
        if (lineStart && (year || name))
            return marker;
        return lineStart && level
                   ? std::optional(ProseNumber::named(NumberKind::ListMarker, at, behind))
                   : std::nullopt;
    }
    return lineStart && (text.at(end) == u')' || text.at(end) == u':') && wordsFollow
               ? std::optional(marker)
               : std::nullopt;
}

std::optional<ProseNumber> CodeReader::readCode(const TextCursor &text, qsizetype at)
{
    if (auto joined = readJoined(text, at))
        return joined;
    const qsizetype end = text.skip(at, Digit);
    if (auto formula = readFormula(text, at, end))
        return formula;
    const bool decimal = text.at(end) == u'.' && text.isDigit(end + 1);
    if (decimal) { // 2.0版, 政务公开2.0
        const qsizetype behind = text.skip(end + 1, Digit);
        const bool zero = behind - end == 2 && text.at(end + 1) == u'0';
        return zero && (text.at(behind) == u'版' || !WrittenNumber::isCountedAt(text, behind))
                   ? std::optional(code(at, behind))
                   : std::nullopt;
    }
    if (end - at > 1 && text.at(at) == u'0')
        return code(at, end);
    if (text.at(end) == u'届')
        return ProseNumber::named(NumberKind::Ordinal, at, end + 1);
    if (const qsizetype suffix = nameSuffix(text, end); suffix > 0)
        return code(at, end + suffix);
    if (text.at(end) == u'月') // 20231月: a 年 was forgotten; months are counted in 个月
        return code(at, end);
    if (end - at >= 7 && !WrittenNumber::isCountedAt(text, end))
        return code(at, end);
    if (end - at >= 4 && Lexicon::measureAt(text.text(), end) == 0 && isLabelled(text, at))
        return code(at, end);
    if (isPageNumber(text, at, end))
        return code(at, end);
    // 附件1, 表2, 图3
    if (!WrittenNumber::isCountedAt(text, end)) {
        for (const std::u16string_view word :
             {u"附件", u"附表", u"附图", u"表", u"图", u"注", u"例", u"步骤"}) {
            if (text.endsBefore(at, word) && end - at <= 2)
                return ProseNumber::named(NumberKind::Ordinal, at, end);
        }
    }
    return std::nullopt;
}

std::optional<ProseNumber> CodeReader::readLatinWord(const TextCursor &text, qsizetype at,
                                                     qsizetype &end)
{
    const auto isAddress = [&](qsizetype i) {
        return text.is(i, Digit | Latin) || text.isAnyOf(i, u"./:@?=&%#~+_-");
    };
    qsizetype lettersEnd = text.skip(at, Latin);
    end = lettersEnd;
    const bool address = text.starts(end, u"://") || text.starts(end, u"@") ||
                         (text.at(end) == u'.' && text.is(end + 1, Latin | Digit)) ||
                         text.at(end) == u'_';
    if (address) {
        while (isAddress(end))
            ++end;
    } else if (text.isDigit(end) || (text.at(end) == u'-' && text.isDigit(end + 1))) {
        // APP2个 counts, PM10 does not.
        const qsizetype digitsEnd = text.skip(end, Digit);
        if (end - at >= 3 && digitsEnd > end && Lexicon::measureAt(text.text(), digitsEnd) > 0)
            return std::nullopt;
        end = joinedAt(text, at).end;
    }
    const QStringView word = text.mid(at, end);
    const bool digits =
        std::any_of(word.begin(), word.end(), [](QChar c) { return CharClass::is(c, Digit); });
    return digits ? std::optional(code(at, end)) : std::nullopt;
}
