// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/binding.h"
#include "rules/checkinput.h"

#include <QList>
#include <QString>

// A number of a text and what it is to the report's figures.
struct TextNumber
{
    enum class State {
        Bound,     // shows a figure
        Confirmed, // a person has confirmed that it is no figure
        Certain,   // may be bound without asking: the only suggestion reads just as the text does
        Suggested, // its words speak of a figure, but it reads otherwise or could be another
        Unbound,   // its words speak of no figure the program knows
    };
    Span span; // as typed, with measure word and approximation: 近20万元, 39件
    State state = State::Unbound;
    // What it could be bound to, the likeliest first, with the span each would replace.
    QList<Binding> suggestions;

    // Neither bound nor confirmed.
    bool isOpen() const { return state != State::Bound && state != State::Confirmed; }

    friend bool operator==(const TextNumber &, const TextNumber &) = default;
};

// The numbers of one text, in text order. Years, dates, ordinals, document numbers and names with
// digits in them are no figures and do not occur; those of bindings do, even where they show words
// (持平).
struct TextNumbers
{
    QList<TextNumber> numbers;

    // For the meter: how many there are, and how many are in one of these states.
    int total() const { return static_cast<int>(numbers.size()); }
    int count(TextNumber::State state) const;
    // Neither bound nor confirmed.
    int open() const;
};

// Reads what each number of a text is. Pure; linear in the text.
TextNumbers textNumbers(const CheckInput &input, const QString &textId);
