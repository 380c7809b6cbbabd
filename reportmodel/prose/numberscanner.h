// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/amount.h"
#include "prose/foldedtext.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

// What a number in prose is.
enum class NumberKind {
    Quantity,       // 39件, 近20万元, 34.2%: a figure that can be bound and checked
    Date,           // 2021年12月3日, 2021-12-03, 11月1日, 每月10日
    Year,           // 2021年, 2021年度, 十四五
    Ordinal,        // 第四届, 第二十条第（一）项
    DocumentNumber, // 国办公开办函〔2021〕30号, 00248968X/2022-00246, 电话
    Name,           // 五公开, 两微一抖, 最多跑一次: a name that contains a digit (K101)
    ListMarker,     // 一、 （一） 1. ① 一是
    Period, // 1月至12月, 上半年…: a span of time (3个月, 20个工作日 are Quantity)
};

// How exact a number claims to be (K098).
enum class Approximation {
    Exact,
    About, // 近, 约, 大约, 左右: near the value on either side
    Over,  // 余, 多, 以上, 超过, 不少于: at least the value
    Under, // 以下, 以内, 不超过, 不足, 近…: at most the value
};

// A number found in folded text. Spans are in folded positions.
struct ProseNumber
{
    NumberKind kind = NumberKind::Quantity;
    Span digits;  // the digits with sign, separators, 万/亿 and %: what a binding replaces
    Span span;    // digits with approximation words and measure word: 近20万元
    Amount value; // in the measure's base: 1.2万条 is 12000 条; 20万元 is 200000 元
    std::optional<Amount> upper; // second number of a range: 63%～68%
    Amount step;                 // weight of the last written digit: 1.2万 → 1000, 34.2% → 0.1
    QString scale;               // 万, 亿, 百, 千 as written; empty
    QString measure;             // 件, 条, 元 …; empty when none follows
    bool percent = false;        // value counts per cent
    bool percentPoints = false;  // 百分点
    bool chinese = false;        // written in Chinese numerals
    Approximation approximation = Approximation::Exact;
    QDate date;   // Date with year, month and day
    int year = 0; // Date and Year, when the year is written
    bool impossible = false; // Date that is in no calendar: 11月31日, 2021年2月29日

    // A number that is no figure, with its digits as span.
    static ProseNumber named(NumberKind kind, qsizetype start, qsizetype end)
    {
        ProseNumber number;
        number.kind = kind;
        number.span = number.digits = {start, end - start};
        return number;
    }

    bool isQuantity() const { return kind == NumberKind::Quantity; }
    bool isExact() const { return approximation == Approximation::Exact && !upper; }
};

// Every number of the text in order; spans never overlap. Hand-written, linear, no expressions.
std::vector<ProseNumber> scanNumbers(const FoldedText &text);
