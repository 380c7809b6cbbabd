// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/wordfinder.h"

#include <algorithm>

namespace {

// Whether a word stands at a position: short words, faster than a call of the library's.
bool standsAt(QStringView text, qsizetype at, const QString &word)
{
    if (text.size() - at < word.size())
        return false;
    const char16_t *const letters = text.utf16() + at;
    const QChar *const wanted = word.constData();
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (letters[i] != wanted[i].unicode())
            return false;
    }
    return true;
}

} // namespace

WordFinder::WordFinder(const QStringList &words)
{
    for (const QString &word : words)
        add(word);
}

int WordFinder::add(const QString &word)
{
    if (word.isEmpty())
        return -1;
    if (const auto known = m_numbers.constFind(word); known != m_numbers.constEnd())
        return *known;
    const int number = wordCount();
    m_words.push_back(word);
    m_numbers.insert(word, number);
    m_isFirst.set(word.front().unicode());
    if (word.size() == 1)
        m_isSingle.set(word.front().unicode());
    else
        m_isPair.set(slotOf(word[0], word[1]));
    std::vector<int> &entries = m_byStart[keyOf(word[0], word.size() > 1 ? word[1] : QChar())];
    const auto shorter = std::find_if(entries.begin(), entries.end(), [&](int other) {
        return this->word(other).size() < word.size();
    });
    entries.insert(shorter, number);
    return number;
}

std::vector<WordFinder::Hit> WordFinder::find(QStringView text) const
{
    std::vector<Hit> hits;
    const auto collect = [&](quint32 key, qsizetype at) {
        const auto entries = m_byStart.constFind(key);
        if (entries == m_byStart.constEnd())
            return;
        for (const int number : *entries) {
            const QString &candidate = word(number);
            if (standsAt(text, at, candidate))
                hits.push_back({number, {at, candidate.size()}});
        }
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!m_isFirst.test(text[at].unicode()))
            continue;
        if (at + 1 < text.size() && m_isPair.test(slotOf(text[at], text[at + 1])))
            collect(keyOf(text[at], text[at + 1]), at);
        if (m_isSingle.test(text[at].unicode()))
            collect(keyOf(text[at], QChar()), at);
    }
    return hits;
}

std::optional<WordFinder::Hit> WordFinder::longestAt(QStringView text, qsizetype position) const
{
    const QChar second = position + 1 < text.size() ? text[position + 1] : QChar();
    for (const quint32 key : {keyOf(text[position], second), keyOf(text[position], QChar())}) {
        const auto entries = m_byStart.constFind(key);
        if (entries == m_byStart.constEnd())
            continue;
        for (const int number : *entries) { // longest first
            const QString &candidate = word(number);
            if (standsAt(text, position, candidate))
                return Hit{number, {position, candidate.size()}};
        }
    }
    return std::nullopt;
}

std::optional<WordFinder::Hit> WordFinder::next(QStringView text, qsizetype from) const
{
    for (qsizetype i = from; i < text.size() && !isEmpty(); ++i) {
        if (const auto hit = at(text, i))
            return hit;
    }
    return std::nullopt;
}

std::vector<WordFinder::Hit> WordFinder::apart(QStringView text) const
{
    std::vector<Hit> hits;
    for (auto hit = next(text); hit; hit = next(text, hit->span.end()))
        hits.push_back(*hit);
    return hits;
}
