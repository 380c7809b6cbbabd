// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/waiverchange.h"

#include "base/approximation.h"
#include "rules/cellat.h"
#include "rules/findingtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView PreviousYear{"prev:"};
constexpr qsizetype WordsAround = 8; // shown beside what changed in a sentence

CellAt cellNamed(const ReportForm &form, const QString &cellId)
{
    const bool previous = cellId.startsWith(PreviousYear);
    return {form.indexOf(previous ? cellId.sliced(PreviousYear.size()) : cellId), previous};
}

LocalizedText fromTo(const LocalizedText &what, const LocalizedText &before,
                     const LocalizedText &now)
{
    return {u"%1由%2变为%3"_s.arg(what.zh, before.zh, now.zh),
            u"%1 was %2 and is now %3"_s.arg(what.en, before.en, now.en)};
}

LocalizedText spoken(const std::optional<QString> &value)
{
    if (!value)
        return {u"空白"_s, u"blank"_s};
    if (*value == "na"_L1)
        return {u"“不适用”"_s, u"not applicable"_s};
    return {u' ' + *value + u' ', *value};
}

LocalizedText quotedText(const QString &text)
{
    return text.isEmpty() ? LocalizedText{u"空白"_s, u"blank"_s} : sameText(quoted(text));
}

// The part of a sentence in which it differs from another, with a few words around it.
QString changedPart(const QString &sentence, const QString &other)
{
    const qsizetype common = std::min(sentence.size(), other.size());
    qsizetype head = 0;
    while (head < common && sentence[head] == other[head])
        ++head;
    qsizetype tail = 0;
    while (tail < common - head &&
           sentence[sentence.size() - 1 - tail] == other[other.size() - 1 - tail])
        ++tail;
    const qsizetype from = head > WordsAround ? head - WordsAround : 0;
    const qsizetype kept = tail > WordsAround ? tail - WordsAround : 0;
    const QString part = sentence.mid(from, sentence.size() - kept - from);
    return (from > 0 ? u"…"_s : QString()) + part + (kept > 0 ? u"…"_s : QString());
}

LocalizedText cellName(const ReportSet &set, const QString &cellId)
{
    const CellAt at = cellNamed(set.form(), cellId);
    return sameText(quoted(at.cell < 0 ? cellId : cellLabel(set.form(), at)));
}

void compareCells(QList<LocalizedText> &changes, const WaivedState &covers, const WaivedState &now,
                  const ReportSet &set)
{
    for (auto it = covers.cells.cbegin(); it != covers.cells.cend(); ++it) {
        const std::optional<QString> value = waivedValue(set, it.key());
        if (value != it.value())
            changes.append(fromTo(cellName(set, it.key()), spoken(it.value()), spoken(value)));
    }
    for (auto it = now.cells.cbegin(); it != now.cells.cend(); ++it) {
        if (covers.cells.contains(it.key()))
            continue;
        const LocalizedText name = cellName(set, it.key());
        changes.append({u"还涉及%1"_s.arg(name.zh), u"it now concerns %1 too"_s.arg(name.en)});
    }
}

void compareWords(QList<LocalizedText> &changes, const WaivedState &covers, const WaivedState &now)
{
    if (covers.sentence != now.sentence) {
        changes.append(fromTo({u"原句"_s, u"the sentence"_s},
                              quotedText(changedPart(covers.sentence, now.sentence)),
                              quotedText(changedPart(now.sentence, covers.sentence))));
    } else if (covers.quote != now.quote) {
        changes.append(fromTo({u"所指"_s, u"what is meant"_s}, quotedText(covers.quote),
                              quotedText(now.quote)));
    }
}

} // namespace

std::optional<QString> waivedValue(const ReportSet &set, const QString &cellId)
{
    const CellAt at = cellNamed(set.form(), cellId);
    if (at.cell < 0 || (at.previous && !set.previous()))
        return std::nullopt;
    const CellValue &value =
        at.previous ? set.previous()->at(at.cell).value : set.figures().at(at.cell);
    switch (value.state) {
    case CellValue::State::Blank:
        break;
    case CellValue::State::NotApplicable:
        return u"na"_s;
    case CellValue::State::Number:
        return withApproximation(value.value.toFile(), value.approx);
    }
    return std::nullopt;
}

QList<LocalizedText> waiverChanges(const WaivedState &covers, const WaivedState &now,
                                   const ReportSet &set)
{
    QList<LocalizedText> changes;
    compareCells(changes, covers, now, set);
    compareWords(changes, covers, now);
    if (covers.metaKey != now.metaKey || covers.metaValue != now.metaValue) {
        const LocalizedText name = isMetaDate(now.metaKey)
                                       ? metaDateName(now.metaKey)
                                       : LocalizedText{u"所填内容"_s, u"the entry"_s};
        changes.append(fromTo(name, quotedText(covers.metaValue), quotedText(now.metaValue)));
    }
    // Something it rests on is not among its cells and words, such as another sentence.
    if (changes.isEmpty() && (covers.left != now.left || covers.right != now.right)) {
        const auto both = [](const WaivedState &state) -> LocalizedText {
            return {u' ' + state.left + u" 与 "_s + state.right + u' ',
                    state.left + u" and "_s + state.right};
        };
        changes.append(fromTo({u"比较的两数"_s, u"what is compared"_s}, both(covers), both(now)));
    }
    return changes;
}

LocalizedText lapsedWaiverText(const Waiver &waiver, const QString &rule,
                               const QList<LocalizedText> &changes)
{
    QStringList zh;
    QStringList en;
    for (const LocalizedText &change : changes) {
        zh.append(change.zh.trimmed());
        en.append(change.en);
    }
    const LocalizedText date = dateText(waiver.date);
    return {u"%1的说明已失效（%2 %3：“%4”）：%5。请重新核对，仍要保留的重新说明。"_s.arg(
                rule, waiver.by, date.zh, waiver.reason, zh.join(u'，')),
            u"The reason given for %1 no longer holds (%2, %3: “%4”): %5. Check again and, if it "
            "still stands, give a new reason."_s.arg(rule, waiver.by, date.en, waiver.reason,
                                                     en.join(u", "_s))};
}
