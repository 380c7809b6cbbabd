// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/hedges.h"

#include "prose/lexicon.h"
#include "prose/wordindex.h"

namespace {

struct Hedge
{
    std::u16string_view word;
    Approximation meaning;
    std::u16string_view notBehind = {}; // characters that make it part of another word: 预约, 最近
};

constexpr Hedge Behind[] = {
    {u"以上", Approximation::Over},  {u"及以上", Approximation::Over},
    {u"以下", Approximation::Under}, {u"及以下", Approximation::Under},
    {u"以内", Approximation::Under}, {u"之内", Approximation::Under},
    {u"左右", Approximation::About}, {u"上下", Approximation::About},
    {u"有余", Approximation::Over},
};

constexpr Hedge InFront[] = {
    {u"不少于", Approximation::Over},
    {u"不低于", Approximation::Over},
    {u"不多于", Approximation::Under},
    {u"不高于", Approximation::Under},
    {u"不超过", Approximation::Under},
    {u"不得超过", Approximation::Under},
    {u"不能超过", Approximation::Under},
    {u"没有超过", Approximation::Under},
    {u"不得少于", Approximation::Over},
    {u"不得低于", Approximation::Over},
    {u"不超", Approximation::Under},
    {u"不足", Approximation::Under},
    {u"不到", Approximation::Under, u"得找看收"},
    {u"不满", Approximation::Under},
    {u"未超过", Approximation::Under},
    {u"未满", Approximation::Under},
    {u"少于", Approximation::Under},
    {u"低于", Approximation::Under},
    {u"高于", Approximation::Over},
    {u"多于", Approximation::Over},
    {u"超过", Approximation::Over},
    {u"突破", Approximation::Over},
    {u"至少", Approximation::Over},
    {u"最少", Approximation::Over},
    {u"至多", Approximation::Under},
    {u"最多", Approximation::Under},
    {u"将近", Approximation::About},
    {u"接近", Approximation::About},
    {u"大约", Approximation::About},
    {u"约为", Approximation::About},
    {u"约占", Approximation::About},
    {u"大概", Approximation::About},
    {u"逾", Approximation::Over},
    {u"近", Approximation::About, u"最附临邻就远亲切靠"},
    {u"约", Approximation::About, u"预节合契公签条违邀特制婚相履缩简租和"},
    {u"超", Approximation::Over},
};

// 个工作日, 天, 小时, 个月, 年 …
bool countsTime(QStringView measure)
{
    const QChar last = measure.isEmpty() ? QChar() : measure.back();
    return last == u'日' || last == u'天' || last == u'时' || last == u'钟' || last == u'月' ||
           last == u'年';
}

} // namespace

void Hedges::takeMore(ProseNumber &number, const TextCursor &text, qsizetype &end)
{
    if (!text.isAnyOf(end, u"余多来几"))
        return;
    const QChar c = text.at(end);
    const bool counted = Lexicon::measureAt(text.text(), end + 1) > 0;
    // 多 and 余 may end the number (共300余); 来 and 几 are other words unless something follows.
    const bool ends = (c == u'余' || c == u'多') &&
                      (text.is(end + 1, CharClass::Bound) || text.isLineEnd(end + 1));
    if ((c == u'来' || c == u'几') && !number.chinese)
        return;
    if (!counted && !ends && c != u'余')
        return;
    if (c == u'余' && text.isAnyOf(end + 1, u"额下"))
        return;
    number.approximation = Approximation::Over;
    ++end;
}

void Hedges::takeBehind(ProseNumber &number, const TextCursor &text, qsizetype &end)
{
    // 3年多, 2个月余: only durations and multiples put it there.
    const bool stretches =
        countsTime(number.measure) || number.measure == u"倍" || number.measure == u"岁";
    if (stretches && text.isAnyOf(end, u"余多") && !text.starts(end, u"多次") &&
        !text.starts(end, u"多个")) {
        number.approximation = Approximation::Over;
        ++end;
    }
    static const WordIndex<Hedge> behind(Behind);
    if (const Hedge *hedge = end < text.size() ? behind.find(text.text(), end) : nullptr) {
        number.approximation = hedge->meaning;
        end += static_cast<qsizetype>(hedge->word.size());
        return;
    }
    // 阅读量10万+
    if (text.at(end) == u'+' && !text.is(end + 1, CharClass::Digit | CharClass::Latin)) {
        number.approximation = Approximation::Over;
        ++end;
    }
}

void Hedges::takeInFront(ProseNumber &number, const TextCursor &text, qsizetype &start)
{
    static const WordIndex<Hedge> inFront(InFront, WordIndex<Hedge>::Key::Last);
    if (const Hedge *hedge = start > 0 ? inFront.find(text.text(), start - 1) : nullptr) {
        const qsizetype from = start - static_cast<qsizetype>(hedge->word.size());
        if (text.isAnyOf(from - 1, hedge->notBehind))
            return;
        // 近30余次 is still at least thirty.
        if (number.approximation == Approximation::Exact || hedge->meaning != Approximation::About)
            number.approximation = hedge->meaning;
        start = from;
        return;
    }
    if (number.chinese && text.at(start - 1) == u'上') { // 上百次
        const QChar first = text.at(start);
        if (first == u'百' || first == u'千' || first == u'万') {
            number.approximation = Approximation::Over;
            --start;
        }
    }
}
