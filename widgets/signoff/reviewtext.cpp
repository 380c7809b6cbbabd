// SPDX-License-Identifier: GPL-3.0-or-later
#include "signoff/reviewtext.h"

#include "base/datetext.h"
#include "document/metalabel.h"
#include "look/appearance.h"
#include "signoff/signofflinks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostLines = 40;

// Cells of the tables of the page, a thin line below each.
QString cell(const QString &html, const QColor &line, bool number = false)
{
    return u"<td align=\"%1\" style=\"border-bottom:1px solid %2\">%3</td>"_s.arg(
        number ? u"right"_s : u"left"_s, line.name(), html);
}

QString heading(const QString &text, const QColor &ink, bool number = false)
{
    return u"<th align=\"%1\" style=\"font-weight:normal;color:%2\">%3</th>"_s.arg(
        number ? u"right"_s : u"left"_s, ink.name(), text.toHtmlEscaped());
}

QString bold(const QString &text)
{
    return u"<b>"_s + text.toHtmlEscaped() + u"</b>"_s;
}

} // namespace

ReviewText::ReviewText(const SignOffSheet &sheet, const ReportForm &form, const QPalette &palette)
    : m_sheet(sheet)
    , m_form(form)
    , m_line(Appearance::line(palette))
    , m_quiet(Appearance::quietInk(palette))
{
}

QString ReviewText::orBlank(const QString &value)
{
    return value.isEmpty() ? tr("blank") : value;
}

QString ReviewText::verdict() const
{
    const QString verdict = m_sheet.light == Light::Red     ? tr("Errors to correct")
                            : m_sheet.light == Light::Amber ? tr("To be reviewed")
                                                            : tr("Checks hold");
    QStringList counts{tr("%n error(s)", nullptr, m_sheet.errors),
                       tr("%n warning(s)", nullptr, m_sheet.warnings),
                       tr("%n hint(s)", nullptr, m_sheet.hints),
                       tr("%n cannot be judged", nullptr, m_sheet.cannotJudge),
                       tr("%n accepted", nullptr, int(m_sheet.accepted.size())),
                       tr("%n blank", nullptr, int(m_sheet.blanks.size()))};
    if (!m_sheet.off.isEmpty())
        counts.append(tr("%n switched off", nullptr, int(m_sheet.off.size())));
    return u"<span style=\"font-size:large\">%1</span>&nbsp;&nbsp; <a "
           "style=\"text-decoration:none\" href=\"findings:\">%2</a>"_s.arg(
               bold(verdict), counts.join(u" · "_s).toHtmlEscaped());
}

QString ReviewText::days() const
{
    QStringList days;
    for (const SignOffSheet::Deadline &deadline : m_sheet.deadlines) {
        QString text =
            tr("%1: by %2")
                .arg(MetaLabel::of(deadline.dateKey), deadline.date.toString(Qt::ISODate));
        if (deadline.local)
            text = tr("%1 (local deadline)").arg(text);
        if (deadline.done)
            text = tr("%1, done").arg(text);
        else if (deadline.daysLeft && *deadline.daysLeft >= 0)
            text = tr("%1, %2").arg(text, tr("%n day(s) left", nullptr, int(*deadline.daysLeft)));
        else if (deadline.daysLeft)
            text =
                tr("%1, %2").arg(text, tr("%n day(s) overdue", nullptr, int(-*deadline.daysLeft)));
        const bool late = !deadline.done && deadline.daysLeft && *deadline.daysLeft < 0;
        days.append(late ? bold(text) : text.toHtmlEscaped());
    }
    if (m_sheet.similarity) {
        days.append(
            tr("%1% of the text as last year").arg(*m_sheet.similarity / 10).toHtmlEscaped());
    }
    return days.join(u" &nbsp;·&nbsp; "_s);
}

QString ReviewText::figures() const
{
    const auto orDash = [](const QString &text) { return text.isEmpty() ? u"—"_s : text; };
    QString html = u"<table cellspacing=\"0\" cellpadding=\"4\" width=\"100%\" "
                   "style=\"border-collapse:collapse\"><tr>"_s +
                   heading({}, m_quiet) + heading(tr("This year"), m_quiet, true) +
                   heading(tr("Last year"), m_quiet, true) + heading(tr("Change"), m_quiet, true) +
                   heading(tr("In per cent"), m_quiet, true) + u"</tr>"_s;
    for (const SignOffSheet::KeyFigure &figure : m_sheet.figures) {
        const QString unit =
            figure.unit.isEmpty() || figure.value.isEmpty() || figure.value.endsWith(figure.unit)
                ? QString()
                : u' ' + figure.unit.toHtmlEscaped();
        const QString value = SignOffLinks::toPlace(m_form, figure.cell, orBlank(figure.value));
        const QString before = figure.comparable ? orBlank(figure.lastYear) : u"—"_s;
        html += u"<tr>"_s + cell(figure.label.toHtmlEscaped(), m_line) +
                cell(u"<b>"_s + value + u"</b>"_s + unit, m_line, true) +
                cell(before.toHtmlEscaped(), m_line, true) +
                cell(orDash(figure.change), m_line, true) +
                cell(orDash(figure.percent), m_line, true) + u"</tr>"_s;
    }
    return m_sheet.figures.isEmpty() ? QString() : html + u"</table>"_s;
}

QString ReviewText::remarks() const
{
    if (m_sheet.steps.isEmpty() || m_sheet.steps.last().kind != SignStep::Kind::Returned)
        return {};
    const SignStep &step = m_sheet.steps.last();
    QStringList lines;
    if (!step.note.isEmpty())
        lines.append(tr("%1: %2").arg(step.by, step.note).toHtmlEscaped());
    // The return is the last step: what was changed since, was changed because of it.
    const auto isChanged = [this](const QString &place) {
        return std::any_of(
            m_sheet.sinceLastStep.cbegin(), m_sheet.sinceLastStep.cend(),
            [&place](const SignOffSheet::Change &change) { return change.difference.id == place; });
    };
    for (const ReviewRemark &remark : step.remarks) {
        const QString name = SignOffLinks::nameOf(m_form, m_sheet, remark.place);
        QString line = tr("%1: %2").arg(SignOffLinks::toPlace(m_form, remark.place, name),
                                        remark.text.toHtmlEscaped());
        if (isChanged(remark.place))
            line += u"  "_s + tr("(changed since)").toHtmlEscaped();
        lines.append(line);
    }
    return SignOffLinks::lines(lines, MostLines);
}

QString ReviewText::changes() const
{
    // What makes the signature void stands with it.
    const bool told = !m_sheet.steps.isEmpty() && !m_sheet.sinceSignature.isEmpty() &&
                      m_sheet.steps.last().content == m_sheet.verdict.signature.content;
    if (m_sheet.steps.isEmpty() || told)
        return {};
    QStringList lines;
    for (const SignOffSheet::Change &change : m_sheet.sinceLastStep) {
        lines.append(SignOffLinks::toChange(m_form, change.difference, change.sentence));
    }
    return lines.isEmpty() ? tr("Nothing").toHtmlEscaped() : SignOffLinks::lines(lines, MostLines);
}

QString ReviewText::accepted() const
{
    QStringList lines;
    for (const SignOffSheet::Accepted &one : m_sheet.accepted) {
        const QString said =
            tr("%1 (%2, %3)").arg(one.reason, one.by, one.date.toString(Qt::ISODate));
        QString line = SignOffLinks::toFinding(one.finding, one.rule + u' ' + one.sentence) +
                       u"<br>"_s + said.toHtmlEscaped();
        if (one.lapsed)
            line += u" <b>"_s + tr("The reason no longer covers it.").toHtmlEscaped() + u"</b>"_s;
        lines.append(line);
    }
    for (const RuleSwitch &off : m_sheet.off)
        lines.append(tr("%1 is switched off: %2").arg(off.number, off.reason).toHtmlEscaped());
    return SignOffLinks::lines(lines, MostLines);
}

QString ReviewText::explained() const
{
    QStringList lines;
    for (const SignOffSheet::Explained &one : m_sheet.explained) {
        const QString values =
            one.reason == FigureToExplain::Reason::Jump
                ? tr("%1 → %2").arg(orBlank(one.figure.lastYear), orBlank(one.figure.value))
                : tr("%1 as last year").arg(one.figure.value);
        QString line = SignOffLinks::toPlace(m_form, one.figure.cell,
                                             tr("%1: %2").arg(one.figure.label, values));
        if (one.state == FigureToExplain::State::Open)
            line += u"  "_s + tr("not explained").toHtmlEscaped();
        else
            line += u"  "_s + one.text.toHtmlEscaped();
        if (one.state == FigureToExplain::State::Lapsed)
            line += u" <b>"_s + tr("It was said of another figure.").toHtmlEscaped() + u"</b>"_s;
        lines.append(line);
    }
    return SignOffLinks::lines(lines, MostLines);
}

QString ReviewText::blanks() const
{
    QStringList lines;
    for (const SignOffSheet::Blank &blank : m_sheet.blanks)
        lines.append(SignOffLinks::toPlace(m_form, blank.cell, blank.label));
    return SignOffLinks::lines(lines, MostLines);
}

QString ReviewText::record() const
{
    QStringList lines;
    for (const SignStep &step : m_sheet.steps) {
        QString text =
            tr("%1  %2, by %3")
                .arg(timeText(step.time.toLocalTime()), SignRecord::nameOf(step.kind), step.by);
        if (!step.role.isEmpty())
            text = tr("%1 (%2)").arg(text, step.role);
        if (!step.note.isEmpty())
            text = tr("%1: %2").arg(text, step.note);
        lines.append(text.toHtmlEscaped());
    }
    lines.append(tr("Content: %1").arg(QString::fromLatin1(m_sheet.content)));
    if (!m_sheet.head.isEmpty())
        lines.append(tr("Record: %1").arg(QString::fromLatin1(m_sheet.head)));
    lines.append(tr("The record proves what was changed after it was signed; it is not a legal "
                    "electronic signature.")
                     .toHtmlEscaped());
    return SignOffLinks::lines(lines, MostLines);
}
