// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/draftheadings.h"

#include "prose/foldedtext.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestHeading = 40;
constexpr qsizetype ShortestKeyword = 4;
// Stands for the four digits of a year, so that any year matches any other.
constexpr QChar YearMark(u'\uE000');

// How sure it is that a line is the heading of a chapter.
enum Score {
    NoMatch = 0,
    SameOrdinal = 10,  // 二、2022年工作计划 for 二、2022年政务公开工作思路
    OtherOrdinal = 40, // the same words at another place or level
    SameKeyword = 60,  // （三）政府信息公开平台建设 for （三）平台建设情况
    SameWords = 80,    // 主动公开情况 for （一）主动公开情况
    Verbatim = 100,
};

// A heading taken apart.
struct Heading
{
    int level = 0;   // of its ordinal; 0 without one
    QString ordinal; // 一, 二 …
    QString words;   // what follows the ordinal
};

Heading takenApart(const QString &folded)
{
    static const QRegularExpression form(
        u"^(?:第([一二三四五六七八九十]+)(?:部分|章)[、.:,]?|([一二三四五六七八九十]+)[、.:,，]"
        "|\\(([一二三四五六七八九十]+)\\)[、.]?)"_s);
    const QRegularExpressionMatch match = form.match(folded);
    if (!match.hasMatch())
        return {0, {}, folded};
    const QString words = folded.sliced(match.capturedLength());
    if (match.hasCaptured(3))
        return {2, match.captured(3), words};
    return {1, match.captured(match.hasCaptured(2) ? 2 : 1), words};
}

// 主动公开情况 → 主动公开, 2021年度重点工作 → 重点工作.
QString keywordOf(const QString &words)
{
    static const QRegularExpression frame(u"^\uE000年度?|的?情况$"_s);
    return QString(words).remove(frame);
}

struct Title
{
    QString folded; // with year marks
    Heading parts;
};

QString withYearMarks(QString folded)
{
    if (!folded.contains(u'年'))
        return folded;
    static const QRegularExpression year(u"\\{(?:next_)?year\\}|(?<!\\d)\\d{4}(?=年)"_s);
    return folded.replace(year, QString(YearMark));
}

Title titleOf(const QString &text)
{
    const QString folded = withYearMarks(FoldedText(text).text());
    return {folded, takenApart(folded)};
}

struct ChapterTitles
{
    QList<Title> titles; // the title, then its aliases
    int level = 0;
    QString instruction; // （文字描述）, printed behind the title in the form
};

struct Candidate
{
    Score score = NoMatch;
    qsizetype headingLength = 0; // in the folded line; the rest runs on
};

// A line that reads like a heading: short, and no sentence.
bool isShort(const QString &folded)
{
    return folded.size() <= LongestHeading && !folded.contains(u'。') && !folded.contains(u';');
}

std::optional<qsizetype> verbatimLength(const QString &line, const QString &title)
{
    if (title.isEmpty() || !line.startsWith(title))
        return std::nullopt;
    const bool ends =
        line.size() == title.size() || QStringView(u"。:.，,").contains(line[title.size()]);
    return ends ? std::optional(title.size()) : std::nullopt;
}

Score wordScore(const Heading &line, const Title &title, int level)
{
    const Heading &wanted = title.parts;
    const bool sameLevel = line.level == level;
    const QString said = keywordOf(line.words);
    const QString keyword = keywordOf(wanted.words);
    if (said == keyword)
        return line.level == 0 || sameLevel ? SameWords : OtherOrdinal;
    if (!sameLevel || said.size() < ShortestKeyword)
        return NoMatch;
    if (said.contains(keyword) || keyword.contains(said))
        return line.ordinal == wanted.ordinal ? SameKeyword : OtherOrdinal;
    return level == 1 && line.ordinal == wanted.ordinal ? SameOrdinal : NoMatch;
}

// `marked`: the folded line with year marks.
Candidate match(const QString &folded, const QString &marked, const ChapterTitles &chapter)
{
    QString line = marked;
    const bool instructed = !chapter.instruction.isEmpty() && line.endsWith(chapter.instruction);
    if (instructed)
        line.chop(chapter.instruction.size());
    Candidate best;
    for (const Title &title : chapter.titles) {
        if (const auto length = verbatimLength(line, title.folded)) {
            if (instructed && *length == line.size())
                return {Verbatim, folded.size()};
            // Each year mark stands for four digits of the line.
            return {Verbatim, *length + 3 * line.first(*length).count(YearMark)};
        }
        if (!isShort(line))
            continue;
        const Score score = wordScore(takenApart(line), title, chapter.level);
        if (score > best.score)
            best = {score, folded.size()};
    }
    return best;
}

// The best way found so far to end in one chapter.
struct Path
{
    int score = 0;
    std::vector<DraftHeading> headings;
};

DraftHeading headingAt(qsizetype line, const QString &chapter, const Candidate &candidate,
                       const FoldedText &folded, const QString &original)
{
    DraftHeading heading{line, chapter, candidate.score >= SameWords, {}};
    if (candidate.score == Verbatim && candidate.headingLength < folded.size()) {
        const Span rest =
            folded.original({candidate.headingLength, folded.size() - candidate.headingLength});
        heading.rest = original.sliced(rest.start);
        static const QRegularExpression separator(u"^[。：:．.，,\\s]+"_s,
                                                  QRegularExpression::UseUnicodePropertiesOption);
        heading.rest.remove(separator);
    }
    return heading;
}

} // namespace

DraftHeadings findHeadings(const ReportTemplate &form, const QStringList &lines)
{
    QList<ChapterTitles> titles;
    for (const Chapter &chapter : form.chapters) {
        ChapterTitles wanted;
        wanted.level = chapter.level;
        wanted.instruction = FoldedText(chapter.formText).text();
        if (!chapter.title.isEmpty())
            wanted.titles.append(titleOf(chapter.title));
        for (const QString &alias : chapter.aliases)
            wanted.titles.append(titleOf(alias));
        titles.append(wanted);
    }

    // The best ascending choice of headings, line by line; of two equally good ones the later.
    std::vector<Path> best(static_cast<size_t>(titles.size()));
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const FoldedText folded(lines[line]);
        const QString marked = withYearMarks(folded.text());
        for (qsizetype chapter = titles.size() - 1; chapter >= 0; --chapter) {
            const Candidate candidate = match(folded.text(), marked, titles[chapter]);
            if (candidate.score == NoMatch)
                continue;
            const Path *before = nullptr;
            for (qsizetype i = 0; i < chapter; ++i) {
                const Path &path = best[static_cast<size_t>(i)];
                if (!before || path.score >= before->score)
                    before = &path;
            }
            Path &path = best[static_cast<size_t>(chapter)];
            const int score = candidate.score + (before ? before->score : 0);
            if (score < path.score)
                continue;
            Path extended = before ? *before : Path();
            extended.score = score;
            extended.headings.push_back(
                headingAt(line, form.chapters[chapter].id, candidate, folded, lines[line]));
            path = std::move(extended);
        }
    }
    const auto winner = std::max_element(
        best.begin(), best.end(), [](const Path &a, const Path &b) { return a.score < b.score; });
    if (winner == best.end())
        return {};
    return {QList<DraftHeading>(winner->headings.begin(), winner->headings.end()), winner->score};
}

int headingLevel(const QString &line)
{
    return takenApart(FoldedText(line).text()).level;
}
