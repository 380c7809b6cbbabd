// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "prose/prosereading.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

// How a figure is spoken of in prose: 收到…申请 N 件 is 本年新收, or new and carried over together.
// Read from resources/prose/phrases.json; checks and the binding of numbers both use it.
struct FigurePhrase
{
    QString id;            // "received"
    QStringList documents; // template ids it belongs to
    // Cells whose sum the number states, one list per accepted reading, the usual one first; "-"
    // in front of a cell subtracts it. A statement is contradicted only when no reading fits.
    // Empty for numbers that no cell holds (网络申请 on the annual form).
    QList<QStringList> readings;
    // Rows of which the figure is the subtotal: what a clerk may have written instead (K072).
    QStringList parts;
};

// A number of a text that states a figure.
struct Statement
{
    int quantity = 0;                     // index into ProseReading::quantities()
    const FigurePhrase *phrase = nullptr; // owned by the phrase book
    Span words;                           // what says so, the number included
};

// Something a text says of figures without a number: 未发生行政复议, 全部办结.
struct Claim
{
    QString id;         // "no_review"
    int sentence = 0;   // index into ProseReading::sentences()
    Span words;         // from the beginning of its clause
    QStringList topics; // what the words in front of it, back to the last ；, are about: "review"
};

// All that one text says of the figures of one document, in text order.
struct Stated
{
    std::vector<Statement> statements;
    std::vector<Claim> claims;
    // Quantities of the unit and the year (no change, share, other scope) that no phrase names;
    // indices into ProseReading::quantities().
    std::vector<int> unnamed;
};

struct PhraseIndex;

// Every known way of speaking of figures. A value that shares its data; immutable once read.
class PhraseBook
{
public:
    PhraseBook();

    // ":/prose/phrases.json".
    static Result<PhraseBook> shipped();
    // What each member of the file means is written in phrasereader.cpp.
    static Result<PhraseBook> read(const QByteArray &json, const QString &fileName);

    const std::vector<FigurePhrase> &phrases() const;
    // Null for an id no phrase has.
    const FigurePhrase *find(QStringView id) const;

    // Whose numbers the text is about.
    struct Context
    {
        int year = 0;         // report year: a sentence about another year states no figure
        QStringList ownNames; // of the unit: they end another scope (全市 …，我局 …)
        // A government's report counts all its departments: 全市 is its own scope, 本级 is not.
        bool government = false;
    };
    static Context contextOf(const struct Unit &unit, int year);

    // Every quantity of the text that states a figure of `document`, and every claim. Sentences
    // about another scope (全市, 累计), another year, part of the year or a plan are left out, and
    // so are changes (增加 N 件) and shares. Linear in the text.
    Stated stated(const ProseReading &reading, QStringView document, const Context &context) const;
    bool knowsClaim(QStringView id) const;

private:
    std::shared_ptr<const PhraseIndex> m_index;
};
