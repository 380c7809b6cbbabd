// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localizedtext.h"
#include "base/result.h"

#include <QDate>
#include <QList>
#include <QPair>
#include <QStringList>

// Values for placeholders, by name; English falls back to Chinese where there is none.
using PlaceholderValues = QList<QPair<QLatin1StringView, LocalizedText>>;

// The same writing in both languages: numbers, dates, statutory labels.
LocalizedText sameText(const QString &text);
// 2021年12月3日 / 2021-12-03.
LocalizedText dateText(QDate date);
// 成文日期 / date written, and so on for the metadata keys that are dates.
LocalizedText metaDateName(QStringView metaKey);
// “…” around a label; quotes inside it become ‘…’.
QString quoted(const QString &label);
// “甲”、“乙”、“丙”等 12 格 / “甲”, “乙”, “丙” and 9 more. `names` are at least the first few of
// `count`; `measure` counts them: 格, 处.
inline constexpr qsizetype MostListed = 3;
LocalizedText listText(const QList<LocalizedText> &names, qsizetype count, const QString &measure);

// A rule's wording, split at its placeholders once and filled for each finding.
class FindingPattern
{
public:
    FindingPattern() = default;
    explicit FindingPattern(const LocalizedText &text);

    // Names of the placeholders it uses, in either language.
    const QStringList &placeholders() const { return m_placeholders; }
    LocalizedText fill(const PlaceholderValues &values) const;

private:
    struct Piece
    {
        QString literal;
        QString placeholder; // when not empty, `literal` is
    };
    static QList<Piece> split(const QString &text);

    QList<Piece> m_zh;
    QList<Piece> m_en;
    QStringList m_placeholders;
};

namespace Wording {

// Placeholders every rule may use.
const QStringList &commonPlaceholders();
// What is said when a check cannot be judged: {place} {name} {blanks}.
const FindingPattern &cannotJudge();
// The same when the text it is about is still empty: {place} {name}.
const FindingPattern &notWritten();

} // namespace Wording
