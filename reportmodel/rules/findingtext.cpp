// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/findingtext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

// Quotes inside quotes are single ones.
QString withInnerQuotes(QString text)
{
    return text.replace(u'“', u'‘').replace(u'”', u'’');
}

} // namespace

LocalizedText sameText(const QString &text)
{
    return {text, text};
}

LocalizedText dateText(QDate date)
{
    const QString zh = QString::number(date.year()) + u"年"_s + QString::number(date.month()) +
                       u"月"_s + QString::number(date.day()) + u"日"_s;
    return {zh, date.toString(Qt::ISODate)};
}

LocalizedText metaDateName(QStringView metaKey)
{
    struct Name
    {
        QLatin1StringView key;
        LocalizedText text;
    };
    static const std::array names{
        Name{"written_date"_L1, {u"成文日期"_s, u"date written"_s}},
        Name{"signed_date"_L1, {u"落款日期"_s, u"date signed"_s}},
        Name{"submitted_date"_L1, {u"提交日期"_s, u"date submitted"_s}},
        Name{"published_date"_L1, {u"发布日期"_s, u"date published"_s}},
    };
    const auto it = std::find_if(names.begin(), names.end(),
                                 [metaKey](const Name &name) { return name.key == metaKey; });
    return it == names.end() ? sameText(metaKey.toString()) : it->text;
}

QString quoted(const QString &label)
{
    return u'“' + withInnerQuotes(label) + u'”';
}

LocalizedText listText(const QList<LocalizedText> &names, qsizetype count, const QString &measure)
{
    LocalizedText text;
    for (const LocalizedText &name : names.first(std::min(MostListed, names.size()))) {
        text.zh += (text.zh.isEmpty() ? u""_s : u"、"_s) + name.zh;
        text.en += (text.en.isEmpty() ? u""_s : u", "_s) + name.en;
    }
    if (count > MostListed) {
        text.zh += u"等 %1 %2"_s.arg(count).arg(measure);
        text.en += u" and %1 more"_s.arg(count - MostListed);
    }
    return text;
}

FindingPattern::FindingPattern(const LocalizedText &text)
    : m_zh(split(text.zh))
    , m_en(split(text.en))
{
    for (const Piece &piece : m_zh + m_en) {
        if (!piece.placeholder.isEmpty() && !m_placeholders.contains(piece.placeholder))
            m_placeholders.append(piece.placeholder);
    }
}

QList<FindingPattern::Piece> FindingPattern::split(const QString &text)
{
    QList<Piece> pieces;
    qsizetype done = 0;
    while (done < text.size()) {
        const qsizetype open = text.indexOf(u'{', done);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0) {
            pieces.append({text.sliced(done), QString()});
            break;
        }
        if (open > done)
            pieces.append({text.sliced(done, open - done), QString()});
        pieces.append({QString(), text.sliced(open + 1, close - open - 1)});
        done = close + 1;
    }
    return pieces;
}

LocalizedText FindingPattern::fill(const PlaceholderValues &values) const
{
    const auto valueOf = [&values](const QString &name) {
        const auto it = std::find_if(values.cbegin(), values.cend(),
                                     [&name](const auto &entry) { return entry.first == name; });
        return it == values.cend() ? LocalizedText() : it->second;
    };
    const auto append = [](QString &text, const QString &value) {
        text += text.endsWith(u'“') ? withInnerQuotes(value) : value;
    };
    LocalizedText text;
    for (const Piece &piece : m_zh)
        append(text.zh,
               piece.placeholder.isEmpty() ? piece.literal : valueOf(piece.placeholder).zh);
    for (const Piece &piece : m_en) {
        const LocalizedText value =
            piece.placeholder.isEmpty() ? sameText(piece.literal) : valueOf(piece.placeholder);
        append(text.en, value.en.isEmpty() ? value.zh : value.en);
    }
    return text;
}

namespace Wording {

const QStringList &commonPlaceholders()
{
    static const QStringList names{
        u"cell"_s,  u"row"_s,        u"column"_s, u"place"_s, u"table"_s,     u"left"_s,
        u"right"_s, u"difference"_s, u"blanks"_s, u"year"_s,  u"last_year"_s, u"next_year"_s,
        u"name"_s,  u"cells"_s,      u"count"_s,  u"unit"_s,  u"quote"_s,
    };
    return names;
}

const FindingPattern &cannotJudge()
{
    static const FindingPattern pattern(
        {u"{place}无法核对“{name}”：{blanks}尚未填写。请补填；确实没有的填 0。"_s,
         u"{place}: “{name}” cannot be checked until these are filled in (0 where there was "
         "none): {blanks}."_s});
    return pattern;
}

const FindingPattern &notWritten()
{
    static const FindingPattern pattern(
        {u"{place}还没有写，无法核对“{name}”。"_s,
         u"{place} is not written yet, so “{name}” cannot be checked."_s});
    return pattern;
}

} // namespace Wording
