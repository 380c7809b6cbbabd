// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/yearreplacement.h"

#include "document/reportedit.h"
#include "prose/chinesenumeral.h"
#include "rules/prosescope.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using Keep = Replacement::Keep;

constexpr qsizetype Near = 12; // characters that belong to what stands beside them

template <size_t N>
bool beginsWithOne(QStringView text, const std::array<QStringView, N> &words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](QStringView word) { return text.startsWith(word); });
}

template <size_t N>
bool endsWithOne(QStringView text, const std::array<QStringView, N> &words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](QStringView word) { return text.endsWith(word); });
}

template <size_t N>
bool hasOne(QStringView text, const std::array<QStringView, N> &words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](QStringView word) { return text.contains(word); });
}

// What stands beside a number in its clause.
class Surroundings
{
public:
    Surroundings(const ProseReading &reading, const ProseNumber &number)
        : m_sentence(reading.words(sentenceAround(reading, number.span.start)))
    {
        const QStringView text(reading.text());
        const qsizetype start = std::max<qsizetype>(number.span.start - Near, 0);
        m_before = text.mid(start, number.span.start - start);
        m_behind = text.mid(number.span.end(), Near);
        // Another clause says nothing about this one, but what is in brackets explains it.
        for (qsizetype i = m_before.size() - 1; i >= 0; --i) {
            if (endsClause(m_before[i])) {
                m_before = m_before.sliced(i + 1);
                break;
            }
        }
        for (qsizetype i = 0; i < m_behind.size(); ++i) {
            if (endsClause(m_behind[i])) {
                m_behind.truncate(i);
                break;
            }
        }
    }

    // 比2020年增加, 与2020年相比, 较2020年, 上年（2020年）, 2020年同期, 由2020年的3件增至5件.
    bool isComparison() const
    {
        static constexpr std::array<QStringView, 16> against{
            u"比",     u"较",   u"相比", u"同比", u"上年", u"去年", u"上一年", u"上年度",
            u"前一年", u"超过", u"优于", u"高于", u"低于", u"多于", u"少于",   u"上一年度"};
        static constexpr std::array<QStringView, 5> behind{u"相比", u"相较", u"比较", u"对比",
                                                           u"同期"};
        static constexpr std::array<QStringView, 4> with{u"与", u"和", u"同", u"跟"};
        static constexpr std::array<QStringView, 6> level{u"相比", u"相较", u"比较",
                                                          u"对比", u"持平", u"相当"};
        static constexpr std::array<QStringView, 2> from{u"由", u"从"};
        static constexpr std::array<QStringView, 6> change{u"增", u"升",   u"降",
                                                           u"减", u"提高", u"上涨"};
        QStringView before = m_before;
        while (!before.isEmpty() && QStringView(u"(“\"").contains(before.back()))
            before.chop(1);
        return endsWithOne(before, against) || beginsWithOne(m_behind, behind) ||
               (endsWithOne(before, with) && hasOne(m_behind, level)) ||
               (endsWithOne(before, from) && hasOne(m_sentence, change));
    }

    bool isSince() const
    {
        static constexpr std::array<QStringView, 4> words{u"起", u"以来", u"开始", u"至今"};
        return beginsWithOne(m_behind, words);
    }

    // 2019年5月15日起施行, 2020年3月印发: a day or month with what happens to documents.
    bool isDayOfDocument() const
    {
        static constexpr std::array<QStringView, 11> acts{u"印发", u"公布", u"施行", u"修订",
                                                          u"修正", u"颁布", u"出台", u"制定",
                                                          u"生效", u"签发", u"发布"};
        return hasOne(m_behind, acts);
    }

    // 2019年修订, 2020年印发的, 2020年版: the year tells which document is meant.
    bool isYearOfDocument() const
    {
        static constexpr std::array<QStringView, 4> versions{u"修订", u"修正", u"版", u"新修订"};
        static constexpr std::array<QStringView, 7> issued{
            u"印发的", u"公布的", u"发布的", u"颁布的", u"出台的", u"制定的", u"施行的"};
        return beginsWithOne(m_behind, versions) || beginsWithOne(m_behind, issued);
    }

private:
    static bool endsClause(QChar c) { return QStringView(u"，；：。！？\n").contains(c); }

    QStringView m_sentence;
    QStringView m_before;
    QStringView m_behind;
};

// The number that a place of the text as typed belongs to; null when there is none.
const ProseNumber *numberAt(const ProseReading &reading, qsizetype original)
{
    const auto &numbers = reading.numbers();
    const auto behind = std::partition_point(
        numbers.begin(), numbers.end(), [&reading, original](const ProseNumber &number) {
            return reading.folded().original(number.span).start <= original;
        });
    if (behind == numbers.begin())
        return nullptr;
    const ProseNumber &number = *std::prev(behind);
    return reading.folded().original(number.span).contains(original) ? &number : nullptr;
}

// 〔2020〕30号
bool isBracketed(const ProseReading &reading, const ProseNumber &number)
{
    static constexpr std::array<QStringView, 4> brackets{u"〔", u"[", u"【", u"("};
    const qsizetype start = number.span.start;
    return beginsWithOne(reading.words(number.span), brackets) ||
           (start > 0 && beginsWithOne(reading.words({start - 1, 1}), brackets));
}

bool namesYear(const ProseReading &reading, Span sentence, int year)
{
    const auto &numbers = reading.numbers();
    for (size_t n = firstNumberFrom(reading, sentence.start);
         n < numbers.size() && sentence.contains(numbers[n].span.start); ++n) {
        if (numbers[n].year == year)
            return true;
    }
    return false;
}

Keep advice(const ProseReading &reading, Span place, int newYear)
{
    const ProseNumber *number = numberAt(reading, place.start);
    if (!number)
        return Keep::OtherNumber;
    const Span sentence = sentenceAround(reading, number->span.start);
    if (isInTitle(reading.text(), number->span.start))
        return Keep::DocumentTitle;
    const Surroundings around(reading, *number);
    switch (number->kind) {
    case NumberKind::DocumentNumber: // or a telephone, an index
        return isBracketed(reading, *number) ? Keep::DocumentNumber : Keep::OtherNumber;
    case NumberKind::Date:
    case NumberKind::Period:
        if (number->year == 0)
            return Keep::OtherNumber;
        if (around.isDayOfDocument())
            return Keep::DocumentDate;
        return around.isComparison() ? Keep::Comparison : Keep::No;
    case NumberKind::Year:
        break;
    case NumberKind::Quantity:
    case NumberKind::Ordinal:
    case NumberKind::Name:
    case NumberKind::ListMarker:
        return Keep::OtherNumber;
    }
    if (around.isComparison())
        return Keep::Comparison;
    if (around.isSince())
        return Keep::Since;
    if (around.isYearOfDocument())
        return Keep::DocumentDate;
    return namesYear(reading, sentence, newYear) ? Keep::OtherYear : Keep::No;
}

} // namespace

std::optional<int> yearIn(const QString &words)
{
    QString text = FoldedText(words).text();
    if (text.endsWith(u'年'))
        text.chop(1);
    for (QChar &c : text) {
        if (const int digit = ChineseNumeral::digit(c); digit >= 0 && c != u'两')
            c = QChar(u'0' + digit);
    }
    const bool digits = text.size() == 4 && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
                            return c >= u'0' && c <= u'9';
                        });
    const int year = digits ? text.toInt() : 0;
    return year >= FirstReportYear && year <= LastReportYear ? std::optional(year) : std::nullopt;
}

void adviseYears(QList<Replacement> &plan, const ReportSet &set, int newYear)
{
    QHash<QString, ProseReading> meta;
    for (Replacement &one : plan) {
        if (one.keep != Keep::No)
            continue;
        if (one.match.where == SearchMatch::Where::Text) {
            one.keep = advice(set.reading(one.match.id), one.match.span, newYear);
            continue;
        }
        if (!meta.contains(one.match.id))
            meta.insert(one.match.id, ProseReading(ReportEdit::meta(set.report(), one.match.id)));
        one.keep = advice(meta[one.match.id], one.match.span, newYear);
    }
}
