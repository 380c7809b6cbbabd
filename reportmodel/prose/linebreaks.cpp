// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/linebreaks.h"

#include "base/folding.h"
#include "prose/charclass.h"
#include "prose/lexicon.h"

#include <QString>

#include <algorithm>

namespace {

// Widths in half a Chinese character.
constexpr int NarrowestPage = 40;
constexpr int WidestPage = 104;
constexpr int RaggedEdge = 5; // a number or a word in Latin letters that did not fit

int widthOf(QChar c)
{
    return c.unicode() < 0x80 ? 1 : 2;
}

int widthOf(QStringView line)
{
    int width = 0;
    for (const QChar c : line.first(std::min<qsizetype>(line.size(), WidestPage + 1)))
        width += widthOf(c);
    return width;
}

// The line behind a line end: how it begins and how wide it is (no further than matters).
struct NextLine
{
    QString start;
    int width = 0;
    bool indented = false;
};

NextLine lookAt(QStringView rest)
{
    NextLine next;
    int spaces = 0;
    for (const QChar original : rest) {
        const QChar c = original == u'，' ? original : Folding::fold(original);
        if (c == u'\n' || next.width > WidestPage + RaggedEdge)
            break;
        if (c.isNull())
            continue;
        if (c == u' ') {
            spaces += original.unicode() == 0x3000 || original == u'\t' ? 2 : 1;
            continue;
        }
        if (next.start.isEmpty())
            next.indented = spaces >= 2;
        if (next.start.size() < 8)
            next.start += c;
        next.width += widthOf(c);
    }
    return next;
}

bool isAnyOf(QChar c, QStringView characters)
{
    return characters.contains(c);
}

// A page can only break between these two characters because it was narrow.
bool mustContinue(QStringView line, const QString &next)
{
    if (isAnyOf(line.back(), u"，,、(《“‘〈〔") ||
        isAnyOf(next.front(), u"，,、。；;)》”’〉〕%！？"))
        return true;
    return CharClass::is(line.back(), CharClass::Digit) && widthOf(line) >= NarrowestPage / 2 &&
           (isAnyOf(next.front(), u"万亿余多") || Lexicon::measureAt(next, 0) > 0);
}

} // namespace

bool LineBreaks::startsItem(QStringView line)
{
    if (line.isEmpty())
        return false;
    if (isAnyOf(line.front(), u"•·●■◆▪◇○☆★-*—①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹㈠㈡㈢㈣㈤"))
        return true;
    const bool ordinal = line.front() == u'第';
    const bool bracket = line.front() == u'(';
    qsizetype i = ordinal || bracket ? 1 : 0;
    const qsizetype from = i;
    while (i < line.size() && i - from < 4 &&
           CharClass::is(line[i], CharClass::Digit | CharClass::Numeral))
        ++i;
    if (i == from || i >= line.size())
        return false;
    if (ordinal)
        return isAnyOf(line[i], u"章条节款项部篇一");
    return isAnyOf(line[i], bracket ? QStringView(u")") : QStringView(u"、.)是要"));
}

bool LineBreaks::isInsideSentence(QStringView line, bool continuesParagraph, QStringView rest)
{
    if (line.isEmpty() || isAnyOf(line.back(), u"。！？!?：:；;…"))
        return false;
    const NextLine next = lookAt(rest);
    if (next.start.isEmpty() || next.indented || startsItem(next.start))
        return false;
    if (mustContinue(line, next.start))
        return true;
    // A full line of running text: as wide as a page, and no narrower than the line below.
    const int width = widthOf(line);
    if (width < NarrowestPage || width > WidestPage || next.width > width + RaggedEdge)
        return false;
    const bool runningText =
        std::any_of(line.begin(), line.end(), [](QChar c) { return isAnyOf(c, u"，,。；;"); });
    return continuesParagraph || runningText;
}
