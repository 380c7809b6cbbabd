// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/foldedtext.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <bitset>
#include <optional>
#include <vector>

// Looks for many words in a text at once, so that checks with long word lists read a text once and
// not once per word. Words are given before the first search; a finder is then immutable.
class WordFinder
{
public:
    WordFinder() = default;
    explicit WordFinder(const QStringList &words);

    // The word's number, from 0; the same word always gets the same number. Empty words get -1.
    int add(const QString &word);
    // -1 for a word that was never added.
    int numberOf(const QString &word) const { return m_numbers.value(word, -1); }
    bool isEmpty() const { return m_words.empty(); }
    int wordCount() const { return static_cast<int>(m_words.size()); }
    const QString &word(int number) const { return m_words[static_cast<size_t>(number)]; }

    struct Hit
    {
        int word = -1;
        Span span;
    };
    // Every occurrence of every word, overlapping ones too, by start and longest first. Linear in
    // the text.
    std::vector<Hit> find(QStringView text) const;
    // The longest word that stands at `position`.
    std::optional<Hit> at(QStringView text, qsizetype position) const
    {
        return mayStandAt(text, position) ? longestAt(text, position) : std::nullopt;
    }
    // The first place at or behind `from` where a word stands, the longest one.
    std::optional<Hit> next(QStringView text, qsizetype from = 0) const;
    // Every such place, in order and without overlaps.
    std::vector<Hit> apart(QStringView text) const;
    bool occursIn(QStringView text) const { return next(text).has_value(); }

private:
    bool mayStandAt(QStringView text, qsizetype position) const
    {
        if (position >= text.size() || !m_isFirst.test(text[position].unicode()))
            return false;
        return m_isSingle.test(text[position].unicode()) ||
               (position + 1 < text.size() &&
                m_isPair.test(slotOf(text[position], text[position + 1])));
    }
    static quint32 keyOf(QChar first, QChar second)
    {
        return (static_cast<quint32>(first.unicode()) << 16) | second.unicode();
    }

    static size_t slotOf(QChar first, QChar second)
    {
        return (first.unicode() * 31U + second.unicode()) & 0xffffU;
    }

    std::optional<Hit> longestAt(QStringView text, qsizetype position) const;

    std::vector<QString> m_words;
    QHash<QString, int> m_numbers;
    // Words by their first two characters, longest first; words of one character by that and null.
    QHash<quint32, std::vector<int>> m_byStart;
    std::bitset<0x10000> m_isFirst;  // whether any word begins with the character
    std::bitset<0x10000> m_isSingle; // whether the character is a word by itself
    // Whether a word may begin with two characters, by slotOf(): most places are ruled out here.
    std::bitset<0x10000> m_isPair;
};
