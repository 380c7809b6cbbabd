// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose/carriednumbers.h"

namespace {

constexpr QStringView Open = u"〔上年：";
constexpr QChar Close = u'〕';

} // namespace

QString CarriedNumbers::marked(const QString &number)
{
    return Open.toString() + number + Close;
}

QList<Span> CarriedNumbers::marks(QStringView text)
{
    QList<Span> found;
    for (qsizetype at = text.indexOf(Open); at >= 0; at = text.indexOf(Open, at + 1)) {
        const qsizetype close = text.indexOf(Close, at);
        if (close < 0)
            break;
        found.append({at, close + 1 - at});
    }
    return found;
}
