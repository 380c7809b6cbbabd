// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/lexicon.h"

#include <QHash>
#include <QList>
#include <QString>

#include <algorithm>

namespace {

constexpr QStringView MeasureWords[] = {
    u"个工作日", u"工作日", u"个自然月", u"个百分点", u"平方公里", u"平方米", u"立方米", u"场次",
    u"人次",     u"件次",   u"批次",     u"班次",     u"户次",     u"家次",   u"台次",   u"篇次",
    u"个月",     u"小时",   u"分钟",     u"公里",     u"千米",     u"万元",   u"亿元",   u"公顷",
    u"件",       u"条",     u"次",       u"场",       u"个",       u"名",     u"人",     u"份",
    u"篇",       u"期",     u"家",       u"起",       u"宗",       u"户",     u"项",     u"部",
    u"册",       u"种",     u"类",       u"批",       u"处",       u"套",     u"例",     u"页",
    u"字",       u"元",     u"天",       u"日",       u"周",       u"年",     u"岁",     u"米",
    u"吨",       u"辆",     u"台",       u"张",       u"幅",       u"块",     u"只",     u"棵",
    u"株",       u"则",     u"段",       u"版",       u"笔",       u"单",     u"封",     u"席",
    u"位",       u"倍",     u"分",       u"号",       u"届",       u"轮",     u"层",     u"座",
    u"所",       u"门",     u"支",       u"组",       u"班",       u"桩",     u"栋",     u"遍",
    u"回",       u"趟",     u"通",       u"枚",       u"本",       u"集",     u"档",
};

// Names that contain numerals. Words that are also counts (三期, 十一) must not stand here.
constexpr QStringView Names[] = {
    u"五公开",
    u"两微一抖",
    u"两微一端",
    u"两微多端",
    u"两微",
    u"最多跑一次",
    u"一次都不跑",
    u"两访一开放",
    u"一个停车场",
    u"一个画面",
    u"一把闸刀",
    u"一个驾驶舱",
    u"三类内部事务",
    u"三类内容事务",
    u"四类过程性",
    u"三安全一稳定",
    u"一图读懂",
    u"第一时间",
    u"第一责任人",
    u"第一责任",
    u"第三方",
    u"一网通办",
    u"一网统管",
    u"一站式",
    u"一件事",
    u"一门式",
    u"一窗受理",
    u"一窗通办",
    u"一表通",
    u"一码通",
    u"一键",
    u"一事一申请",
    u"一事一议",
    u"一把手",
    u"一岗双责",
    u"一体化",
    u"一体推进",
    u"一体",
    u"一对一",
    u"点对点",
    u"一批一策",
    u"一企一策",
    u"一盘棋",
    u"一张网",
    u"一张图",
    u"一本账",
    u"一张清单",
    u"一次性",
    u"一致",
    u"一般",
    u"一律",
    u"一定",
    u"一些",
    u"一切",
    u"一贯",
    u"一线",
    u"一并",
    u"一旦",
    u"一同",
    u"一起",
    u"一直",
    u"一方面",
    u"一系列",
    u"一揽子",
    u"一目了然",
    u"一流",
    u"一级",
    u"一审",
    u"二审",
    u"统一",
    u"进一步",
    u"逐一",
    u"唯一",
    u"之一",
    u"万一",
    u"单一",
    u"同一",
    u"任一",
    u"某一",
    u"每一",
    u"这一",
    u"那一",
    u"上一年",
    u"下一年",
    u"下一步",
    u"另一",
    u"合一",
    u"归一",
    u"一一",
    u"第一批",
    u"三公经费",
    u"三公",
    u"三农",
    u"三重一大",
    u"三会一课",
    u"三审三校",
    u"三级审核",
    u"三级审查",
    u"三审制",
    u"三校",
    u"三定",
    u"三严三实",
    u"双随机、一公开",
    u"双随机一公开",
    u"一公开",
    u"六稳",
    u"六保",
    u"四风",
    u"四个意识",
    u"四个自信",
    u"两个维护",
    u"两个确立",
    u"五位一体",
    u"四个全面",
    u"八项规定",
    u"十四五",
    u"十三五",
    u"十二五",
    u"十五五",
    u"二十大",
    u"十九大",
    u"十八大",
    u"二十届",
    u"十九届",
    u"七五普法",
    u"八五普法",
    u"六五普法",
    u"12345",
    u"12388",
    u"12315",
    u"12329",
    u"7×24",
    u"7x24",
    u"24小时",
    u"万里",
    u"万众",
    u"万物",
    u"千方百计",
    u"百姓",
    u"百分百",
    u"老百姓",
    u"亿万",
    u"千家万户",
    u"四不两直",
    u"三位一体",
    u"四位一体",
    u"两化",
    u"四化",
    u"三化",
    u"两法",
    u"四公开",
    u"三公开",
    u"八公开",
    u"两公开",
    u"五个一",
    u"三个一",
    u"十大",
    u"百强",
    u"两会",
    u"两高",
    u"三下乡",
    u"四送",
    u"一刀切",
    u"二维码",
    u"二次供水",
    u"四季",
    u"周一",
    u"周二",
    u"周三",
    u"周四",
    u"周五",
    u"周六",
    u"星期一",
    u"星期五",
    u"五一",
    u"六一",
    u"七一",
    u"八一",
    u"三八",
    u"三个代表",
    u"四史",
    u"两学一做",
    u"五员",
    u"三长",
    u"四长",
    u"千兆",
    u"5G",
    u"4G",
    u"PM2.5",
    u"PM10",
    u"3D",
    u"H5",
};

bool isNumeral(QChar c)
{
    return (c >= u'0' && c <= u'9') ||
           QStringView(u"〇零一二两三四五六七八九十百千万亿双").contains(c);
}

struct NameEntry
{
    QStringView name;
    qsizetype offset; // of a numeral inside the name
};

// Each name is listed under every numeral it contains, longest names first.
const QHash<QChar, QList<NameEntry>> &namesByNumeral()
{
    static const QHash<QChar, QList<NameEntry>> index = [] {
        QHash<QChar, QList<NameEntry>> built;
        for (const QStringView name : Names) {
            for (qsizetype i = 0; i < name.size(); ++i) {
                if (isNumeral(name[i]))
                    built[name[i]].append({name, i});
            }
        }
        for (auto &entries : built) {
            std::stable_sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) {
                return a.name.size() > b.name.size();
            });
        }
        return built;
    }();
    return index;
}

const QHash<QChar, QList<QStringView>> &measuresByFirst()
{
    static const QHash<QChar, QList<QStringView>> index = [] {
        QHash<QChar, QList<QStringView>> built;
        for (const QStringView word : MeasureWords) // the table is written longest first
            built[word.front()].append(word);
        return built;
    }();
    return index;
}

} // namespace

qsizetype Lexicon::measureAt(QStringView text, qsizetype position)
{
    if (position >= text.size())
        return 0;
    const auto it = measuresByFirst().constFind(text[position]);
    if (it == measuresByFirst().constEnd())
        return 0;
    for (const QStringView word : *it) {
        if (text.mid(position, word.size()) == word)
            return word.size();
    }
    return 0;
}

Span Lexicon::nameAround(QStringView text, qsizetype position)
{
    const auto it = namesByNumeral().constFind(text[position]);
    if (it == namesByNumeral().constEnd())
        return {};
    for (const NameEntry &entry : *it) {
        const qsizetype start = position - entry.offset;
        if (start >= 0 && text.mid(start, entry.name.size()) == entry.name)
            return {start, entry.name.size()};
    }
    return {};
}
