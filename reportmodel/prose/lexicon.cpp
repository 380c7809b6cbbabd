// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/lexicon.h"

#include "prose/charclass.h"
#include "prose/lexiconwords.h"

namespace {

using LexiconWords::DividingWord;
using LexiconWords::Measure;

bool isNumeral(QChar c)
{
    return CharClass::is(c, CharClass::Digit | CharClass::Numeral);
}

const Measure *findMeasure(QStringView text, qsizetype position)
{
    static const WordIndex<Measure> index(LexiconWords::measures());
    return index.find(text, position, [&](const Measure &measure, qsizetype start) {
        const qsizetype behind = start + static_cast<qsizetype>(measure.word.size());
        return behind >= text.size() ||
               measure.notBefore.find(text[behind].unicode()) == std::u16string_view::npos;
    });
}

// Whether two neighbours would be one number: 12345|6, 一|百.
bool isOneNumber(QChar a, QChar b)
{
    return (CharClass::is(a, CharClass::Digit) && CharClass::is(b, CharClass::Digit)) ||
           (CharClass::is(a, CharClass::Numeral) && CharClass::is(b, CharClass::Numeral));
}

} // namespace

qsizetype Lexicon::measureAt(QStringView text, qsizetype position)
{
    const Measure *measure = findMeasure(text, position);
    return measure ? static_cast<qsizetype>(measure->word.size()) : 0;
}

QString Lexicon::measureWordAt(QStringView text, qsizetype position)
{
    const Measure *measure = findMeasure(text, position);
    if (!measure)
        return {};
    return QString::fromRawData(reinterpret_cast<const QChar *>(measure->word.data()),
                                static_cast<qsizetype>(measure->word.size()));
}

Span Lexicon::nameAround(QStringView text, qsizetype position)
{
    // A name is looked up by what stands beside its numeral: behind 一 there are a hundred names,
    // behind 一个 a handful.
    static const WordIndex<PlainWord> byNext(LexiconWords::names(), [](std::u16string_view name) {
        std::vector<qsizetype> keys;
        for (size_t i = 0; i + 1 < name.size(); ++i) {
            if (isNumeral(name[i]))
                keys.push_back(static_cast<qsizetype>(i) + 1);
        }
        return keys;
    });
    static const WordIndex<PlainWord> byLast(LexiconWords::names(), [](std::u16string_view name) {
        return isNumeral(name.back())
                   ? std::vector<qsizetype>{static_cast<qsizetype>(name.size()) - 2}
                   : std::vector<qsizetype>();
    });
    Span found;
    const auto fits = [&](const PlainWord &name, qsizetype start) {
        const qsizetype end = start + static_cast<qsizetype>(name.word.size());
        if (position < start || position >= end || end - start <= found.length ||
            (start > 0 && isOneNumber(text[start - 1], text[start])) ||
            (end < text.size() && isOneNumber(text[end - 1], text[end])))
            return false;
        found = {start, end - start};
        return true;
    };
    byNext.find(text, position + 1, fits);
    byLast.find(text, position - 1, fits);
    return found;
}

Lexicon::Division Lexicon::divisionOf(QStringView words)
{
    static const WordIndex<DividingWord> index(LexiconWords::dividingWords());
    const DividingWord *last = index.lastIn(words);
    return last ? last->division : Division::None;
}
