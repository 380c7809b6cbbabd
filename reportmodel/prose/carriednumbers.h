// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prose/foldedtext.h"

#include <QList>
#include <QString>
#include <QStringView>

// Numbers that a draft has from last year's text and that wait for this year's: they stand in a
// mark, 〔上年：39〕件, which every document shows until a person writes over it. What stands in a
// mark says nothing about this year.
namespace CarriedNumbers {

QString marked(const QString &number);
// With their brackets, in order.
QList<Span> marks(QStringView text);

} // namespace CarriedNumbers
