// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/readerpage.h"

#include "base/printabletext.h"
#include "document/fieldnames.h"
#include "export/readersources.h"
#include "export/readerstyle.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString lightClass(Light light)
{
    switch (light) {
    case Light::Red:
        return u"red"_s;
    case Light::Amber:
        return u"amber"_s;
    case Light::Green:
        break;
    }
    return u"green"_s;
}

// What is shown as a mark: an open finding that is about something wrong.
bool isOpen(const Finding &finding)
{
    return finding.outcome == Outcome::Violated && !finding.waived;
}

QString number(const QString &html)
{
    return u"<td class=\"number\">"_s + html + u"</td>"_s;
}

QString numberHeading(const QString &text)
{
    return u"<th class=\"number\">"_s + text.toHtmlEscaped() + u"</th>"_s;
}

} // namespace

ReaderPage::ReaderPage(const ExportJob &job, const ReportSet &linked, const CheckResult &checks)
    : m_set(*job.set)
    , m_linked(linked)
    , m_checks(checks)
    , m_sheet(SignOffSheet::of(*job.set, checks, {}, job.locale, job.time.date()))
    , m_words(job.locale)
    , m_job(job)
{
    const QList<Finding> &findings = checks.findings;
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const Finding &finding = findings[i];
        if (!isOpen(finding) || finding.cells.isEmpty())
            continue;
        // On the cell it is about; errors come first.
        const QString &cell = finding.cells.first();
        if (!m_marks.contains(cell)) {
            m_marks.insert(cell, {ReaderLinks::findingId(i), severityId(finding.severity),
                                  finding.message.text(job.locale)});
        }
    }
}

Result<QString> ReaderPage::html()
{
    addSection(u"figures"_s, m_words(u"主要数据"_s, u"Key figures"_s), keyFigures());
    addSection(u"matters"_s, m_words(u"需知事项"_s, u"To be known"_s), matters());
    addSection(u"findings"_s, m_words(u"核对结果"_s, u"Findings"_s), findings());
    ReaderDocument document(m_links, m_marks, m_job.pictures, m_job.locale);
    for (const TemplatePtr &form : m_set.form().templates()) {
        const DocumentOutline outline = outlineOf(m_linked, form->id, true, m_job.locale);
        const auto part = document.html(outline);
        if (!part)
            return part.error();
        m_sections.append({u"d-"_s + form->id, outline.title, *part});
    }
    addSection(u"sources"_s, m_words(u"来源与说明"_s, u"Sources and explanations"_s), sources());
    addSection(u"others"_s, m_words(u"其他数据"_s, u"Other figures"_s), otherFigures());
    addSection(u"record"_s, m_words(u"办理记录"_s, u"Record"_s), record());

    QString html = head() + u"<body><main>\n"_s;
    for (const QString &title : m_sheet.titles)
        html += u"<h1>"_s + title.toHtmlEscaped() + u"</h1>\n"_s;
    html += u"<p class=\"quiet\">"_s + m_sheet.unit.toHtmlEscaped() + u"</p>\n"_s + verdict() +
            u"<nav aria-label=\""_s + m_words(u"目录"_s, u"Contents"_s) + u"\">"_s;
    for (const Section &section : std::as_const(m_sections))
        html += ReaderLinks::link(section.id, section.title) + u'\n';
    html += u"</nav>\n"_s;
    for (const Section &section : std::as_const(m_sections)) {
        html += u"<section id=\""_s + section.id.toHtmlEscaped() + u"\">\n"_s;
        // A document has its own title.
        if (!section.id.startsWith("d-"_L1))
            html += u"<h2>"_s + section.title.toHtmlEscaped() + u"</h2>\n"_s;
        html += section.html + u"</section>\n"_s;
    }
    return printableLines(html + u"</main></body></html>\n"_s);
}

void ReaderPage::addSection(const QString &id, const QString &title, const QString &html)
{
    if (!html.isEmpty())
        m_sections.append({id, title, html});
}

QString ReaderPage::head() const
{
    return u"<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           // Nothing is fetched, whatever was typed.
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           "img-src data:; style-src 'unsafe-inline'\">\n<link rel=\"icon\" href=\"data:,\">\n"
           "<title>"_s +
           m_sheet.titles.value(0).toHtmlEscaped() + u"</title>\n<style>"_s + readerStyle() +
           u"</style></head>\n"_s;
}

QString ReaderPage::verdict() const
{
    const auto term = [](const QString &name, const QString &text, bool alarming = false) {
        return u"<dt>"_s + name + (alarming ? u"</dt><dd class=\"error\">"_s : u"</dt><dd>"_s) +
               text.toHtmlEscaped() + u"</dd>\n"_s;
    };
    const bool isVoid = m_sheet.verdict.brokenAt >= 0 || !m_sheet.sinceSignature.isEmpty();
    QString html = u"<div class=\"light %1\"><b>%2</b> %3</div>\n<dl>"_s.arg(
        lightClass(m_sheet.light), m_words.verdict(m_sheet.light).toHtmlEscaped(),
        m_checks.findings.isEmpty() ? m_words.counts(m_sheet).toHtmlEscaped()
                                    : ReaderLinks::link(u"findings"_s, m_words.counts(m_sheet)));
    html += term(m_words(u"办理状态"_s, u"State"_s), m_words.state(m_sheet), isVoid);
    for (const SignOffSheet::Deadline &deadline : m_sheet.deadlines)
        html += term(m_words(u"时限"_s, u"Deadline"_s), m_words.deadline(deadline));
    if (m_sheet.similarity) {
        html += term(m_words(u"与上年文字"_s, u"Last year's text"_s),
                     m_words(u"相同 %1%"_s, u"%1% the same"_s).arg(*m_sheet.similarity / 10));
    }
    return html + u"</dl>\n"_s;
}

QString ReaderPage::keyFigures()
{
    if (m_sheet.figures.isEmpty())
        return {};
    const auto orDash = [](const QString &text) {
        return text.isEmpty() ? u"—"_s : text.toHtmlEscaped();
    };
    QString html = u"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\""_s +
                   m_words(u"主要数据"_s, u"Key figures"_s) +
                   u"\"><table class=\"list\"><tr><td></td>"_s +
                   numberHeading(m_words(u"本年"_s, u"This year"_s)) +
                   numberHeading(m_words(u"上年"_s, u"Last year"_s)) +
                   numberHeading(m_words(u"增减"_s, u"Change"_s)) +
                   numberHeading(m_words(u"增幅"_s, u"In per cent"_s)) + u"</tr>\n"_s;
    for (const SignOffSheet::KeyFigure &figure : std::as_const(m_sheet.figures)) {
        html +=
            u"<tr><th>"_s + figure.label.toHtmlEscaped() + u"</th>"_s +
            number(m_links.to(figure.cell, m_words.orBlank(figure.value)) + u' ' +
                   figure.unit.toHtmlEscaped()) +
            number(figure.comparable ? m_words.orBlank(figure.lastYear).toHtmlEscaped() : u"—"_s) +
            number(orDash(figure.change)) + number(orDash(figure.percent)) + u"</tr>\n"_s;
    }
    return html + u"</table></div>\n"_s;
}

QString ReaderPage::list(const QString &title, const QStringList &items) const
{
    if (items.isEmpty())
        return {};
    return u"<h3>"_s + title.toHtmlEscaped() + u"</h3>\n<ul><li>"_s + items.join(u"</li>\n<li>"_s) +
           u"</li></ul>\n"_s;
}

QString ReaderPage::toPlace(const QString &id, const QString &text)
{
    if (m_set.form().indexOf(id) >= 0)
        return m_links.to(id, text);
    return text.toHtmlEscaped();
}

QString ReaderPage::changes()
{
    const bool isVoid = !m_sheet.sinceSignature.isEmpty();
    QStringList changes;
    for (const SignOffSheet::Change &change :
         isVoid ? m_sheet.sinceSignature : m_sheet.sinceLastStep)
        changes.append(toPlace(change.difference.id, change.sentence));
    return list(
        isVoid ? m_words(u"签发后的改动（签批失效）"_s, u"Changed since it was signed (void)"_s)
               : m_words(u"上一步后的改动"_s, u"Changed since the last step"_s),
        changes);
}

QString ReaderPage::matters()
{
    QStringList accepted;
    for (const SignOffSheet::Accepted &one : std::as_const(m_sheet.accepted)) {
        accepted.append(one.sentence.toHtmlEscaped() + u"<br>"_s +
                        m_words.accepted(one).toHtmlEscaped());
    }
    for (const RuleSwitch &off : std::as_const(m_sheet.off)) {
        accepted.append(m_words(u"停用 %1：%2"_s, u"%1 switched off: %2"_s)
                            .arg(off.number, off.reason)
                            .toHtmlEscaped());
    }
    QStringList explained;
    for (const SignOffSheet::Explained &one : std::as_const(m_sheet.explained)) {
        explained.append(m_links.to(one.figure.cell, m_words.jump(one)) +
                         m_words(u"。"_s, u". "_s) + m_words.explanation(one).toHtmlEscaped());
    }
    QStringList blanks;
    for (const SignOffSheet::Blank &blank : std::as_const(m_sheet.blanks))
        blanks.append(m_links.to(blank.cell, blank.label));
    return list(m_words(u"已作说明的核对"_s, u"Accepted findings"_s), accepted) +
           list(m_words(u"变动与说明"_s, u"Figures explained"_s), explained) +
           list(m_words(u"仍为空白"_s, u"Still blank"_s), blanks) + changes();
}

// Where a finding can be seen: its cell, else the chapter.
QString ReaderPage::placeOf(const Finding &finding)
{
    const ReportForm &form = m_set.form();
    for (const QString &cell : finding.cells) {
        if (form.indexOf(cell) >= 0)
            return m_links.to(cell, FieldNames::ofCell(form, cell));
    }
    for (const TemplatePtr &part : form.templates()) {
        for (const Chapter &chapter : part->chapters) {
            if (chapter.id == finding.chapter && chapter.level > 0 &&
                chapter.kind != Chapter::Kind::Signature)
                return ReaderLinks::link(ReaderLinks::chapterId(chapter.id),
                                         FieldNames::ofText(form, chapter.id));
        }
    }
    return {};
}

QString ReaderPage::findings()
{
    QString html;
    const QList<Finding> &findings = m_checks.findings;
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const Finding &finding = findings[i];
        const bool open = isOpen(finding);
        const QString kind = finding.waived ? m_words(u"已说明"_s, u"accepted"_s)
                             : finding.outcome == Outcome::CannotJudge
                                 ? m_words(u"无法判定"_s, u"cannot be judged"_s)
                             : finding.severity == Severity::Error ? m_words(u"错误"_s, u"error"_s)
                             : finding.severity == Severity::Warning
                                 ? m_words(u"警告"_s, u"warning"_s)
                                 : m_words(u"提示"_s, u"hint"_s);
        const QString place = placeOf(finding);
        html += u"<li id=\"%1\"><b class=\"%2\">%3</b> %4 %5%6</li>\n"_s.arg(
            ReaderLinks::findingId(i), open ? severityId(finding.severity) : u"quiet"_s, kind,
            finding.rule.toHtmlEscaped(), finding.message.text(m_job.locale).toHtmlEscaped(),
            place.isEmpty() ? QString() : u' ' + place);
    }
    return html.isEmpty() ? QString() : u"<ul>\n"_s + html + u"</ul>\n"_s;
}

// Figures that no printed table holds: those that were entered or that something leads to.
QString ReaderPage::otherFigures()
{
    const ReportForm &form = m_set.form();
    QString rows;
    for (int i = 0; i < form.cellCount(); ++i) {
        const CellSpec &cell = form.cell(i);
        const CellValue &value = m_set.figures().at(i);
        const bool entered = cell.role == CellRole::Input && !value.isBlank();
        if (m_links.isPlaced(cell.id) || !(entered || m_links.isWanted(cell.id)))
            continue;
        const QString text = figureText(value, figureBehind(m_set.report(), form, i));
        rows += u"<tr><th>"_s + cell.label().toHtmlEscaped() + u"</th><td class=\"number\""_s +
                m_links.placeOf(cell.id) + u'>' + m_words.orBlank(text).toHtmlEscaped() + u' ' +
                (value.isNumber() ? cell.unit.toHtmlEscaped() : QString()) + u"</td></tr>\n"_s;
    }
    return rows.isEmpty() ? QString() : u"<table class=\"list\">\n"_s + rows + u"</table>\n"_s;
}

QString ReaderPage::sources()
{
    QString rows;
    for (const auto &[cell, text] : readerSources(m_set, m_words)) {
        rows += u"<tr><th>"_s + m_links.to(cell, FieldNames::ofCell(m_set.form(), cell)) +
                u"</th><td>"_s + text.toHtmlEscaped() + u"</td></tr>\n"_s;
    }
    return rows.isEmpty() ? QString() : u"<table class=\"list\">\n"_s + rows + u"</table>\n"_s;
}

QString ReaderPage::record() const
{
    QString html;
    for (const SignStep &step : m_sheet.steps) {
        QString line = m_words(u"%1　%2　%3"_s, u"%1, %2, %3"_s)
                           .arg(step.time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s),
                                m_words.step(step.kind), step.by);
        if (!step.role.isEmpty())
            line += m_words(u"（%1）"_s, u" (%1)"_s).arg(step.role);
        if (!step.note.isEmpty())
            line += m_words(u"：%1"_s, u": %1"_s).arg(step.note);
        html += u"<li>"_s + line.toHtmlEscaped() + u"</li>\n"_s;
    }
    if (!html.isEmpty())
        html = u"<ol>\n"_s + html + u"</ol>\n"_s;
    html += u"<p>"_s + m_words(u"内容校验码："_s, u"Content: "_s) + u"<code>"_s +
            QString::fromLatin1(m_sheet.content) + u"</code></p>\n"_s;
    if (!m_sheet.head.isEmpty()) {
        html += u"<p>"_s + m_words(u"记录校验码："_s, u"Record: "_s) + u"<code>"_s +
                QString::fromLatin1(m_sheet.head) + u"</code></p>\n"_s;
    }
    return html + u"<p class=\"note\">"_s + m_words.evidence() + u"</p>\n"_s;
}
