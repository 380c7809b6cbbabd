// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/opening.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Words that are filled in from the report's head (Report::filledIn), not from a figure.
bool isHeadField(QStringView name)
{
    return name == u"year" || name == u"next_year" || name == u"unit" || name == u"unit_short";
}

bool isCellId(QStringView id)
{
    return !id.isEmpty() && std::all_of(id.cbegin(), id.cend(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'.' || c == u'_');
    });
}

std::optional<OpeningFigure> readFigure(QStringView text)
{
    constexpr int MaxDecimals = 4;
    OpeningFigure figure;
    const qsizetype colon = text.indexOf(u':');
    if (colon >= 0) {
        bool isNumber = false;
        figure.decimals = text.sliced(colon + 1).toInt(&isNumber);
        if (!isNumber || figure.decimals < 0 || figure.decimals > MaxDecimals)
            return std::nullopt;
        text = text.first(colon);
    }
    if (text.endsWith(u'~')) {
        figure.form = OpeningFigure::Form::Change;
        text.chop(1);
    } else if (const qsizetype slash = text.indexOf(u'/'); slash >= 0) {
        figure.form = OpeningFigure::Form::Share;
        figure.whole = text.sliced(slash + 1).toString();
        text = text.first(slash);
    }
    figure.cell = text.toString();
    const bool sound = isCellId(figure.cell) && (figure.whole.isEmpty() || isCellId(figure.whole));
    const bool isShare = figure.form == OpeningFigure::Form::Share;
    if (!sound || isShare == figure.whole.isEmpty())
        return std::nullopt;
    if (colon >= 0 && figure.form == OpeningFigure::Form::Plain)
        return std::nullopt;
    return figure;
}

} // namespace

std::optional<OpeningPhrase> readOpeningPhrase(const QString &pattern)
{
    OpeningPhrase phrase;
    QString words;
    for (qsizetype i = 0; i < pattern.size();) {
        if (pattern[i] != u'{') {
            words += pattern[i++];
            continue;
        }
        const qsizetype close = pattern.indexOf(u'}', i);
        if (close < 0)
            return std::nullopt;
        const QStringView inside = QStringView(pattern).mid(i + 1, close - i - 1);
        if (isHeadField(inside)) {
            words += QStringView(pattern).mid(i, close - i + 1);
        } else {
            const auto figure = readFigure(inside);
            if (!figure)
                return std::nullopt;
            phrase.append({words, figure});
            words.clear();
        }
        i = close + 1;
    }
    if (!words.isEmpty())
        phrase.append({words, std::nullopt});
    return phrase;
}
