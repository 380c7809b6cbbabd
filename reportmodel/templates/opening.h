// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

// How sentences that state a chapter's figures are made: fixed words with figures among them.

// One figure of a phrase.
struct OpeningFigure
{
    enum class Form {
        Plain,  // {t3.new.total}: 39, 近20
        Share,  // {t3.granted.total/t3.result_total.total:1}: 34.2%
        Change, // {t3.new.total~:1} against last year: 增长12.5%, 下降8.0%, 持平
    };
    Form form = Form::Plain;
    QString cell;
    QString whole;    // Share: what the cell is a share of
    int decimals = 0; // Share and Change

    friend bool operator==(const OpeningFigure &, const OpeningFigure &) = default;
};

// Words and the figure behind them; the last piece of a phrase may have none.
struct OpeningPiece
{
    QString words; // with {unit_short} and {year} not filled in yet
    std::optional<OpeningFigure> figure;

    friend bool operator==(const OpeningPiece &, const OpeningPiece &) = default;
};
using OpeningPhrase = QList<OpeningPiece>;

// One clause; said only when all figures of its phrase are filled in.
struct OpeningClause
{
    OpeningPhrase phrase;
    QList<OpeningPhrase> parts; // 自然人{…}件、法人{…}件 behind it; those filled in are said
    bool complete = false;      // the parts make up a whole: all of them are said, or none
};

// Said when all figures of its lead are filled in; the other clauses as far as they can be.
struct OpeningSentence
{
    OpeningPhrase lead;
    QList<OpeningClause> clauses;
};

struct Opening
{
    QString start; // {year}年，{unit_short}: in front of the first sentence that is said
    QList<OpeningSentence> sentences;
};

// Reads "受理申请{t3.new.total}件"; nullopt when a bracket is not closed or not understood.
std::optional<OpeningPhrase> readOpeningPhrase(const QString &pattern);
