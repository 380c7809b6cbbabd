// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/repeatedsentences.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace {

constexpr qsizetype ShortestSentence = 12; // characters that are letters
constexpr int NearPercent = 80;            // of the pairs of neighbouring characters are the same
constexpr size_t CommonPair =
    64; // a pair in so many sentences (政府, 信息) tells them apart no more

// Letters only, every number as one 0: what is left when figures and punctuation are changed.
QString skeleton(QStringView sentence)
{
    QString letters;
    letters.reserve(sentence.size());
    for (const QChar c : sentence) {
        if (c.isDigit()) {
            if (!letters.endsWith(u'0'))
                letters += u'0';
        } else if (c.isLetter() || c.isSurrogate()) {
            letters += c;
        }
    }
    return letters;
}

using Pair = quint32;

// Sorted, each once.
std::vector<Pair> pairsOf(QStringView letters)
{
    std::vector<Pair> pairs;
    for (qsizetype i = 0; i + 1 < letters.size(); ++i)
        pairs.push_back(static_cast<Pair>(letters[i].unicode()) << 16 | letters[i + 1].unicode());
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

// The sentences of the earlier text by their pairs.
class EarlierSentences
{
public:
    explicit EarlierSentences(const ProseReading &before)
    {
        for (const ProseSentence &sentence : before.sentences()) {
            const QStringView words = before.words(sentence.span);
            const QString letters = skeleton(words);
            if (letters.size() < ShortestSentence)
                continue;
            m_words.insert(words.trimmed().toString());
            const std::vector<Pair> pairs = pairsOf(letters);
            for (const Pair pair : pairs)
                m_byPair[pair].push_back(static_cast<int>(m_sizes.size()));
            m_sizes.push_back(static_cast<int>(pairs.size()));
        }
    }

    bool hasWords(QStringView words) const { return m_words.contains(words.trimmed().toString()); }

    bool hasNear(const QString &letters) const
    {
        const std::vector<Pair> pairs = pairsOf(letters);
        QHash<int, int> shared; // by earlier sentence
        int skipped = 0;        // pairs too common to look up; counted as shared
        for (const Pair pair : pairs) {
            const auto found = m_byPair.constFind(pair);
            if (found == m_byPair.cend())
                continue;
            if (found->size() > CommonPair) {
                ++skipped;
                continue;
            }
            for (const int sentence : *found)
                ++shared[sentence];
        }
        const int size = static_cast<int>(pairs.size());
        return std::any_of(shared.keyValueBegin(), shared.keyValueEnd(), [&](const auto &entry) {
            const int both = 2 * (entry.second + skipped);
            return both * 100 >= NearPercent * (size + m_sizes[static_cast<size_t>(entry.first)]);
        });
    }

private:
    QSet<QString> m_words;
    QHash<Pair, std::vector<int>> m_byPair;
    std::vector<int> m_sizes;
};

} // namespace

std::vector<RepeatedSentence> repeatedSentences(const ProseReading &now, const ProseReading &before)
{
    std::vector<RepeatedSentence> repeated;
    if (before.sentences().empty())
        return repeated;
    const EarlierSentences earlier(before);
    for (const ProseSentence &sentence : now.sentences()) {
        const QStringView words = now.words(sentence.span);
        const QString letters = skeleton(words);
        if (letters.size() < ShortestSentence)
            continue;
        const bool identical = earlier.hasWords(words);
        if (identical || earlier.hasNear(letters))
            repeated.push_back({now.folded().original(sentence.span), identical});
    }
    return repeated;
}
