// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/openingreader.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TemplateReader)
};

using HasCell = std::function<bool(const QString &)>;

OpeningPhrase readPhrase(const JsonNode &node, const HasCell &hasCell)
{
    const auto phrase = readOpeningPhrase(node.text());
    if (!phrase) {
        node.fail(Text::tr("“%1” does not say which figures it states.").arg(node.text()));
        return {};
    }
    for (const OpeningPiece &piece : *phrase) {
        if (!piece.figure)
            continue;
        const QStringList cells = piece.figure->whole.isEmpty()
                                      ? QStringList{piece.figure->cell}
                                      : QStringList{piece.figure->cell, piece.figure->whole};
        for (const QString &cell : cells) {
            if (!hasCell(cell))
                node.fail(Text::tr("There is no figure “%1”.").arg(cell));
        }
    }
    return *phrase;
}

bool statesFigure(const OpeningPhrase &phrase)
{
    return std::any_of(phrase.cbegin(), phrase.cend(),
                       [](const OpeningPiece &piece) { return piece.figure.has_value(); });
}

OpeningClause readClause(const JsonNode &node, const HasCell &hasCell)
{
    node.onlyMembers({"text"_L1, "list"_L1, "complete"_L1});
    OpeningClause clause;
    clause.phrase = readPhrase(node.member(u"text"_s), hasCell);
    clause.complete = node.flag("complete"_L1);
    const auto parts = node.elementsIfAny("list"_L1);
    for (const JsonNode &part : parts) {
        clause.parts.append(readPhrase(part, hasCell));
        if (!statesFigure(clause.parts.last()))
            part.fail(Text::tr("A part has to state a figure."));
    }
    if (clause.parts.isEmpty() && !statesFigure(clause.phrase))
        node.fail(Text::tr("A clause has to state a figure."));
    return clause;
}

OpeningSentence readSentence(const JsonNode &node, const HasCell &hasCell)
{
    node.onlyMembers({"lead"_L1, "clauses"_L1});
    OpeningSentence sentence;
    sentence.lead = readPhrase(node.member(u"lead"_s), hasCell);
    if (!statesFigure(sentence.lead))
        node.failAt("lead"_L1, Text::tr("A sentence begins with a clause that states a figure."));
    const auto clauses = node.elementsIfAny("clauses"_L1);
    for (const JsonNode &clause : clauses)
        sentence.clauses.append(readClause(clause, hasCell));
    return sentence;
}

} // namespace

Opening readOpening(const JsonNode &node, const HasCell &hasCell)
{
    node.onlyMembers({"chapter"_L1, "start"_L1, "sentences"_L1});
    Opening opening;
    opening.start = node.textIfAny("start"_L1);
    const auto sentences = node.elements("sentences"_L1);
    for (const JsonNode &sentence : sentences)
        opening.sentences.append(readSentence(sentence, hasCell));
    return opening;
}
