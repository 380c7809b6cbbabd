// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "prose/prosereading.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

// How a figure is spoken of in prose: 收到…申请 N 件 is 本年新收, or new and carried over together.
// Read from resources/prose/phrases.json; checks and the binding of numbers both use it.
struct FigurePhrase
{
    QString id;            // "received"
    QStringList documents; // template ids it belongs to
    // Cells whose sum the number states, one list per accepted reading, the usual one first. A
    // statement is contradicted only when no reading fits.
    QList<QStringList> readings;
    // Alternatives of the words around the number, which is written #: all must occur in this
    // order, "…" standing for anything: 收到…申请…#, 收到#…申请.
    QList<QStringList> patterns;
    QStringList without;  // none of these may occur around the number
    QStringList measures; // 件, 宗 …; a number with another measure is not this figure
};

// A number of a text that states a figure.
struct Statement
{
    int quantity = 0;                     // index into ProseReading::quantities()
    const FigurePhrase *phrase = nullptr; // owned by the phrase book
};

class PhraseBook
{
public:
    // ":/prose/phrases.json".
    static Result<PhraseBook> shipped();
    static Result<PhraseBook> read(const QByteArray &json, const QString &fileName);

    const QList<FigurePhrase> &phrases() const { return m_phrases; }
    const FigurePhrase *find(QStringView id) const;

    // Whose number a quantity is, judged by the words around it alone.
    struct Context
    {
        int year = 0;         // report year: a sentence about another year states no figure
        QStringList ownNames; // names of the unit: they end another scope (全市 …，我局 …)
    };
    // Every quantity of the text that states a figure of `document`. Quantities about another
    // scope (全市, 累计), another year, a change (增加 N 件) or a share are left out.
    std::vector<Statement> statements(const ProseReading &reading, QStringView document,
                                      const Context &context) const;

private:
    QList<FigurePhrase> m_phrases;
    QStringList m_otherScopes; // 全市, 全区, 累计 …
    QStringList m_ownScopes;   // 我局, 本机关 …
    QStringList m_changes;     // 增加, 同比 …: the number is a difference, not the figure
    QStringList m_otherYears;  // 上年, 去年 …

    bool isForeign(const ProseReading &reading, const ProseQuantity &quantity,
                   const Context &context) const;
    // The narrowest phrase for a number with this measure between these words; null for none.
    const FigurePhrase *phraseFor(QStringView words, const QString &measure,
                                  QStringView document) const;
};
