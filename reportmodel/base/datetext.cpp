// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/datetext.h"

#include "base/figureinput.h"

#include <QDate>
#include <QRegularExpression>
#include <QTime>

using namespace Qt::StringLiterals;

std::optional<QString> isoDate(QStringView text, bool withTime)
{
    static const QRegularExpression form(
        u"^(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)"
        "(?:[ T]?(\\d{1,2}):(\\d{2})(?::\\d{2})?)?$"_s);
    static const QRegularExpression blanks(u"(?<=[-/.:年月日]) +| +(?=[-/.:年月日])"_s);
    const QString plain = foldForReading(text).simplified().remove(blanks);
    const QRegularExpressionMatch match = form.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&match](int group) { return match.capturedView(group).toInt(); };
    const bool chinese = match.hasCaptured(5);
    const QDate date(number(1), number(chinese ? 5 : 3), number(chinese ? 6 : 4));
    if (!date.isValid())
        return std::nullopt;
    QString iso = date.toString(Qt::ISODate);
    if (match.hasCaptured(7)) {
        const QTime time(number(7), number(8));
        if (!withTime || !time.isValid())
            return std::nullopt;
        iso += u' ' + time.toString(u"HH:mm"_s);
    }
    return iso;
}
