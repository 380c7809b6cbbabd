// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/phrasebook.h"

#include "base/jsonnode.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// "收到…申请" is two words in this order.
QList<QStringList> splitAlternatives(const QStringList &alternatives)
{
    QList<QStringList> split;
    for (const QString &alternative : alternatives)
        split.append(alternative.split(u'…', Qt::SkipEmptyParts));
    return split;
}

bool occurInOrder(QStringView text, const QStringList &words)
{
    qsizetype from = 0;
    for (const QString &word : words) {
        const qsizetype at = text.indexOf(word, from);
        if (at < 0)
            return false;
        from = at + word.size();
    }
    return true;
}

bool occurAny(QStringView text, const QList<QStringList> &alternatives)
{
    return std::any_of(alternatives.begin(), alternatives.end(),
                       [text](const QStringList &words) { return occurInOrder(text, words); });
}

bool containsAny(QStringView text, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](const QString &word) { return text.contains(word); });
}

// Where the last of `words` begins in `text`, -1 for nowhere.
qsizetype lastOf(QStringView text, const QStringList &words)
{
    qsizetype last = -1;
    for (const QString &word : words) {
        if (!word.isEmpty())
            last = std::max(last, text.lastIndexOf(word));
    }
    return last;
}

FigurePhrase readPhrase(const JsonNode &node)
{
    node.onlyMembers(
        {"id"_L1, "documents"_L1, "readings"_L1, "patterns"_L1, "without"_L1, "measures"_L1});
    FigurePhrase phrase;
    phrase.id = node.text("id"_L1);
    phrase.documents = node.texts("documents"_L1);
    for (const JsonNode &reading : node.elements("readings"_L1))
        phrase.readings.append(reading.texts());
    phrase.patterns = splitAlternatives(node.texts("patterns"_L1));
    phrase.without = node.textsIfAny("without"_L1);
    phrase.measures = node.texts("measures"_L1);
    return phrase;
}

} // namespace

Result<PhraseBook> PhraseBook::shipped()
{
    const QString name = u":/prose/phrases.json"_s;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Internal, file.errorString(), name};
    return read(file.readAll(), name);
}

Result<PhraseBook> PhraseBook::read(const QByteArray &json, const QString &fileName)
{
    const auto text = JsonText::parse(json, fileName);
    if (!text)
        return text.error();
    JsonReading reading(*text, Error::Kind::Internal);
    const JsonNode root = reading.root();
    root.onlyMembers(
        {"phrases"_L1, "other_scopes"_L1, "own_scopes"_L1, "changes"_L1, "other_years"_L1});
    PhraseBook book;
    for (const JsonNode &node : root.elements("phrases"_L1)) {
        book.m_phrases.append(readPhrase(node));
        const QString id = book.m_phrases.last().id;
        if (book.find(id) != &book.m_phrases.last())
            node.fail(u"the id “%1” is used twice"_s.arg(id));
    }
    book.m_otherScopes = root.texts("other_scopes"_L1);
    book.m_ownScopes = root.texts("own_scopes"_L1);
    book.m_changes = root.texts("changes"_L1);
    book.m_otherYears = root.texts("other_years"_L1);
    if (reading.failed())
        return reading.error();
    return book;
}

const FigurePhrase *PhraseBook::find(QStringView id) const
{
    const auto it = std::find_if(m_phrases.cbegin(), m_phrases.cend(),
                                 [id](const FigurePhrase &phrase) { return phrase.id == id; });
    return it == m_phrases.cend() ? nullptr : &*it;
}

bool PhraseBook::isForeign(const ProseReading &reading, const ProseQuantity &quantity,
                           const Context &context) const
{
    const Span sentence = reading.sentences()[static_cast<size_t>(quantity.sentence)].span;
    const qsizetype start = reading.numberOf(quantity).span.start;
    const QStringView lead = reading.words({sentence.start, start - sentence.start});
    const qsizetype foreign = lastOf(lead, m_otherScopes);
    if (foreign >= 0 &&
        foreign > std::max(lastOf(lead, m_ownScopes), lastOf(lead, context.ownNames)))
        return true;
    for (size_t n = static_cast<size_t>(quantity.number); n-- > 0;) {
        const ProseNumber &number = reading.numbers()[n];
        if (number.span.start < sentence.start)
            break;
        if (number.year > 0 && number.kind != NumberKind::DocumentNumber)
            return number.year != context.year;
    }
    const QStringView before = reading.words(quantity.before);
    return containsAny(before, m_changes) ||
           (containsAny(before, m_otherYears) && !before.contains(u"结转"));
}

const FigurePhrase *PhraseBook::phraseFor(QStringView words, const QString &measure,
                                          QStringView document) const
{
    const auto it = std::find_if(m_phrases.cbegin(), m_phrases.cend(), [&](const auto &phrase) {
        return phrase.measures.contains(measure) && phrase.documents.contains(document) &&
               occurAny(words, phrase.patterns) && !containsAny(words, phrase.without);
    });
    return it == m_phrases.cend() ? nullptr : &*it;
}

std::vector<Statement> PhraseBook::statements(const ProseReading &reading, QStringView document,
                                              const Context &context) const
{
    std::vector<Statement> found;
    for (size_t q = 0; q < reading.quantities().size(); ++q) {
        const ProseQuantity &quantity = reading.quantities()[q];
        const ProseNumber &number = reading.numberOf(quantity);
        if (number.percent || number.percentPoints || isForeign(reading, quantity, context))
            continue;
        const QString words = reading.words(quantity.before).toString() + u'#' +
                              reading.words(quantity.after).toString();
        if (const FigurePhrase *phrase = phraseFor(words, number.measure, document))
            found.push_back({static_cast<int>(q), phrase});
    }
    return found;
}
