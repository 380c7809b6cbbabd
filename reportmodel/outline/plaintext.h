// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

// What people typed, made fit for every document format.
namespace PlainText {

// Without control and formatting characters and lone surrogates, which no document format may
// carry; tabs become spaces.
QString printable(QStringView text);

// The paragraphs of a text: printable, without surrounding spaces and typed indents, no empty one.
QStringList paragraphs(const QString &text);

// A line that stands as a heading of its own inside a text: "（一）主动公开", short and without
// closing punctuation.
bool isSubheading(QStringView line);

// A line that is nothing but a date: "2021年12月3日", "2021-12-03", "二〇二一年十二月三日".
bool isDateLine(QStringView line);

// Width in full-width characters: Chinese counts one, ASCII one half.
double width(QStringView text);

} // namespace PlainText
