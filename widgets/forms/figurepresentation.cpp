// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/figurepresentation.h"

#include "findings/findingmark.h"
#include "session/celltext.h"
#include "session/reviewremarks.h"

#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

// How many input cells a total is made of, however deep.
int inputCount(const ReportForm &form, int index)
{
    const auto &terms = form.terms(index);
    if (terms.empty())
        return 1;
    int count = 0;
    for (const ReportForm::Term &term : terms)
        count += inputCount(form, term.index);
    return count;
}

} // namespace

FigurePresentation FigurePresentation::of(const ReportSession &session, const QString &cellId)
{
    FigurePresentation shown;
    const ReportSet &set = session.set();
    const ReportForm &form = set.form();
    const int index = form.indexOf(cellId);
    if (index < 0)
        return shown;
    const CellValue &value = set.figures().at(index);
    shown.text = CellText::shown(value, CellText::figureAt(set.report(), form, index));
    shown.lastYear = CellText::lastYear(set, index);
    shown.total = value.isTotal;
    shown.blank = value.isBlank() && !value.isTotal;
    if (value.state == CellValue::State::NotApplicable)
        shown.ink = Ink::Light;
    if (value.isStated) {
        shown.remark = value.isBlank() ? tr("stated blank") : tr("stated");
    } else if (value.isTotal && value.isBlank() && value.blankParts < inputCount(form, index)) {
        shown.text = value.partial.toFile();
        shown.ink = Ink::Light;
        shown.remark = tr("%n missing", nullptr, value.blankParts);
    }
    const QDate cutOff = CellText::figureAt(set.report(), form, index).cutOff;
    if (cutOff.isValid() && shown.remark.isEmpty())
        shown.remark = tr("up to %1").arg(cutOff.toString(u"MM-dd"));
    const auto asked = session.toExplain().constFind(cellId);
    shown.asks =
        asked != session.toExplain().cend() && asked->state != FigureToExplain::State::Explained;
    shown.returned = !ReviewRemarks::at(set.report(), cellId).isEmpty();
    for (const int position : session.findings().ofCell(cellId)) {
        const Finding &finding = session.checks().findings[position];
        if (finding.waived || finding.outcome != Outcome::Violated)
            continue;
        const Mark mark = finding.cells.first() == cellId ? Mark::Named : Mark::Involved;
        if (mark <= shown.mark)
            continue; // the most serious comes first
        shown.mark = mark;
        shown.severity = finding.severity;
        shown.outcome = finding.outcome;
    }
    return shown;
}

QString FigurePresentation::plainText(const ReportSession &session, const QString &cellId)
{
    const ReportSet &set = session.set();
    const int index = set.form().indexOf(cellId);
    return index < 0 ? QString()
                     : CellText::shown(set.figures().at(index),
                                       CellText::figureAt(set.report(), set.form(), index));
}

QString FigurePresentation::editText(const ReportSession &session, const QString &cellId)
{
    const ReportSet &set = session.set();
    const int index = set.form().indexOf(cellId);
    if (index >= 0 && set.figures().at(index).isNumber()) {
        const QString addends = CellText::figureAt(set.report(), set.form(), index).addends;
        if (!addends.isEmpty())
            return u'=' + addends;
    }
    return plainText(session, cellId);
}

QString FigurePresentation::findingsText(const ReportSession &session, const QString &cellId)
{
    QStringList lines;
    for (const int position : session.findings().ofCell(cellId))
        lines.append(FindingMark::describe(session.checks().findings[position]));
    return lines.join(u'\n');
}

QString FigurePresentation::toolTip(const ReportSession &session, const QString &cellId)
{
    const ReportSet &set = session.set();
    const int index = set.form().indexOf(cellId);
    if (index < 0)
        return {};
    const QLocale locale;
    QStringList parts = ReviewRemarks::at(set.report(), cellId);
    const QString findings = findingsText(session, cellId);
    if (!findings.isEmpty())
        parts.append(findings);
    const CellValue &value = set.figures().at(index);
    if (value.differsFromSum() && value.sumState == CellValue::State::Number)
        parts.append(tr("The parts add up to %1.").arg(value.sum.toFile()));
    const Figure figure = CellText::figureAt(set.report(), set.form(), index);
    if (figure.cutOff.isValid())
        parts.append(tr("Counts up to %1").arg(figure.cutOff.toString(Qt::ISODate)));
    if (!figure.source.isEmpty())
        parts.append(tr("Source: %1").arg(figure.source.toText()));
    if (const EarlierYear *earlier = set.previous()) {
        const QString note = earlier->at(index).note.text(locale);
        const QString lastYear = CellText::lastYear(set, index);
        if (!lastYear.isEmpty())
            parts.append(tr("Last year (%1): %2").arg(earlier->report.year).arg(lastYear));
        if (!note.isEmpty())
            parts.append(note);
    }
    const QString explanation = set.report().explanations.value(cellId).text;
    if (!explanation.isEmpty())
        parts.append(tr("Explanation: %1").arg(explanation));
    if (const CellHelp &help = set.form().cell(index).help; !help.isEmpty())
        parts.append(tr("%1 (%2)").arg(help.text.text(locale), help.status.text(locale)));
    QString text;
    for (const QString &part : std::as_const(parts)) {
        text += u"<p style='margin:2px'>"_s + part.toHtmlEscaped().replace(u'\n', u"<br>"_s) +
                u"</p>"_s;
    }
    return text;
}
