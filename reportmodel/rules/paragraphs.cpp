// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/paragraphs.h"

#include <algorithm>

const Statement *StatedParagraph::first(const QStringList &phrases) const
{
    const auto it =
        std::find_if(statements.begin(), statements.end(), [&phrases](const Statement *statement) {
            return phrases.contains(statement->phrase->id);
        });
    return it == statements.end() ? nullptr : *it;
}

std::optional<Amount> StatedParagraph::value(const QStringList &phrases) const
{
    std::optional<Amount> value;
    for (const Statement *statement : statements) {
        if (!phrases.contains(statement->phrase->id))
            continue;
        const ProseNumber &own = number(*statement);
        if (!own.isExact() || !own.scale.isEmpty() || (value && *value != own.value))
            return std::nullopt;
        value = own.value;
    }
    return value;
}

Span StatedParagraph::span(const std::vector<const Statement *> &statements)
{
    if (statements.empty())
        return {};
    qsizetype start = statements.front()->words.start;
    qsizetype end = statements.front()->words.end();
    for (const Statement *statement : statements) {
        start = std::min(start, statement->words.start);
        end = std::max(end, statement->words.end());
    }
    return {start, end - start};
}

std::vector<StatedParagraph> statedParagraphs(const CheckInput &input, const QString &textId,
                                              const QString &document)
{
    const ProseReading &reading = input.reading(textId);
    std::vector<StatedParagraph> paragraphs;
    const auto paragraphOf = [&](int sentence) {
        return reading.sentences()[static_cast<size_t>(sentence)].paragraph;
    };
    for (const Statement &statement : input.statements(textId, document)) {
        const int paragraph =
            paragraphOf(reading.quantities()[static_cast<size_t>(statement.quantity)].sentence);
        if (paragraphs.empty() || paragraphs.back().paragraph != paragraph)
            paragraphs.push_back({&reading, paragraph, {}, {}});
        paragraphs.back().statements.push_back(&statement);
    }
    auto at = paragraphs.begin();
    for (const Claim &claim : input.claims(textId, document)) {
        const int paragraph = paragraphOf(claim.sentence);
        while (at != paragraphs.end() && at->paragraph < paragraph)
            ++at;
        if (at != paragraphs.end() && at->paragraph == paragraph)
            at->claims.append(claim.id);
    }
    return paragraphs;
}
