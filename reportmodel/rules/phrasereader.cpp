// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/phrasereader.h"

#include "base/jsonnode.h"
#include "rules/phraseindex.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

// Members of the file, all lists of words:
//   other_scopes, government_scopes  words that begin another scope (全市; 本级), for departments
//                                    and for governments
//   own_scopes                       words that end it (我局)
//   changes, intentions              in front of a number that is a difference or a plan
//   other_years, own_years           去年, 今年; comparisons: behind 去年 they make it no year
//   other_periods                    上半年, 每月
//   subsets                          涉及, 其中一类: what follows is part of a part
//   plans                            下一步: what follows is about next year
//   conditions                       如有, 避免, 除: what is claimed is not said to be so
//   fillers                          may stand between a word and its number
//   partitives                       其中, 中: the number is part of what stands in front
//   names                            hide the shorter words inside them
//   topics                           what a sentence is about, by the last such word
//   families                         words of which a phrase tolerates only its own
//   lists                            "@name" stands for each word of a list
//   phrases, claims                  see readPhrase() and readClaim()
namespace {

// A phrase that asks for more than words around the number wins over one that does not.
constexpr int Specific = 100;

class Reader
{
public:
    explicit Reader(JsonReading &reading)
        : m_root(reading.root())
    {
    }

    std::shared_ptr<PhraseIndex> read()
    {
        m_root.onlyMembers({"other_scopes"_L1, "government_scopes"_L1,
                            "own_scopes"_L1,   "changes"_L1,
                            "intentions"_L1,   "other_years"_L1,
                            "own_years"_L1,    "other_periods"_L1,
                            "comparisons"_L1,  "subsets"_L1,
                            "plans"_L1,        "conditions"_L1,
                            "fillers"_L1,      "partitives"_L1,
                            "names"_L1,        "topics"_L1,
                            "families"_L1,     "lists"_L1,
                            "phrases"_L1,      "claims"_L1});
        m_lists = m_root.namedTextsIfAny("lists"_L1);
        readMeanings();
        readTopicsAndFamilies();
        for (const JsonNode &node : m_root.elements("phrases"_L1))
            readPhrase(node);
        for (const JsonNode &node : m_root.elementsIfAny("claims"_L1))
            readClaim(node);
        hookPatterns();
        hookClaims();
        return m_index;
    }

private:
    using Meaning = PhraseIndex::WordMeaning;

    int word(const QString &text)
    {
        const int number = m_index->finder.add(text);
        if (number >= static_cast<int>(m_index->meanings.size()))
            m_index->meanings.resize(static_cast<size_t>(number) + 1);
        return number;
    }
    Meaning &meaning(const QString &text)
    {
        return m_index->meanings[static_cast<size_t>(word(text))];
    }
    void mark(QLatin1StringView list, bool Meaning::*flag)
    {
        const QStringList words = m_root.textsIfAny(list);
        for (const QString &text : words)
            meaning(text).*flag = true;
    }

    void readMeanings()
    {
        mark("other_scopes"_L1, &Meaning::otherScope);
        mark("government_scopes"_L1, &Meaning::governmentScope);
        mark("own_scopes"_L1, &Meaning::ownScope);
        mark("changes"_L1, &Meaning::change);
        mark("intentions"_L1, &Meaning::intention);
        mark("other_years"_L1, &Meaning::otherYear);
        mark("own_years"_L1, &Meaning::ownYear);
        mark("other_periods"_L1, &Meaning::otherPeriod);
        mark("comparisons"_L1, &Meaning::comparison);
        mark("subsets"_L1, &Meaning::subset);
        mark("plans"_L1, &Meaning::plan);
        mark("conditions"_L1, &Meaning::condition);
        mark("names"_L1, &Meaning::name);
        m_index->partitives = m_root.textsIfAny("partitives"_L1);
        m_index->fillers = m_root.textsIfAny("fillers"_L1);
        for (const QString &filler : std::as_const(m_index->fillers))
            m_index->fillerEnds.set(filler.back().unicode());
        std::stable_sort(m_index->fillers.begin(), m_index->fillers.end(),
                         [](const QString &a, const QString &b) { return a.size() > b.size(); });
    }

    void readTopicsAndFamilies()
    {
        if (m_root.has("topics"_L1)) {
            const JsonNode topics = m_root.member(u"topics"_s);
            m_index->topics = topics.memberNames();
            for (int topic = 0; topic < m_index->topics.size(); ++topic) {
                for (const QString &text : topics.member(m_index->topics[topic]).texts())
                    meaning(text).topic = topic;
            }
        }
        m_index->requestsTopic = static_cast<int>(m_index->topics.indexOf(u"requests"_s));
        if (m_root.has("families"_L1)) {
            const JsonNode families = m_root.member(u"families"_s);
            m_families = families.memberNames();
            for (int family = 0; family < m_families.size(); ++family) {
                for (const QString &text : families.member(m_families[family]).texts())
                    meaning(text).families |= 1U << family;
            }
        }
    }

    // The texts of a member with every "@name" replaced by each word of that list.
    QStringList texts(const JsonNode &node, QLatin1StringView name)
    {
        QStringList expanded;
        const QStringList written = node.textsIfAny(name);
        for (const QString &text : written)
            expand(node, text, &expanded);
        return expanded;
    }
    void expand(const JsonNode &node, const QString &text, QStringList *expanded)
    {
        const qsizetype at = text.indexOf(u'@');
        if (at < 0) {
            expanded->append(text);
            return;
        }
        qsizetype end = at + 1;
        while (end < text.size() && (text[end] == u'_' || (text[end] >= u'a' && text[end] <= u'z')))
            ++end;
        const QString list = text.sliced(at + 1, end - at - 1);
        const auto items = m_lists.constFind(list);
        if (items == m_lists.cend()) {
            node.fail(u"there is no list “%1”"_s.arg(list));
            return;
        }
        for (const QString &item : *items)
            expand(node, text.first(at) + item + text.sliced(end), expanded);
    }

    std::vector<int> words(const JsonNode &node, QLatin1StringView name)
    {
        std::vector<int> numbers;
        const QStringList list = texts(node, name);
        for (const QString &text : list)
            numbers.push_back(word(text));
        return numbers;
    }

    static int bitOf(QHash<QString, int> &bits, const QString &name)
    {
        const auto known = bits.constFind(name);
        if (known != bits.constEnd())
            return *known;
        const int bit = static_cast<int>(bits.size());
        bits.insert(name, bit);
        return bit;
    }

    quint32 topicMask(const JsonNode &node, QLatin1StringView name)
    {
        quint32 mask = 0;
        const QStringList names = node.textsIfAny(name);
        for (const QString &topic : names) {
            const qsizetype number = m_index->topics.indexOf(topic);
            if (number < 0 && topic != "none"_L1)
                node.failAt(name, u"there is no topic “%1”"_s.arg(topic));
            mask |= 1U << (number + 1);
        }
        return mask;
    }

    // patterns       words around the number, written #: 收到…申请…#, 收到#…申请; "…" stands for
    //                anything, without it only fillers may stand between word and number
    // without        none of these may stand around the number
    // clause_without nor these anywhere in front of it in its clause (归集行政许可5件、行政处罚3件)
    // family         of its words only those of the pattern may
    // topics         what the sentence must be about, not_topics what it must not; "none" is a
    //                text that has not said
    // sentence_has   one of these must have been said in the sentence, or the topic be requests
    // sentence_without  none of these may have been said in the sentence
    // followed_by    one of these must follow before the next number, not_followed_by none
    // measures       件, 宗 …; a number with another measure is not this figure
    void readPhrase(const JsonNode &node)
    {
        node.onlyMembers({"id"_L1, "documents"_L1, "readings"_L1, "parts"_L1, "patterns"_L1,
                          "without"_L1, "clause_without"_L1, "family"_L1, "topics"_L1,
                          "not_topics"_L1, "sentence_has"_L1, "sentence_without"_L1,
                          "followed_by"_L1, "not_followed_by"_L1, "measures"_L1});
        FigurePhrase figure;
        figure.id = node.text("id"_L1);
        const auto sameId = [&figure](const FigurePhrase &other) { return other.id == figure.id; };
        if (std::any_of(m_index->figures.begin(), m_index->figures.end(), sameId))
            node.fail(u"the id “%1” is used twice"_s.arg(figure.id));
        figure.documents = texts(node, "documents"_L1);
        for (const JsonNode &reading : node.elements("readings"_L1))
            figure.readings.append(reading.texts());
        figure.parts = node.textsIfAny("parts"_L1);

        PhraseIndex::Phrase phrase;
        for (const QString &document : std::as_const(figure.documents))
            phrase.documents |= 1U << bitOf(m_index->documents, document);
        const QStringList measures = texts(node, "measures"_L1);
        for (const QString &measure : measures)
            phrase.measures |= quint64(1) << bitOf(m_index->measures, measure);
        if (m_index->documents.size() > 32 || m_index->measures.size() > 64)
            node.fail(u"too many documents or measures"_s);
        const QStringList patterns = texts(node, "patterns"_L1);
        for (const QString &pattern : patterns)
            phrase.patterns.push_back(readPattern(node, pattern));
        phrase.without = words(node, "without"_L1);
        phrase.clauseWithout = words(node, "clause_without"_L1);
        phrase.sentenceHas = words(node, "sentence_has"_L1);
        phrase.sentenceWithout = words(node, "sentence_without"_L1);
        phrase.followedBy = words(node, "followed_by"_L1);
        phrase.notFollowedBy = words(node, "not_followed_by"_L1);
        for (PhraseIndex::Pattern &pattern : phrase.patterns)
            pattern.weight += Specific * static_cast<int>(!phrase.sentenceHas.empty()) +
                              2 * Specific * static_cast<int>(!phrase.followedBy.empty());
        phrase.topics = topicMask(node, "topics"_L1);
        phrase.notTopics = topicMask(node, "not_topics"_L1);
        if (const QString family = node.textIfAny("family"_L1); !family.isEmpty()) {
            const qsizetype number = m_families.indexOf(family);
            if (number < 0)
                node.failAt("family"_L1, u"there is no family “%1”"_s.arg(family));
            else
                phrase.family = 1U << number;
        }
        m_index->figures.push_back(std::move(figure));
        m_index->phrases.push_back(std::move(phrase));
    }

    PhraseIndex::Pattern readPattern(const JsonNode &node, const QString &text)
    {
        PhraseIndex::Pattern pattern;
        const QStringList sides = text.split(u'#');
        if (sides.size() != 2 || text.size() < 2) {
            node.failAt("patterns"_L1, u"“%1” needs words and one #"_s.arg(text));
            return pattern;
        }
        for (const QString &part : sides[0].split(u'…', Qt::SkipEmptyParts))
            pattern.before.push_back(word(part));
        for (const QString &part : sides[1].split(u'…', Qt::SkipEmptyParts))
            pattern.after.push_back(word(part));
        pattern.tightBefore = !sides[0].endsWith(u'…');
        pattern.tightAfter = !sides[1].startsWith(u'…');
        pattern.weight = static_cast<int>(text.size() - text.count(u'…') - 1);
        return pattern;
    }

    // patterns       words in this order, "…" within a clause, "~" up to the last ；
    // without        none of these from the last ； to the end of the clause, weak_without neither
    //                unless one of sentence_has is said as well
    // sentence_has, topics, documents as for phrases
    void readClaim(const JsonNode &node)
    {
        node.onlyMembers({"id"_L1, "documents"_L1, "patterns"_L1, "without"_L1, "weak_without"_L1,
                          "sentence_has"_L1, "topics"_L1});
        PhraseIndex::Claim claim;
        claim.id = node.text("id"_L1);
        const QStringList documents = texts(node, "documents"_L1);
        for (const QString &document : documents)
            claim.documents |= 1U << bitOf(m_index->documents, document);
        const QStringList patterns = texts(node, "patterns"_L1);
        for (const QString &pattern : patterns) {
            PhraseIndex::ClaimPattern read;
            read.acrossClauses = pattern.contains(u'~');
            const QString parts = QString(pattern).replace(u'~', u'…');
            for (const QString &part : parts.split(u'…', Qt::SkipEmptyParts))
                read.words.push_back(word(part));
            claim.patterns.push_back(std::move(read));
        }
        claim.without = words(node, "without"_L1);
        claim.weakWithout = words(node, "weak_without"_L1);
        claim.sentenceHas = words(node, "sentence_has"_L1);
        claim.topics = topicMask(node, "topics"_L1);
        m_index->claims.push_back(std::move(claim));
    }

    void hookClaims()
    {
        m_index->claimEnds.resize(m_index->meanings.size());
        for (size_t c = 0; c < m_index->claims.size(); ++c) {
            const auto &patterns = m_index->claims[c].patterns;
            for (size_t i = 0; i < patterns.size(); ++i) {
                if (!patterns[i].words.empty())
                    m_index->claimEnds[static_cast<size_t>(patterns[i].words.back())].push_back(
                        {static_cast<int>(c), static_cast<int>(i)});
            }
        }
    }

    void hookPatterns()
    {
        m_index->before.resize(m_index->meanings.size());
        m_index->after.resize(m_index->meanings.size());
        for (size_t p = 0; p < m_index->phrases.size(); ++p) {
            const auto &patterns = m_index->phrases[p].patterns;
            for (size_t i = 0; i < patterns.size(); ++i) {
                const PhraseIndex::Hook hook{static_cast<int>(p), static_cast<int>(i)};
                if (!patterns[i].before.empty())
                    m_index->before[static_cast<size_t>(patterns[i].before.back())].push_back(hook);
                else if (!patterns[i].after.empty())
                    m_index->after[static_cast<size_t>(patterns[i].after.front())].push_back(hook);
            }
        }
    }

    JsonNode m_root;
    QHash<QString, QStringList> m_lists;
    QStringList m_families;
    std::shared_ptr<PhraseIndex> m_index = std::make_shared<PhraseIndex>();
};

} // namespace

Result<std::shared_ptr<const PhraseIndex>> readPhraseFile(const QByteArray &json,
                                                          const QString &fileName)
{
    const auto text = JsonText::parse(json, fileName);
    if (!text)
        return text.error();
    JsonReading reading(*text, Error::Kind::Internal);
    std::shared_ptr<const PhraseIndex> index = Reader(reading).read();
    if (reading.failed())
        return reading.error();
    return index;
}
