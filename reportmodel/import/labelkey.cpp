// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/labelkey.h"

#include "base/closest.h"
#include "base/folding.h"

#include <algorithm>
#include <array>

namespace {

constexpr qsizetype LongestLabel = 120; // longer ones are sentences
constexpr qsizetype ShortestBeginning = 4;

// Characters of the printed labels in their traditional form, each before its simplified one.
constexpr std::u16string_view Traditional = u"規规範范許许處处罰罚強强費费購购採采機机構构總总計计"
                                            u"數数據据係系項项於于後后結结轉转請请開开資资訊讯"
                                            u"製制廢废現现業业會会組组織织務务關关稱称審审維维"
                                            u"糾纠復复議议訴诉訟讼經经過过類类為为國国屬属極极"
                                            u"穩稳壓压權权護护檔档執执詢询無无沒没補补確确認认"
                                            u"獲获繳缴納纳單单號号對对營营額额種种個个動动內内";

// At least as many letters as the two have in common, whatever their order; quick to find.
qsizetype commonAtMost(QStringView a, QStringView b)
{
    std::array<int, 64> letters{};
    for (const QChar c : a)
        ++letters[c.unicode() % letters.size()];
    qsizetype common = 0;
    for (const QChar c : b)
        common += letters[c.unicode() % letters.size()]-- > 0;
    return common;
}

QChar simplified(QChar c)
{
    if (c < QChar(u'\u4e00'))
        return c;
    for (size_t i = 0; i + 1 < Traditional.size(); i += 2) {
        if (c == Traditional[i])
            return Traditional[i + 1];
    }
    return c;
}

} // namespace

QString LabelKey::of(QStringView text)
{
    QString key;
    key.reserve(text.size());
    for (const QChar written : text) {
        const QChar c = Folding::fold(written);
        if (!c.isNull() && !c.isSpace() && !c.isPunct() && !c.isSymbol())
            key += simplified(c);
    }
    return key;
}

int LabelKey::likeness(QStringView written, QStringView wanted)
{
    if (written == wanted)
        return written.isEmpty() ? 0 : 100;
    if (written.isEmpty() || wanted.isEmpty())
        return 0;
    if (wanted.size() >= ShortestBeginning && written.startsWith(wanted))
        return 95;
    const qsizetype longer = std::max(written.size(), wanted.size());
    const qsizetype shorter = std::min(written.size(), wanted.size());
    if (longer > LongestLabel || 100 * shorter < Perhaps * longer ||
        100 * commonAtMost(written, wanted) < Perhaps * longer)
        return 0;
    return static_cast<int>(100 - 100 * editDistance(written, wanted) / longer);
}
