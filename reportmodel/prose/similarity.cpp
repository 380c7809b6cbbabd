// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/similarity.h"

#include <QHash>
#include <QString>

#include <algorithm>

namespace {

// Letters as they are, each number as one #, nothing else.
QString essence(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        if (c.isDigit()) {
            if (plain.isEmpty() || plain.back() != u'#')
                plain += u'#';
        } else if (c.isLetter()) {
            plain += c;
        }
    }
    return plain;
}

QString digitsOf(QStringView text)
{
    QString digits;
    bool inNumber = false;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
        else if (inNumber)
            digits += u' ';
        inNumber = c.isDigit();
    }
    return digits.trimmed();
}

// Pairs of neighbouring characters, counted in buckets; two different pairs rarely meet in one.
class PairCounts
{
public:
    static constexpr size_t Buckets = 1 << 14;

    static size_t bucket(QChar a, QChar b)
    {
        const quint32 pair = (static_cast<quint32>(a.unicode()) << 16) | b.unicode();
        return (pair * 2654435761u) >> (32 - 14);
    }

    explicit PairCounts(QStringView text)
        : m_counts(Buckets)
    {
        for (qsizetype i = 0; i + 1 < text.size(); ++i)
            ++m_counts[bucket(text[i], text[i + 1])];
    }

    // Takes a pair out again; false when there is none left.
    bool take(QChar a, QChar b)
    {
        int &count = m_counts[bucket(a, b)];
        return count > 0 && count-- > 0;
    }

private:
    std::vector<int> m_counts;
};

int permilleOf(QStringView a, QStringView b)
{
    if (a.size() < 2 || b.size() < 2)
        return 0;
    PairCounts counts(a);
    qsizetype common = 0;
    for (qsizetype i = 0; i + 1 < b.size(); ++i)
        common += counts.take(b[i], b[i + 1]) ? 1 : 0;
    return static_cast<int>(2000 * common / (a.size() + b.size() - 2));
}

// The same for two sentences: sorted pairs instead of buckets.
int shortPermilleOf(QStringView a, QStringView b)
{
    const auto pairs = [](QStringView text) {
        std::vector<quint32> list;
        list.reserve(static_cast<size_t>(text.size()));
        for (qsizetype i = 0; i + 1 < text.size(); ++i)
            list.push_back((static_cast<quint32>(text[i].unicode()) << 16) | text[i + 1].unicode());
        std::sort(list.begin(), list.end());
        return list;
    };
    const std::vector<quint32> left = pairs(a);
    const std::vector<quint32> right = pairs(b);
    if (left.empty() || right.empty())
        return 0;
    size_t common = 0;
    for (size_t i = 0, k = 0; i < left.size() && k < right.size();) {
        if (left[i] == right[k]) {
            ++common;
            ++i;
            ++k;
        } else if (left[i] < right[k]) {
            ++i;
        } else {
            ++k;
        }
    }
    return static_cast<int>(2000 * common / (left.size() + right.size()));
}

// Sentences of the earlier text by what they consist of.
class SentenceIndex
{
public:
    explicit SentenceIndex(const ProseReading &reading)
    {
        for (size_t s = 0; s < reading.sentences().size(); ++s) {
            m_essences.push_back(essence(reading.words(reading.sentences()[s].span)));
            const QString &text = m_essences.back();
            if (text.size() < Similarity::ShortestCompared)
                continue;
            if (!m_whole.contains(text))
                m_whole.insert(text, static_cast<int>(s));
            for (qsizetype i = 0; i + 3 <= text.size(); ++i) {
                std::vector<int> &places = m_triples[tripleOf(text, i)];
                if (places.size() < MostPlaces && (places.empty() || places.back() != int(s)))
                    places.push_back(static_cast<int>(s));
            }
        }
    }

    const QString &essenceOf(int sentence) const
    {
        return m_essences[static_cast<size_t>(sentence)];
    }
    int identical(const QString &text) const { return m_whole.value(text, -1); }

    // The sentence that shares most triples with `text`; -1 when none shares any.
    int nearest(const QString &text) const
    {
        QHash<int, int> votes;
        int best = -1;
        int most = 0;
        for (qsizetype i = 0; i + 3 <= text.size(); ++i) {
            const auto places = m_triples.constFind(tripleOf(text, i));
            if (places == m_triples.constEnd())
                continue;
            for (const int sentence : *places) {
                if (const int count = ++votes[sentence]; count > most) {
                    most = count;
                    best = sentence;
                }
            }
        }
        return best;
    }

private:
    // Words that everybody uses point everywhere and help nobody.
    static constexpr size_t MostPlaces = 8;

    static quint64 tripleOf(const QString &text, qsizetype i)
    {
        return (static_cast<quint64>(text[i].unicode()) << 32) |
               (static_cast<quint64>(text[i + 1].unicode()) << 16) | text[i + 2].unicode();
    }

    std::vector<QString> m_essences;
    QHash<QString, int> m_whole;
    QHash<quint64, std::vector<int>> m_triples;
};

} // namespace

int Similarity::permille(QStringView a, QStringView b)
{
    return permilleOf(essence(a), essence(b));
}

std::vector<Similarity::Repeat> Similarity::repeats(const ProseReading &now,
                                                    const ProseReading &before)
{
    std::vector<Repeat> found;
    if (before.sentences().empty())
        return found;
    const SentenceIndex index(before);
    for (size_t s = 0; s < now.sentences().size(); ++s) {
        const QStringView words = now.words(now.sentences()[s].span);
        const QString text = essence(words);
        if (text.size() < ShortestCompared)
            continue;
        Repeat repeat;
        repeat.sentence = static_cast<int>(s);
        repeat.before = index.identical(text);
        repeat.identical = repeat.before >= 0;
        if (!repeat.identical)
            repeat.before = index.nearest(text);
        if (repeat.before < 0)
            continue;
        repeat.permille =
            repeat.identical ? 1000 : shortPermilleOf(text, index.essenceOf(repeat.before));
        if (repeat.permille < NearlySame)
            continue;
        const QString digits = digitsOf(words);
        repeat.sameNumbers =
            !digits.isEmpty() &&
            digits ==
                digitsOf(before.words(before.sentences()[static_cast<size_t>(repeat.before)].span));
        found.push_back(repeat);
    }
    return found;
}
