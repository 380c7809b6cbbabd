// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/partwords.h"

#include "prose/wordindex.h"

#include <algorithm>
#include <array>

namespace {

// Measure words of one thing, however it is counted; 0 for all others.
int measureClass(QStringView measure)
{
    const bool counted = measure.size() == 2 && measure[1] == u'次'; // 件次, 场次
    if (measure.size() != 1 && !counted)
        return 0;
    switch (measure[0].unicode()) {
    case u'件':
    case u'宗':
    case u'份':
    case u'起':
    case u'例':
        return 1;
    case u'次':
    case u'场':
        return 2;
    case u'人':
    case u'名':
    case u'位':
        return counted ? 0 : 3;
    default:
        return 0;
    }
}

bool isPublication(QStringView measure)
{
    return !measure.isEmpty() &&
           (measure[0] == u'条' || measure[0] == u'篇' || measure[0] == u'则');
}

bool sameKind(const ProseNumber &a, const ProseNumber &b)
{
    return a.percent == b.percent && !a.percentPoints && !b.percentPoints;
}

} // namespace

bool PartWords::sameMeasure(const ProseNumber &a, const ProseNumber &b)
{
    if (!sameKind(a, b))
        return false;
    if (a.measure == b.measure || a.measure.isEmpty() || b.measure.isEmpty())
        return true;
    const int group = measureClass(a.measure);
    return group > 0 && group == measureClass(b.measure);
}

bool PartWords::similarMeasure(const ProseNumber &a, const ProseNumber &b)
{
    return sameMeasure(a, b) ||
           (sameKind(a, b) && isPublication(a.measure) && isPublication(b.measure));
}

bool PartWords::countsDocuments(const ProseNumber &number)
{
    return number.measure.size() == 1 &&
           QStringView(u"件份篇条则期项部册幅宗").contains(number.measure[0]);
}

bool PartWords::isSideFigure(QStringView before, QStringView after)
{
    static const WordSet anywhere(std::to_array<PlainWord>({{u"同比"},
                                                            {u"环比"},
                                                            {u"较上"},
                                                            {u"比上"},
                                                            {u"较去"},
                                                            {u"比去"},
                                                            {u"较20"},
                                                            {u"比20"},
                                                            {u"同期"}}));
    static const WordSet first(std::to_array<PlainWord>({{u"上年"},
                                                         {u"去年"},
                                                         {u"上一年"},
                                                         {u"历年"},
                                                         {u"历史"},
                                                         {u"预计"},
                                                         {u"不含"},
                                                         {u"不包括"},
                                                         {u"除"},
                                                         {u"每"},
                                                         {u"人均"},
                                                         {u"日均"},
                                                         {u"月均"},
                                                         {u"年均"},
                                                         {u"平均"},
                                                         {u"净增"}}));
    static const WordSet last(std::to_array<PlainWord>({{u"增加"},
                                                        {u"增长"},
                                                        {u"减少"},
                                                        {u"下降"},
                                                        {u"上升"},
                                                        {u"增加了"},
                                                        {u"减少了"},
                                                        {u"历年累计"}}),
                              WordSet::Key::Last);
    if (after.startsWith(u"以来"))
        return true;
    if (before.isEmpty() || isCarriedIn(before, after))
        return false;
    return first.find(before, 0) || last.find(before, before.size() - 1) ||
           anywhere.occursIn(before) || before == u"计划" || before == u"目标" || before == u"任务";
}

bool PartWords::isCarriedIn(QStringView before, QStringView after)
{
    const auto names = [](QStringView words) {
        return words.contains(u"结转") && !words.contains(u"下年") && !words.contains(u"下一年") &&
               (words.contains(u"上年") || words.contains(u"上一年") || words.contains(u"去年") ||
                words.contains(u"往年"));
    };
    return names(before) || names(after);
}

bool PartWords::isRemark(QStringView before)
{
    return before.contains(u"结转") || before.startsWith(u"含") || before.startsWith(u"包括") ||
           before.startsWith(u"包含") || before.startsWith(u"其中");
}

bool PartWords::isTotalWord(QStringView before)
{
    // 全天合计31件, 两项共31件
    static constexpr std::array Of{u"全天", u"全年", u"全月", u"两项", u"三项",
                                   u"各项", u"以上", u"上述", u"两者", u"三者"};
    const bool said = std::any_of(Of.begin(), Of.end(),
                                  [before](QStringView of) { return before.startsWith(of); });
    if (said)
        before = before.sliced(2);
    return !before.isEmpty() && before.size() <= 2 &&
           (before == u"共" || before == u"共计" || before == u"合计" || before == u"总计" ||
            before == u"总共" || before == u"一共" || before == u"计");
}

bool PartWords::beginsWithTotal(QStringView before)
{
    return before.startsWith(u'共') || before.startsWith(u"合计") || before.startsWith(u"总计");
}

bool PartWords::opensList(QStringView words)
{
    return words.contains(u"主要") || words.contains(u"包括") || words.contains(u"包含") ||
           words.contains(u"含") || words.contains(u"如");
}

bool PartWords::beginsStatement(QStringView words, QStringView listWords, QStringView wholeWords)
{
    // Words that open a new statement wherever they stand, unless the list is about them.
    static const WordSet always(std::to_array<PlainWord>({{u"共计"},
                                                          {u"合计"},
                                                          {u"总计"},
                                                          {u"全年"},
                                                          {u"同时"},
                                                          {u"此外"},
                                                          {u"另"},
                                                          {u"还"},
                                                          {u"结转下"},
                                                          {u"结转至"},
                                                          {u"跨年"}}));
    // Verbs and matters of statements of their own.
    static const WordSet matters(std::to_array<PlainWord>({{u"办结"},
                                                           {u"答复"},
                                                           {u"收到"},
                                                           {u"受理"},
                                                           {u"回复"},
                                                           {u"复议"},
                                                           {u"诉讼"},
                                                           {u"举办"},
                                                           {u"召开"},
                                                           {u"组织"},
                                                           {u"开展"},
                                                           {u"制定"},
                                                           {u"印发"},
                                                           {u"结转"}}));
    for (qsizetype i = 0; i < words.size(); ++i) {
        const PlainWord *word = always.find(words, i);
        const PlainWord *matter = word ? nullptr : matters.find(words, i);
        const auto isIn = [](QStringView text, const PlainWord &sought) {
            return text.contains(
                QStringView(sought.word.data(), static_cast<qsizetype>(sought.word.size())));
        };
        if (word && !isIn(listWords, *word))
            return true;
        if (matter && !isIn(listWords, *matter) && !isIn(wholeWords, *matter))
            return true;
    }
    return false;
}

bool PartWords::beginsWithVerb(QStringView words, QStringView listWords)
{
    static const WordSet verbs(std::to_array<PlainWord>(
        {{u"办理"}, {u"收到"}, {u"受理"}, {u"承办"}, {u"举办"}, {u"召开"}, {u"开展"}, {u"组织"},
         {u"发布"}, {u"制发"}, {u"印发"}, {u"参加"}, {u"回复"}, {u"答复"}, {u"办结"}, {u"接收"},
         {u"完成"}, {u"处理"}, {u"接受"}, {u"报送"}, {u"编制"}, {u"出台"}, {u"公布"}, {u"公开"},
         {u"制作"}, {u"更新"}, {u"解读"}, {u"撰写"}, {u"收集"}, {u"征集"}, {u"化解"}, {u"接待"},
         {u"接听"}, {u"审查"}, {u"审核"}, {u"备案"}, {u"废止"}, {u"修订"}, {u"转载"}, {u"推送"}}));
    const PlainWord *verb = verbs.find(words, 0);
    if (!verb && words.size() > 2)
        verb = verbs.find(words, 1); // 共办理
    return verb && !listWords.contains(
                       QStringView(verb->word.data(), static_cast<qsizetype>(verb->word.size())));
}
