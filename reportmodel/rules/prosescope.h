// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/prosereading.h"
#include "rules/checksink.h"
#include "rules/rulecontext.h"

// What kinds that look at words share: which texts a document has, and how a finding points at
// words of one of them.

// A text of a document with the chapter it is printed in: the chapter's own or a table's note.
struct DocumentText
{
    QString id;
    QString chapter;
};

// Those of the context's document, in printed order. A text that two documents of the report share
// (the signature) belongs to the first.
QList<DocumentText> textsOf(const RuleContext &context);

// The `ordinal`th judgement (from 0) of a scope: its own key first, then "K066/c1/2". For kinds
// that learn only when they run how often they judge a text.
CheckScope numbered(CheckScope scope, int ordinal);

// Scope of the `ordinal`th judgement (from 0) of a rule in one text: "K066/c1", then "K066/c1/2".
CheckScope textScope(const RuleContext &context, const DocumentText &text, int ordinal = 0);

// The sentence that covers a position of the text, at most 200 characters of it to either side:
// what is further away says nothing about the words there. Empty between sentences.
Span sentenceAround(const ProseReading &reading, qsizetype position);
// Index of the first number, or quantity, that begins at or behind a position.
size_t firstNumberFrom(const ProseReading &reading, qsizetype position);
size_t firstQuantityFrom(const ProseReading &reading, qsizetype position);

// Whether a position stands inside 《…》 of its line: in the name of a document.
bool isInTitle(QStringView text, qsizetype position);

// Whether anything is written in a text: letters, numbers; spaces and punctuation alone are not.
bool isWritten(QStringView text);
// Whether any of the texts is; a document that nobody has begun to write lacks nothing yet.
bool isAnyWritten(const Report &report, const QList<DocumentText> &texts);

// Scope of a judgement about the whole document, shown at its beginning, and of the first judgement
// about each of the texts.
CheckScope documentScope(const RuleContext &context, const QString &suffix = {});
QList<CheckScope> textScopes(const RuleContext &context, const QList<DocumentText> &texts);

// Points at words of a text: their place in the text as typed, and the words themselves. `folded`
// is a span of the text's reading.
Evidence wordsEvidence(const ReportSet &set, const QString &textId, Span folded);
