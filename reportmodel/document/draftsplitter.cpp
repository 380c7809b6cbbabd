// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/datetext.h"
#include "base/figureinput.h"
#include "document/draftheader.h"
#include "document/draftheadings.h"
#include "document/reportedit.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using ReportEdit::SplitDraft;

namespace {

constexpr qsizetype LongestTitle = 60;
constexpr qsizetype LongestOrgan = 30;
constexpr qsizetype TailLines = 12; // how far from the end a signature may stand

QStringList paragraphsOf(const QString &draft)
{
    static const QRegularExpression lineEnd(u"\\r\\n|[\\r\\n\\f\\v\\x{0085}\\x{2028}\\x{2029}]"_s);
    QStringList paragraphs;
    for (const QString &line : draft.split(lineEnd)) {
        const QString paragraph = line.trimmed();
        if (!foldForReading(paragraph).trimmed().isEmpty())
            paragraphs.append(paragraph);
    }
    return paragraphs;
}

bool endsSentence(const QString &line)
{
    return std::any_of(line.cbegin(), line.cend(),
                       [](QChar c) { return QStringView(u"。；，;,").contains(c); });
}

// 某某局2021年政府信息公开工作年度报告: names a year and says that it is one of our documents.
bool isTitle(const QString &line)
{
    static const QRegularExpression year(u"[\\d〇零一二三四五六七八九]{4}\\s*年"_s);
    static const QRegularExpression ending(u"(?:报告|总结|计划)(?:\\(.*年度?\\))?$"_s);
    const QString folded = foldForReading(line);
    return folded.size() <= LongestTitle && folded.contains(u"公开"_s) && !endsSentence(folded) &&
           year.match(folded).hasMatch() && ending.match(folded).hasMatch();
}

// The first line of a title in two lines: 某某局 above 2021年政府信息公开工作年度报告.
bool isTitleStart(const QString &line, const QString &title)
{
    return title.front().isDigit() && line.size() <= LongestOrgan && !endsSentence(line) &&
           !DraftHeader::isHeaderLine(line);
}

// Buttons and links a page prints below a report.
bool isPageFurniture(const QString &line)
{
    static const QRegularExpression form(u"^(?:[\\s|｜【】\\[\\]]|打印(?:本页)?|关闭(?:窗口|本页)?|"
                                         u"返回(?:顶部|首页|列表)?|分享到?|收藏|"
                                         "上一篇.*|下一篇.*|扫一扫.*|责任编辑.*)+[:：]?$"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    return form.match(line).hasMatch();
}

struct Signature
{
    QString organ;
    QString date; // as written
    QString iso;
};

// "某某局 2021年12月3日", or the date alone; nullopt when the line does not end in a date.
std::optional<Signature> signatureLine(const QString &line)
{
    static const QRegularExpression form(u"^(.*?)\\s*(\\d{4}\\s*[年\\-/.]\\s*\\d{1,2}\\s*[月\\-/.]"
                                         "\\s*\\d{1,2}\\s*日?)$"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = form.match(line);
    const auto iso = isoDate(match.captured(2));
    const QString organ = match.captured(1).trimmed();
    if (!iso || organ.size() > LongestOrgan || endsSentence(organ))
        return std::nullopt;
    return Signature{organ, match.captured(2), *iso};
}

// Splits one draft for one template.
class Splitter
{
public:
    Splitter(const ReportTemplate &form, const QStringList &lines, DraftHeadings headings)
        : m_form(form)
        , m_lines(lines)
        , m_headings(std::move(headings.found))
    {
    }

    SplitDraft run()
    {
        m_end = m_lines.size();
        takeTail();
        takeHead(m_headings.isEmpty() ? m_end : m_headings.first().line);
        for (qsizetype i = 0; i < m_headings.size(); ++i)
            takeChapter(m_headings[i], i + 1 < m_headings.size() ? m_headings[i + 1].line : m_end);
        if (!m_signature.isEmpty())
            m_split.texts.insert(chapterOfKind(Chapter::Kind::Signature), m_signature);
        m_split.unplaced += m_afterSignature;
        return m_split;
    }

private:
    QString chapterOfKind(Chapter::Kind kind) const
    {
        const auto it = std::find_if(
            m_form.chapters.cbegin(), m_form.chapters.cend(), [kind](const Chapter &chapter) {
                return chapter.kind == kind &&
                       (kind == Chapter::Kind::Signature || chapter.title.isEmpty());
            });
        return it == m_form.chapters.cend() ? QString() : it->id;
    }

    void addText(const QString &textId, const QString &paragraph)
    {
        if (textId.isEmpty())
            m_split.unplaced.append(paragraph);
        else
            m_split.texts[textId] += paragraph + u'\n';
    }

    // The signature: the last line near the end that is or ends in a date, and the organ above it.
    // What stands below it belongs to the page.
    void takeTail()
    {
        const qsizetype body = m_headings.isEmpty() ? 0 : m_headings.last().line + 1;
        const qsizetype first = std::max(body, m_lines.size() - TailLines);
        for (qsizetype i = m_lines.size() - 1; i >= first; --i) {
            auto signature = signatureLine(m_lines[i]);
            if (!signature)
                continue;
            m_afterSignature = m_lines.sliced(i + 1);
            m_end = i;
            const bool organAbove =
                signature->organ.isEmpty() && i > body && m_lines[i - 1].size() <= LongestOrgan &&
                !endsSentence(m_lines[i - 1]) && headingLevel(m_lines[i - 1]) == 0;
            if (organAbove) {
                signature->organ = m_lines[i - 1];
                m_end = i - 1;
            }
            placeSignature(*signature);
            return;
        }
        while (m_end > body && isPageFurniture(m_lines[m_end - 1]))
            m_afterSignature.prepend(m_lines[--m_end]);
    }

    void placeSignature(const Signature &signature)
    {
        if (!signature.organ.isEmpty()) {
            m_signature = signature.organ + u'\n';
            m_split.meta.insert(u"signed_by"_s, signature.organ);
        }
        m_signature += signature.date + u'\n';
        m_split.meta.insert(u"signed_date"_s, signature.iso);
    }

    // Metadata, title and preamble, in lines [0, end).
    void takeHead(qsizetype end)
    {
        const auto title = std::find_if(m_lines.cbegin(), m_lines.cbegin() + end, isTitle);
        const qsizetype titleLine = title == m_lines.cbegin() + end ? -1 : title - m_lines.cbegin();
        const bool twoLines =
            titleLine > 0 && isTitleStart(m_lines[titleLine - 1], m_lines[titleLine]);
        const auto isOfTitle = [&](qsizetype line) {
            return titleLine >= 0 && (line == titleLine || (twoLines && line + 1 == titleLine));
        };
        // Without a heading nobody can tell the preamble from the rest.
        const QString preamble =
            m_headings.isEmpty() ? QString() : chapterOfKind(Chapter::Kind::Narrative);
        DraftHeader header;
        bool inHeader = true; // metadata stands above the first paragraph of text
        for (qsizetype i = 0; i < end; ++i) {
            if (isOfTitle(i)) {
                m_split.meta[u"title"_s] += m_lines[i].simplified();
                continue;
            }
            const bool hasNext = i + 1 < end && !isOfTitle(i + 1);
            const qsizetype taken =
                inHeader ? header.take(m_lines[i], hasNext ? m_lines[i + 1] : QString()) : 0;
            if (taken > 0) {
                i += taken - 1;
            } else if (i < titleLine) {
                m_split.unplaced.append(m_lines[i]);
            } else {
                inHeader = inHeader && titleLine < 0 && !endsSentence(m_lines[i]);
                addText(preamble, m_lines[i]);
            }
        }
        m_split.meta.insert(header.meta());
        m_split.unplaced += header.unplaced();
    }

    void takeChapter(const DraftHeading &heading, qsizetype end)
    {
        if (!heading.verbatim) // its own wording would be lost
            m_split.unplaced.append(m_lines[heading.line]);
        if (!heading.rest.isEmpty())
            addText(heading.chapter, heading.rest);
        for (qsizetype i = heading.line + 1; i < end; ++i)
            addText(heading.chapter, m_lines[i]);
    }

    const ReportTemplate &m_form;
    const QStringList &m_lines;
    const QList<DraftHeading> m_headings;
    qsizetype m_end = 0; // first line of signature and page furniture
    QString m_signature;
    QStringList m_afterSignature;
    SplitDraft m_split;
};

} // namespace

SplitDraft ReportEdit::splitDraft(const ReportForm &form, const QString &draft)
{
    const QStringList lines = paragraphsOf(draft);
    const ReportTemplate *chosen = nullptr;
    DraftHeadings headings;
    for (const TemplatePtr &candidate : form.templates()) {
        DraftHeadings found = findHeadings(*candidate, lines);
        if (!chosen || found.score > headings.score) {
            chosen = candidate.get();
            headings = std::move(found);
        }
    }
    if (!chosen)
        return {};
    SplitDraft split = Splitter(*chosen, lines, std::move(headings)).run();
    // The one title of a report is its annual report's where it has one.
    const bool isSecond =
        std::any_of(form.templates().cbegin(), form.templates().cend(),
                    [chosen](const auto &other) { return other->document < chosen->document; });
    if (isSecond && split.meta.contains(u"title"_s))
        split.unplaced.prepend(split.meta.take(u"title"_s));
    return split;
}

Result<void> ReportEdit::applyDraft(Report &report, const SplitDraft &split)
{
    Report changed = report;
    for (auto it = split.meta.cbegin(); it != split.meta.cend(); ++it) {
        if (const auto set = setMeta(changed, it.key(), it.value()); !set)
            return set.error();
    }
    for (auto it = split.texts.cbegin(); it != split.texts.cend(); ++it)
        setText(changed, it.key(), it.value());
    report = changed;
    return {};
}
