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

    // Every quantity of the text that states a figure of `document`, in text order. Quantities
    // about another scope (全市, 累计), another year, part of the year, a plan, a change (增加 N
    // 件) or a share are left out. Linear in the text.
    std::vector<Statement> statements(const ProseReading &reading, QStringView document,
                                      const Context &context) const;

private:
    std::shared_ptr<const PhraseIndex> m_index;
};
