// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of ReportSession: each is one undo step.
#include "session/reportsession_p.h"

#include "charts/chartedit.h"
#include "document/carryover.h"
#include "document/fieldnames.h"
#include "document/metalabel.h"
#include "document/openingtext.h"
#include "document/ownfigureedit.h"
#include "document/reportedit.h"
#include "document/reportfile.h"
#include "document/snapshots.h"
#include "document/textreplace.h"
#include "document/unitprofile.h"
#include "document/zerofill.h"
#include "outline/signoffsheet.h"
#include "rules/waivers.h"
#include "session/celltext.h"

#include <QFileInfo>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Error badInput(const QString &message)
{
    return {Error::Kind::BadInput, message, {}};
}

} // namespace

QString ReportSession::Private::stepName(const Report &after, int index) const
{
    const ReportForm &form = state->set.form();
    const QString &id = form.cell(index).id;
    const FigureView values(after, state->set.formPtr());
    const auto spoken = [&](const CellValue &value, const Report &report) {
        return CellText::spoken(value, CellText::figureAt(report, form, index), {});
    };
    return ReportSession::tr("%1: %2 → %3")
        .arg(CellText::title(form, id), spoken(state->set.figures().at(index), q->report()),
             spoken(values.at(index), after));
}

Result<void> ReportSession::Private::editFigures(const QList<FigureStep> &steps,
                                                 const StepName &name)
{
    return edit([&](Report &report) { return applyFigureSteps(report, state->set.form(), steps); },
                name);
}

Result<void> ReportSession::setFigure(const QString &cellId, const Figure &figure)
{
    const Result<int> index = d->indexOf(cellId);
    if (!index)
        return index.error();
    return d->editFigures({{*index, figure, false}},
                          [&](const Report &after) { return d->stepName(after, *index); });
}

Result<void> ReportSession::enterFigure(const QString &cellId, const QString &typed)
{
    const Result<int> index = d->indexOf(cellId);
    if (!index)
        return index.error();
    const Result<FigureStep> step = readFigureStep(report(), set().form(), *index, typed);
    if (!step)
        return step.error();
    return d->editFigures({*step}, [&](const Report &after) { return d->stepName(after, *index); });
}

Result<void> ReportSession::setFigures(const QList<QPair<QString, Figure>> &figures,
                                       const QString &stepName)
{
    QList<FigureStep> steps;
    for (const auto &[cellId, figure] : figures) {
        const Result<int> index = d->indexOf(cellId);
        if (!index)
            return index.error();
        steps.append({*index, figure, false});
    }
    return d->editFigures(steps, [&](const Report &) { return stepName; });
}

Result<void> ReportSession::setSource(const QStringList &cellIds,
                                      const FigureNotes::SourceChange &source)
{
    const int count = static_cast<int>(cellIds.size());
    return d->edit(
        [&](Report &report) {
            return FigureNotes::setSource(report, set().figures(), cellIds, source);
        },
        [&](const Report &) {
            return count == 1
                       ? tr("Source of %1").arg(CellText::title(set().form(), cellIds.first()))
                       : tr("Source of %n figure(s)", nullptr, count);
        });
}

Result<void> ReportSession::explain(const QString &cellId, const QString &text)
{
    return d->edit(
        [&](Report &report) { return FigureNotes::explain(report, set().figures(), cellId, text); },
        [&](const Report &) {
            return tr("Explanation of %1").arg(CellText::title(set().form(), cellId));
        });
}

Result<void> ReportSession::setOwnFigures(const QList<OwnFigure> &figures)
{
    return d->edit(
        [&](Report &report) { return OwnFigureEdit::setAll(report, catalog(), figures); },
        [&](const Report &) { return tr("Own figures"); });
}

Result<void> ReportSession::chooseChart(const QString &document, const QString &chart,
                                        const ChartChoice &choice)
{
    return d->edit(
        [&](Report &report) { return ChartEdit::choose(report, set(), document, chart, choice); },
        [&](const Report &) {
            return tr("Chart “%1”").arg(FieldNames::ofChart(set().form(), chart));
        });
}

Result<void> ReportSession::orderCharts(const QString &document, const QStringList &charts)
{
    return d->edit(
        [&](Report &report) { return ChartEdit::setOrder(report, set(), document, charts); },
        [&](const Report &) { return tr("Order of the charts"); });
}

Result<void> ReportSession::enterFigures(const QList<QPair<QString, QString>> &typed,
                                         const QString &stepName)
{
    QList<FigureStep> steps;
    for (const auto &[cellId, text] : typed) {
        const Result<int> index = d->indexOf(cellId);
        if (!index)
            return index.error();
        const Result<FigureStep> step = readFigureStep(report(), set().form(), *index, text);
        if (!step) {
            Error error = step.error();
            error.where = CellText::title(set().form(), cellId);
            return error;
        }
        steps.append(*step);
    }
    return d->editFigures(steps, [&](const Report &) { return stepName; });
}

Result<int> ReportSession::fillBlanks(const QStringList &cells, const QString &about)
{
    if (!hasReport())
        return 0;
    const ReportForm &form = set().form();
    const int blank = static_cast<int>(ZeroFill::blanks(report(), form, cells).size());
    const auto change = [&](Report &report) -> Result<void> {
        const auto filled = ZeroFill::fill(report, form, {about, cells, {}, d->clock().date(), {}});
        return filled ? Result<void>() : Result<void>(filled.error());
    };
    const auto done = d->edit(change, [&](const Report &) {
        return tr("%1: %n remaining blank(s) set to 0", nullptr, blank).arg(about);
    });
    if (!done)
        return done.error();
    return blank;
}

Result<void> ReportSession::acceptCarryOvers(const QStringList &cellIds)
{
    QList<QPair<QString, Figure>> figures;
    for (const CarryOver &carry : carryOvers(set())) {
        if (cellIds.contains(carry.cell))
            figures.append({carry.cell, carry.figure});
    }
    return setFigures(figures, tr("Carried in from last year: %n figure(s)", nullptr,
                                  static_cast<int>(figures.size())));
}

Result<void> ReportSession::restoreTotal(const QString &cellId)
{
    const Result<int> index = d->indexOf(cellId);
    if (!index)
        return index.error();
    return d->editFigures({{*index, Figure(), true}},
                          [&](const Report &after) { return d->stepName(after, *index); });
}

Result<void> ReportSession::Private::type(const QString &textId, const Change &change)
{
    if (state && !state->set.form().ownerOfText(textId))
        return badInput(ReportSession::tr("There is no text %1 in this report.").arg(textId));
    return edit(
        change,
        [&](const Report &) {
            return ReportSession::tr("Text of %1")
                .arg(FieldNames::ofText(state->set.form(), textId));
        },
        textId);
}

Result<void> ReportSession::setText(const QString &textId, const QString &text)
{
    return d->type(textId, [&](Report &report) -> Result<void> {
        ReportEdit::setText(report, textId, text);
        return {};
    });
}

Result<void> ReportSession::setText(const QString &textId, const QString &text,
                                    const BoundText::Edit &edit)
{
    return d->type(textId, [&](Report &report) {
        return ReportEdit::setText(report, textId, text,
                                   BoundText::follow(text, edit, report.bindingsOf(textId)));
    });
}

Result<void> ReportSession::bind(const QString &textId, const Binding &binding)
{
    const QString words = report().text(textId).mid(binding.span.start, binding.span.length);
    return d->edit(
        [&](Report &report) { return ReportEdit::bind(report, set().form(), textId, binding); },
        [&](const Report &) {
            return binding.form == Binding::Form::Free
                       ? tr("Confirm %1 as no figure of the report").arg(words)
                       : tr("Bind %1 to %2")
                             .arg(words, CellText::title(set().form(), binding.cell));
        });
}

Result<void> ReportSession::unbind(const QString &textId, qsizetype position)
{
    return d->edit([&](Report &report) { return ReportEdit::unbind(report, textId, position); },
                   [&](const Report &) { return tr("Number no longer bound"); });
}

Result<int> ReportSession::bindCertain(const QString &textId)
{
    QList<Binding> certain;
    for (const TextNumber &number : numbers(textId).numbers) {
        if (number.state == TextNumber::State::Certain)
            certain.append(number.suggestions.first());
    }
    const int count = static_cast<int>(certain.size());
    const auto bound = d->edit(
        [&](Report &report) -> Result<void> {
            for (const Binding &binding : certain) {
                if (const auto one = ReportEdit::bind(report, set().form(), textId, binding); !one)
                    return one.error();
            }
            return {};
        },
        [&](const Report &) { return tr("Bind %n number(s)", nullptr, count); });
    if (!bound)
        return bound.error();
    return count;
}

Result<void> ReportSession::applyDraft(const ReportEdit::SplitDraft &draft)
{
    return d->edit([&](Report &report) { return ReportEdit::applyDraft(report, draft); },
                   [&](const Report &) {
                       return tr("Paste a whole draft: %n text(s)", nullptr,
                                 static_cast<int>(draft.texts.size()));
                   });
}

Result<void> ReportSession::insertOpening(const QString &chapterId)
{
    if (!d->state || !set().form().ownerOfText(chapterId))
        return badInput(tr("There is no text %1 in this report.").arg(chapterId));
    const OpeningText opening = openingText(set(), chapterId);
    if (opening.text.isEmpty()) {
        return badInput(tr("None of the figures that an opening would state is filled in yet."));
    }
    const QString present = report().text(chapterId);
    if (present.startsWith(opening.text))
        return badInput(tr("The text begins with these sentences already."));
    return d->edit(
        [&](Report &report) {
            QList<Binding> bindings = opening.bindings;
            for (Binding binding : report.bindingsOf(chapterId)) {
                binding.span.start += opening.text.size();
                bindings.append(binding);
            }
            return ReportEdit::setText(report, chapterId, opening.text + present, bindings);
        },
        [&](const Report &) {
            return tr("Opening of %1").arg(FieldNames::ofText(set().form(), chapterId));
        });
}

void ReportSession::endTypingStep()
{
    d->typing = false;
}

Result<void> ReportSession::setMeta(const QString &key, const QString &value)
{
    return d->edit([&](Report &report) { return ReportEdit::setMeta(report, key, value); },
                   [&](const Report &after) {
                       return tr("%1: %2").arg(MetaLabel::of(key), ReportEdit::meta(after, key));
                   });
}

Result<void> ReportSession::setProfile(const QString &key, const QString &value)
{
    return d->edit([&](Report &report) { return ReportEdit::setProfile(report, key, value); },
                   [&](const Report &after) {
                       const auto power = UnitProfile::power(after, key);
                       const bool isPower = UnitProfile::isPower(key) && power;
                       return tr("%1: %2").arg(MetaLabel::of(key),
                                               isPower ? MetaLabel::ofPower(*power)
                                                       : ReportEdit::profile(after, key));
                   });
}

Result<void> ReportSession::replaceWords(const QList<SearchMatch> &places, const QString &words)
{
    const QString old = places.isEmpty() ? QString() : places.first().words;
    return d->edit(
        [&](Report &report) { return TextReplace::apply(report, places, words); },
        [&](const Report &) {
            const int count = static_cast<int>(places.size());
            return words.isEmpty()
                       ? tr("Remove “%1” in %n place(s)", nullptr, count).arg(old)
                       : tr("Replace “%1” by “%2” in %n place(s)", nullptr, count).arg(old, words);
        });
}

Result<void> ReportSession::attachFile(const QString &path)
{
    const Result<ReportFile::Loaded> loaded = ReportFile::load(path);
    if (!loaded)
        return loaded.error();
    return attachReport(loaded->report, QFileInfo(path).fileName(), loaded->sha256);
}

Result<void> ReportSession::attachReport(const Report &earlier, const QString &fileName,
                                         const QByteArray &sha256)
{
    return d->edit(
        [&](Report &report) { return ReportEdit::attach(report, earlier, fileName, sha256); },
        [&](const Report &) { return tr("Attach the report of %1").arg(earlier.year); });
}

Result<void> ReportSession::detachYear(int year)
{
    return d->edit(
        [&](Report &report) -> Result<void> {
            report.attached.removeIf(
                [year](const AttachedReport &attached) { return attached.report.year == year; });
            return {};
        },
        [&](const Report &) { return tr("Remove the report of %1").arg(year); });
}

Result<void> ReportSession::waive(const Finding &finding, const QString &reason, const QString &by,
                                  QDate date)
{
    finishChecks();
    const QList<Finding> &present = checks().findings;
    const auto now = std::find_if(present.cbegin(), present.cend(),
                                  [&](const Finding &one) { return one.key == finding.key; });
    if (now == present.cend())
        return badInput(tr("This finding is gone; there is nothing left to accept."));
    const Result<Waiver> waiver = Waivers::waiverFor(*now, set(), reason, by, date);
    if (!waiver)
        return waiver.error();
    return d->edit(
        [&](Report &report) { return ReportEdit::waive(report, *waiver); },
        [&](const Report &) { return tr("Accept the finding of %1").arg(finding.rule); });
}

Result<void> ReportSession::unwaive(const QString &waiverKey)
{
    return d->edit([&](Report &report) { return ReportEdit::unwaive(report, waiverKey); },
                   [&](const Report &) {
                       return tr("Take back the reason for %1").arg(waiverKey.section(u'/', 0, 0));
                   });
}

Result<void> ReportSession::switchRuleOff(const RuleSwitch &rule)
{
    return d->edit([&](Report &report) { return ReportEdit::switchRuleOff(report, rule); },
                   [&](const Report &) { return tr("Switch off check %1").arg(rule.number); });
}

Result<void> ReportSession::switchRuleOn(const QString &number)
{
    return d->edit([&](Report &report) { return ReportEdit::switchRuleOn(report, number); },
                   [&](const Report &) { return tr("Switch on check %1").arg(number); });
}

Result<void> ReportSession::replaceContent(const Report &report, const QString &stepName)
{
    if (report.templates != this->report().templates) {
        return badInput(tr("That state of the report carries other documents than the one that is "
                           "open; open it as a report of its own."));
    }
    return d->edit(
        [&](Report &now) -> Result<void> {
            now = report;
            return {};
        },
        [&](const Report &) { return stepName; });
}

Result<void> ReportSession::takeSnapshot(const QString &name, const QDateTime &now)
{
    return d->edit([&](Report &report) { return Snapshots::take(report, name, now); },
                   [&](const Report &) { return tr("Keep snapshot “%1”").arg(name.simplified()); });
}

Result<void> ReportSession::restoreSnapshot(const QString &name)
{
    const Result<Report> state = Snapshots::restored(report(), name);
    if (!state)
        return state.error();
    return replaceContent(*state, tr("Bring back snapshot “%1”").arg(name));
}

Result<void> ReportSession::removeSnapshot(const QString &name)
{
    return d->edit([&](Report &report) { return Snapshots::remove(report, name); },
                   [&](const Report &) { return tr("Remove snapshot “%1”").arg(name); });
}

Result<void> ReportSession::takeStep(const SignRecord::Act &act)
{
    finishChecks();
    const auto taken = d->edit(
        [&](Report &report) {
            return SignRecord::add(report, act, openErrorSentences(checks(), QLocale()));
        },
        [&](const Report &) { return tr("The report is %1").arg(SignRecord::nameOf(act.kind)); });
    if (!taken)
        return taken.error();
    const QScopedValueRollback forgetting(d->forgetting, true);
    d->stack.clear();
    d->stack.resetClean();
    return {};
}
