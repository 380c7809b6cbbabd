// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/worddiff.h"

#include <algorithm>
#include <vector>

namespace {

// Edits beyond which two texts have little in common; bounds time and memory.
constexpr int MostEdits = 2000;
// A stretch of fewer characters that happens to stand in both texts between two changes.
constexpr qsizetype ShortestSame = 2;

using Words = std::vector<QStringView>;

bool isDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'０' && c <= u'９');
}

bool isLatin(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

qsizetype wordEnd(QStringView text, qsizetype at)
{
    qsizetype end = at + 1;
    if (isDigit(text[at])) {
        const auto joins = [&](qsizetype i) {
            return (text[i] == u'.' || text[i] == u',') && i + 1 < text.size() &&
                   isDigit(text[i + 1]);
        };
        while (end < text.size() && (isDigit(text[end]) || joins(end)))
            ++end;
    } else if (isLatin(text[at])) {
        while (end < text.size() && isLatin(text[end]))
            ++end;
    } else if (text[at].isHighSurrogate() && end < text.size() && text[end].isLowSurrogate()) {
        ++end;
    }
    return end;
}

Words wordsOf(QStringView text)
{
    Words words;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = wordEnd(text, at);
        words.push_back(text.sliced(at, end - at));
        at = end;
    }
    return words;
}

// Pieces in order, neighbours of one kind joined.
class Pieces
{
public:
    void add(TextPiece::Kind kind, QStringView text)
    {
        if (text.isEmpty())
            return;
        if (!m_pieces.isEmpty() && m_pieces.last().kind == kind)
            m_pieces.last().text.append(text);
        else
            m_pieces.append({kind, text.toString()});
    }
    void add(TextPiece::Kind kind, const Words &words, size_t begin, size_t end)
    {
        for (size_t i = begin; i < end; ++i)
            add(kind, words[i]);
    }
    const QList<TextPiece> &list() const { return m_pieces; }

private:
    QList<TextPiece> m_pieces;
};

// The shortest edit script by Myers (1986), as pairs of equal words; empty with `found` false when
// it is longer than MostEdits.
struct Match
{
    size_t before = 0;
    size_t after = 0;
};

class ShortestScript
{
public:
    ShortestScript(const Words &before, const Words &after)
        : m_before(before)
        , m_after(after)
    {
    }

    bool find()
    {
        const int n = static_cast<int>(m_before.size());
        const int m = static_cast<int>(m_after.size());
        const int most = std::min(n + m, MostEdits);
        std::vector<int> furthest(static_cast<size_t>(2 * most + 3), 0);
        const auto at = [most](int diagonal) { return static_cast<size_t>(diagonal + most + 1); };
        for (int edits = 0; edits <= most; ++edits) {
            // Only the diagonals that this many edits reach are kept for the way back.
            m_trace.emplace_back(furthest.begin() + most + 1 - edits - 1,
                                 furthest.begin() + most + 1 + edits + 2);
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                const bool down =
                    diagonal == -edits ||
                    (diagonal != edits && furthest[at(diagonal - 1)] < furthest[at(diagonal + 1)]);
                int x = down ? furthest[at(diagonal + 1)] : furthest[at(diagonal - 1)] + 1;
                int y = x - diagonal;
                while (x < n && y < m && same(x, y)) {
                    ++x;
                    ++y;
                }
                furthest[at(diagonal)] = x;
                if (x >= n && y >= m) {
                    walkBack(edits);
                    return true;
                }
            }
        }
        return false;
    }

    const std::vector<Match> &matches() const { return m_matches; } // in order

private:
    bool same(int x, int y) const
    {
        return m_before[static_cast<size_t>(x)] == m_after[static_cast<size_t>(y)];
    }

    void walkBack(int edits)
    {
        int x = static_cast<int>(m_before.size());
        int y = static_cast<int>(m_after.size());
        for (; edits >= 0; --edits) {
            const std::vector<int> &furthest = m_trace[static_cast<size_t>(edits)];
            const auto reached = [&](int diagonal) {
                return furthest[static_cast<size_t>(diagonal + edits + 1)];
            };
            const int diagonal = x - y;
            const bool down = diagonal == -edits ||
                              (diagonal != edits && reached(diagonal - 1) < reached(diagonal + 1));
            const int from = down ? diagonal + 1 : diagonal - 1;
            const int startX = edits == 0 ? 0 : reached(from);
            const int startY = edits == 0 ? 0 : startX - from;
            while (x > startX && y > startY) {
                --x;
                --y;
                m_matches.push_back({static_cast<size_t>(x), static_cast<size_t>(y)});
            }
            x = startX;
            y = startY;
        }
        std::reverse(m_matches.begin(), m_matches.end());
    }

    const Words &m_before;
    const Words &m_after;
    std::vector<std::vector<int>> m_trace;
    std::vector<Match> m_matches;
};

// Changes with hardly anything between them are one change: the stretch counts as replaced.
QList<TextPiece> joined(const QList<TextPiece> &pieces)
{
    Pieces result;
    QString removed;
    QString added;
    const auto flush = [&] {
        result.add(TextPiece::Kind::Removed, removed);
        result.add(TextPiece::Kind::Added, added);
        removed.clear();
        added.clear();
    };
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const TextPiece &piece = pieces[i];
        const bool replaced = !removed.isEmpty() && !added.isEmpty();
        const bool bridge = piece.kind == TextPiece::Kind::Same && replaced &&
                            piece.text.size() < ShortestSame && i + 1 < pieces.size() &&
                            !piece.text.front().isSpace() && !piece.text.front().isPunct();
        if (piece.kind == TextPiece::Kind::Same && !bridge) {
            flush();
            result.add(TextPiece::Kind::Same, piece.text);
            continue;
        }
        if (piece.kind != TextPiece::Kind::Added)
            removed += piece.text;
        if (piece.kind != TextPiece::Kind::Removed)
            added += piece.text;
    }
    flush();
    return result.list();
}

} // namespace

QList<TextPiece> wordDifference(QStringView before, QStringView after)
{
    const Words first = wordsOf(before);
    const Words second = wordsOf(after);
    const size_t shorter = std::min(first.size(), second.size());
    size_t start = 0;
    while (start < shorter && first[start] == second[start])
        ++start;
    size_t end = 0;
    while (end < shorter - start &&
           first[first.size() - 1 - end] == second[second.size() - 1 - end])
        ++end;

    const Words middleBefore(first.begin() + static_cast<std::ptrdiff_t>(start),
                             first.end() - static_cast<std::ptrdiff_t>(end));
    const Words middleAfter(second.begin() + static_cast<std::ptrdiff_t>(start),
                            second.end() - static_cast<std::ptrdiff_t>(end));
    ShortestScript script(middleBefore, middleAfter);
    script.find(); // without a script the whole middle is replaced

    Pieces pieces;
    pieces.add(TextPiece::Kind::Same, first, 0, start);
    size_t i = 0;
    size_t j = 0;
    for (const Match &match : script.matches()) {
        pieces.add(TextPiece::Kind::Removed, middleBefore, i, match.before);
        pieces.add(TextPiece::Kind::Added, middleAfter, j, match.after);
        pieces.add(TextPiece::Kind::Same, middleBefore[match.before]);
        i = match.before + 1;
        j = match.after + 1;
    }
    pieces.add(TextPiece::Kind::Removed, middleBefore, i, middleBefore.size());
    pieces.add(TextPiece::Kind::Added, middleAfter, j, middleAfter.size());
    pieces.add(TextPiece::Kind::Same, first, first.size() - end, first.size());
    return joined(pieces.list());
}
