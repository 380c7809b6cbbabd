// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

// Words found by one of their characters: a list of any length costs one look-up per character of
// the text. An Entry has a member `word`; its other members are its meaning. For the closed lists
// of the reader, which outlive it; lists that come from files use WordFinder.
template <class Entry>
class WordIndex
{
public:
    // Words found by their first or their last character.
    enum class Key { First, Last };
    template <class Words>
    explicit WordIndex(const Words &words, Key key = Key::First)
    {
        for (const Entry &entry : words)
            m_entries.push_back(
                {entry, key == Key::First ? 0 : static_cast<qsizetype>(entry.word.size()) - 1});
        arrange();
    }
    // Words found by any of the characters whose positions `keysOf(word)` lists.
    template <class Words, class KeysOf>
    WordIndex(const Words &words, KeysOf keysOf)
    {
        for (const Entry &entry : words) {
            for (const qsizetype key : keysOf(entry.word))
                m_entries.push_back({entry, key});
        }
        arrange();
    }

    // The longest word whose key character stands at `position` and for which fits(entry, start of
    // the word) holds; null for none.
    template <class Fits>
    const Entry *find(QStringView text, qsizetype position, Fits fits) const
    {
        if (position < 0 || position >= text.size())
            return nullptr;
        const char16_t c = text[position].unicode();
        const size_t bucket = bucketOf(c);
        for (size_t i = m_starts[bucket]; i < m_starts[bucket + 1]; ++i) {
            const Keyed &keyed = m_entries[i];
            const qsizetype start = position - keyed.keyAt;
            if (standsAt(text, start, keyed.entry.word) && fits(keyed.entry, start))
                return &keyed.entry;
        }
        return nullptr;
    }
    const Entry *find(QStringView text, qsizetype position) const
    {
        return find(text, position, [](const Entry &, qsizetype) { return true; });
    }

    // The last word in the text; null when there is none. Words found by their first character.
    const Entry *lastIn(QStringView text) const
    {
        for (qsizetype i = text.size() - 1; i >= 0; --i) {
            if (const Entry *entry = find(text, i))
                return entry;
        }
        return nullptr;
    }
    bool occursIn(QStringView text) const { return lastIn(text) != nullptr; }

private:
    static constexpr size_t Buckets = 256;
    struct Keyed
    {
        Entry entry;
        qsizetype keyAt = 0;
    };
    static size_t bucketOf(char16_t c) { return c % Buckets; }
    static bool standsAt(QStringView text, qsizetype start, std::u16string_view word)
    {
        if (start < 0 || text.size() - start < static_cast<qsizetype>(word.size()))
            return false;
        const char16_t *const letters = text.utf16() + start;
        for (size_t i = 0; i < word.size(); ++i) { // short words: faster than a call of memcmp
            if (letters[i] != word[i])
                return false;
        }
        return true;
    }

    void arrange()
    {
        const auto keyOf = [](const Keyed &keyed) {
            return bucketOf(keyed.entry.word[static_cast<size_t>(keyed.keyAt)]);
        };
        std::stable_sort(m_entries.begin(), m_entries.end(), [&](const Keyed &a, const Keyed &b) {
            return keyOf(a) != keyOf(b) ? keyOf(a) < keyOf(b)
                                        : a.entry.word.size() > b.entry.word.size();
        });
        for (const Keyed &keyed : m_entries)
            ++m_starts[keyOf(keyed) + 1];
        for (size_t i = 1; i < m_starts.size(); ++i)
            m_starts[i] += m_starts[i - 1];
    }

    std::vector<Keyed> m_entries;
    std::array<size_t, Buckets + 1> m_starts{};
};

// A word without a meaning of its own, for plain sets.
struct PlainWord
{
    std::u16string_view word;
};
using WordSet = WordIndex<PlainWord>;
