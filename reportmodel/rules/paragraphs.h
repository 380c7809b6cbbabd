// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/checkinput.h"

#include <optional>
#include <vector>

// The statements of one paragraph of a text, for checks that compare them with each other.
struct StatedParagraph
{
    const ProseReading *reading = nullptr;
    int paragraph = 0;
    std::vector<const Statement *> statements; // in text order
    QStringList claims;                        // ids

    const ProseQuantity &quantity(const Statement &statement) const
    {
        return reading->quantities()[static_cast<size_t>(statement.quantity)];
    }
    const ProseNumber &number(const Statement &statement) const
    {
        return reading->numberOf(quantity(statement));
    }
    // The first statement of one of these phrases; null for none.
    const Statement *first(const QStringList &phrases) const;
    // Its number; nullopt when none is stated, it is not exact, or others contradict it.
    std::optional<Amount> value(const QStringList &phrases) const;
    bool states(const QStringList &phrases) const { return first(phrases) != nullptr; }
    // From the first to the last of these statements.
    static Span span(const std::vector<const Statement *> &statements);
};

// Paragraphs of a text that state anything, in order. They point into `input`.
std::vector<StatedParagraph> statedParagraphs(const CheckInput &input, const QString &textId,
                                              const QString &document);
