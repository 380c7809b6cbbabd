// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/charclass.h"

#include <QStringView>

#include <string_view>

// A text looked at from any position; outside of it stand null characters.
class TextCursor
{
public:
    explicit TextCursor(QStringView text)
        : m_text(text)
    {
    }

    QStringView text() const { return m_text; }
    qsizetype size() const { return m_text.size(); }
    QStringView mid(qsizetype from, qsizetype end) const { return m_text.sliced(from, end - from); }

    QChar at(qsizetype position) const
    {
        return position >= 0 && position < m_text.size() ? m_text[position] : QChar();
    }
    bool is(qsizetype position, int flags) const { return CharClass::is(at(position), flags); }
    bool isDigit(qsizetype position) const { return is(position, CharClass::Digit); }
    bool isNumeral(qsizetype position) const { return is(position, CharClass::Numeral); }
    bool isAnyOf(qsizetype position, std::u16string_view characters) const
    {
        return position >= 0 && position < m_text.size() &&
               characters.find(m_text[position].unicode()) != std::u16string_view::npos;
    }
    // Whether `word` begins at, or ends in front of, the position.
    bool starts(qsizetype position, std::u16string_view word) const
    {
        if (position < 0 || m_text.size() - position < static_cast<qsizetype>(word.size()))
            return false;
        const char16_t *const letters = m_text.utf16() + position;
        for (size_t i = 0; i < word.size(); ++i) { // short words: faster than a call of memcmp
            if (letters[i] != word[i])
                return false;
        }
        return true;
    }
    bool endsBefore(qsizetype position, std::u16string_view word) const
    {
        return starts(position - static_cast<qsizetype>(word.size()), word);
    }

    bool isLineStart(qsizetype position) const
    {
        return position == 0 || at(position - 1) == u'\n';
    }
    bool isLineEnd(qsizetype position) const
    {
        return position >= m_text.size() || m_text[position] == u'\n';
    }
    bool isClauseStart(qsizetype position) const
    {
        return isLineStart(position) ||
               is(position - 1, CharClass::SentenceEnd | CharClass::ClauseEnd) ||
               isAnyOf(position - 1, u"、(“");
    }

    // Behind the characters of these classes that begin at `position`.
    qsizetype skip(qsizetype position, int flags) const
    {
        while (position < m_text.size() && CharClass::is(m_text[position], flags))
            ++position;
        return position;
    }
    // In front of the characters of these classes that end before `position`.
    qsizetype skipBack(qsizetype position, int flags) const
    {
        while (position > 0 && CharClass::is(m_text[position - 1], flags))
            --position;
        return position;
    }

    // Behind one dash or 至, 到 between the ends of a range; the position itself when none is
    // there.
    qsizetype behindTo(qsizetype position) const
    {
        if (isAnyOf(position, u"至到"))
            return position + 1;
        qsizetype end = position;
        while (end - position < 2 && isDash(end))
            ++end;
        return end;
    }
    bool isDash(qsizetype position) const { return isAnyOf(position, u"-—–―~"); }

private:
    QStringView m_text;
};
