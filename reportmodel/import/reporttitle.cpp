// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/reporttitle.h"

#include "base/figureinput.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestTitle = 70;
constexpr qsizetype LongestHeading = 40;

const QRegularExpression &yearForm()
{
    static const QRegularExpression form(
        u"[(\\[〔]?([12][0-9]{3}|[一二][〇零○Oo0一二三四五六七八九]{3})\\s*年度?[)\\]〕]?"_s);
    return form;
}

int yearIn(const QString &digits)
{
    int year = 0;
    for (const QChar c : digits) {
        const qsizetype chinese = QStringView(u"〇一二三四五六七八九").indexOf(c);
        const int digit = c.isDigit()   ? c.digitValue()
                          : chinese > 0 ? static_cast<int>(chinese)
                                        : 0;
        year = year * 10 + digit;
    }
    return year;
}

QString foldedLine(const QString &line)
{
    return foldForReading(line.left(LongestTitle + 1)).simplified().remove(u' ');
}

bool isSentence(const QString &line)
{
    return std::any_of(line.cbegin(), line.cend(),
                       [](QChar c) { return QStringView(u"。；;，,：:").contains(c); });
}

} // namespace

std::optional<ReportTitle> ReportTitle::read(const QString &line)
{
    QString folded = foldedLine(line);
    // A page names itself 标题_网站 or 标题-网站.
    static const QRegularExpression site(u"报告[)》]?[_|\\-–—].*$"_s);
    if (const auto match = site.match(folded); match.hasMatch())
        folded.truncate(match.capturedStart() + 2);
    if (folded.size() > LongestTitle || isSentence(folded))
        return std::nullopt;
    static const QRegularExpression subject(u"(?:政府)?信息公开|政务公开"_s);
    const QRegularExpressionMatch year = yearForm().match(folded);
    const QRegularExpressionMatch about = subject.match(folded);
    if (!year.hasMatch() || !about.hasMatch() || !folded.contains(u"报"_s))
        return std::nullopt;
    ReportTitle title;
    title.year = yearIn(year.captured(1));
    QString rest = folded.left(about.capturedStart());
    if (year.capturedStart() < about.capturedStart())
        rest.remove(year.capturedStart(), year.capturedLength());
    static const QRegularExpression frame(u"^[《<\"“]?(?:关于)?|[的《(〔]+$"_s);
    rest.remove(frame);
    if (!rest.contains(u'?') && !rest.contains(QChar(QChar::ReplacementCharacter)))
        title.unit = rest;
    return title;
}

std::optional<int> yearOfHeading(const QString &line)
{
    const QString folded = foldedLine(line);
    const QRegularExpressionMatch year = yearForm().match(folded);
    if (!year.hasMatch() || folded.size() > LongestHeading || isSentence(folded))
        return std::nullopt;
    const bool heading = folded == year.captured() || folded.contains(u"报告"_s) ||
                         folded.contains(u"年报"_s) || folded.contains(u"公开情况"_s);
    return heading ? std::optional(yearIn(year.captured(1))) : std::nullopt;
}
