// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/reportsession.h"

#include "base/figureinput.h"
#include "document/boundtext.h"
#include "document/reportedit.h"
#include "document/reportfile.h"
#include "session/celltext.h"
#include "session/editcommand.h"
#include "session/metalabel.h"

#include <QFileInfo>

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

Error badInput(const QString &message)
{
    return {Error::Kind::BadInput, message, {}};
}

Figure::State figureState(FigureInput::State state)
{
    switch (state) {
    case FigureInput::State::NotApplicable:
        return Figure::State::NotApplicable;
    case FigureInput::State::Number:
        return Figure::State::Number;
    case FigureInput::State::Blank:
        break;
    }
    return Figure::State::Blank;
}

// One figure of a step; a total that is restored shows its live sum again.
struct FigureStep
{
    int index = 0;
    Figure figure;
    bool restore = false;
};

Result<void> applyStep(Report &report, const ReportForm &form, const FigureStep &step)
{
    const QString &id = form.cell(step.index).id;
    if (step.restore)
        return ReportEdit::assign(report, form, {{id, u"computed"_s, false}});
    return ReportEdit::setFigure(report, form, id, step.figure);
}

// Totals are settled against their parts, so the parts have to be there first.
void sortInputsFirst(QList<FigureStep> &steps, const ReportForm &form)
{
    const std::vector<int> &computed = form.computeOrder();
    const auto rank = [&](const FigureStep &step) {
        if (form.cell(step.index).role == CellRole::Input)
            return std::ptrdiff_t(-1);
        return std::distance(computed.begin(),
                             std::find(computed.begin(), computed.end(), step.index));
    };
    std::stable_sort(steps.begin(), steps.end(),
                     [&](const FigureStep &a, const FigureStep &b) { return rank(a) < rank(b); });
}

} // namespace

class ReportSession::Private
{
public:
    using Change = std::function<Result<void>(Report &)>;
    using StepName = std::function<QString(const Report &after)>;

    // A form with its checks made ready.
    struct Opened
    {
        ReportSet set;
        CheckRunner checks;
    };

    Private(ReportSession *session, const TemplateCatalog &templates, const RuleBook &rules)
        : q(session)
        , catalog(templates)
        , book(rules)
    {
    }

    Result<Opened> prepare(const Report &report) const;
    void replace(Opened opened, const QString &newPath, const QStringList &newNotes);
    ReportState evaluate(ReportSet set) const;
    void show(const Report &report);
    Result<void> refreshBindings(Report &report) const;
    Result<void> edit(const Change &change, const StepName &name, const QString &typingIn = {});
    Result<void> editFigures(QList<FigureStep> steps, const StepName &name);
    Result<FigureStep> read(int index, const QString &typed) const;
    Result<int> indexOf(const QString &cellId) const;
    QString stepName(const Report &after, int index) const;
    QString textTitle(const QString &textId) const;
    void setPath(const QString &newPath);

    ReportSession *q;
    TemplateCatalog catalog;
    RuleBook book;
    QUndoStack stack;
    std::optional<ReportState> state;
    CheckRunner runner;
    QString path;
    QStringList notes;
    bool typing = false; // the step on top may grow by what is typed next
};

// A report can only be shown when its templates are known and every check fits its form.
Result<ReportSession::Private::Opened> ReportSession::Private::prepare(const Report &report) const
{
    Result<ReportSet> made = ReportSet::make(report, catalog);
    if (!made)
        return made.error();
    Result<CheckRunner> compiled = CheckRunner::compile(book, catalog, made->formPtr());
    if (!compiled)
        return compiled.error();
    return Opened{std::move(*made), std::move(*compiled)};
}

void ReportSession::Private::replace(Opened opened, const QString &newPath,
                                     const QStringList &newNotes)
{
    stack.clear();
    if (newPath.isEmpty())
        stack.resetClean(); // never saved, so there is something to save
    typing = false;
    runner = std::move(opened.checks);
    notes = newNotes;
    state = evaluate(std::move(opened.set));
    setPath(newPath);
    ReportChange change;
    change.everything = true;
    emit q->changed(change);
}

ReportState ReportSession::Private::evaluate(ReportSet set) const
{
    CheckResult checks = runner.run(set);
    FindingIndex findings(checks);
    return {std::move(set), std::move(checks), std::move(findings)};
}

void ReportSession::Private::setPath(const QString &newPath)
{
    if (path == newPath)
        return;
    path = newPath;
    emit q->pathChanged(path);
}

// Makes a step's report the current one and tells what differs; the path of every keystroke.
void ReportSession::Private::show(const Report &report)
{
    const ReportState before = std::move(*state);
    const Report &old = before.set.report();
    ReportSet set;
    if (old.attached == report.attached && old.templates == report.templates) {
        set = ReportSet::update(before.set, report);
    } else {
        Result<ReportSet> made = ReportSet::make(report, catalog);
        Q_ASSERT(made); // edit() proved it before the step was recorded
        set = std::move(*made);
    }
    state = evaluate(std::move(set));
    emit q->changed(changeBetween(before, *state));
}

// Bound numbers show the figures as they are after a change, within the same step.
Result<void> ReportSession::Private::refreshBindings(Report &report) const
{
    const Report &before = q->report();
    if (report.templates != before.templates || report.attached != before.attached)
        return ReportEdit::refreshBindings(report, catalog);
    if (!report.bindings.isEmpty())
        BoundText::refresh(report, FigureView(report, state->set.formPtr()), state->set.previous());
    return {};
}

// Applies a change to a copy and records it as one step when it changed something.
Result<void> ReportSession::Private::edit(const Change &change, const StepName &name,
                                          const QString &typingIn)
{
    if (!state) {
        return badInput(ReportSession::tr("No report is open."));
    }
    if (q->isReadOnly()) {
        return badInput(ReportSession::tr(
            "This report was written by a newer version of the program and can only "
            "be read here."));
    }
    const Report &before = q->report();
    Report after = before;
    if (const Result<void> done = change(after); !done)
        return done.error();
    if (const Result<void> refreshed = refreshBindings(after); !refreshed)
        return refreshed.error();
    if (after == before)
        return {};
    if (after.attached != before.attached) {
        if (const Result<ReportSet> made = ReportSet::make(after, catalog); !made)
            return made.error();
    }
    const bool continues = typing && !typingIn.isEmpty();
    typing = !typingIn.isEmpty();
    const int steps = stack.index();
    const auto showReport = [this](const Report &report) { show(report); };
    stack.push(new EditCommand(before, after, name(after), showReport, typingIn, continues));
    if (stack.index() < steps)
        typing = false; // all that was typed is gone again, and its step with it
    return {};
}

Result<int> ReportSession::Private::indexOf(const QString &cellId) const
{
    const int index = state ? state->set.form().indexOf(cellId) : -1;
    if (index < 0) {
        return badInput(ReportSession::tr("There is no figure %1 in this report.").arg(cellId));
    }
    return index;
}

// What was typed, on top of what is known about the figure (source note, cut-off date). Emptying a
// total takes back what was stated; stating a blank is asked for by name.
Result<FigureStep> ReportSession::Private::read(int index, const QString &typed) const
{
    const ReportForm &form = state->set.form();
    const CellSpec &cell = form.cell(index);
    const Result<FigureInput> input = readFigureInput(typed, cell.unit);
    if (!input)
        return input.error();
    FigureStep step{index, CellText::figureAt(q->report(), form, index), false};
    step.restore = input->state == FigureInput::State::Blank && cell.role != CellRole::Input;
    step.figure.state = figureState(input->state);
    step.figure.value = input->value;
    step.figure.approx = input->approx;
    step.figure.addends = input->formula;
    step.figure.text.clear();
    return step;
}

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

Result<void> ReportSession::Private::editFigures(QList<FigureStep> steps, const StepName &name)
{
    return edit(
        [&](Report &report) -> Result<void> {
            const ReportForm &form = state->set.form();
            sortInputsFirst(steps, form);
            for (const FigureStep &step : steps) {
                if (const Result<void> done = applyStep(report, form, step); !done)
                    return done.error();
            }
            return {};
        },
        name);
}

QString ReportSession::Private::textTitle(const QString &textId) const
{
    const ReportTemplate *owner = state->set.form().ownerOfText(textId);
    if (!owner)
        return textId;
    if (const Chapter *chapter = owner->chapter(textId))
        return chapter->title.isEmpty() ? chapter->tab.text(QLocale()) : chapter->title;
    for (const TableSpec &table : owner->tables) {
        if (table.noteText == textId)
            return ReportSession::tr("Note to %1").arg(table.name);
    }
    return textId;
}

ReportSession::ReportSession(const TemplateCatalog &catalog, const RuleBook &book, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, catalog, book))
{
    connect(&d->stack, &QUndoStack::cleanChanged, this,
            [this](bool clean) { emit modifiedChanged(!clean); });
    // After undo or redo the next keystroke starts a step of its own.
    connect(&d->stack, &QUndoStack::indexChanged, this, [this] {
        if (d->stack.canRedo())
            d->typing = false;
    });
}

ReportSession::~ReportSession()
{
    disconnect(&d->stack, nullptr, this, nullptr);
}

const TemplateCatalog &ReportSession::catalog() const
{
    return d->catalog;
}

bool ReportSession::hasReport() const
{
    return d->state.has_value();
}

const Report &ReportSession::report() const
{
    static const Report none;
    return d->state ? d->state->set.report() : none;
}

const ReportSet &ReportSession::set() const
{
    Q_ASSERT(d->state);
    return d->state->set;
}

const CheckResult &ReportSession::checks() const
{
    static const CheckResult none;
    return d->state ? d->state->checks : none;
}

const FindingIndex &ReportSession::findings() const
{
    static const FindingIndex none;
    return d->state ? d->state->findings : none;
}

QUndoStack *ReportSession::undoStack() const
{
    return &d->stack;
}

QString ReportSession::path() const
{
    return d->path;
}

bool ReportSession::isModified() const
{
    return d->state && !d->stack.isClean();
}

bool ReportSession::isReadOnly() const
{
    return report().readOnly;
}

QStringList ReportSession::notes() const
{
    return d->notes;
}

Result<void> ReportSession::load(const QString &path)
{
    Result<ReportFile::Loaded> loaded = ReportFile::load(path);
    if (!loaded)
        return loaded.error();
    Result<Private::Opened> opened = d->prepare(loaded->report);
    if (!opened)
        return opened.error();
    d->replace(std::move(*opened), path, loaded->notes);
    return {};
}

Result<void> ReportSession::setNewReport(const Report &report)
{
    Result<Private::Opened> opened = d->prepare(report);
    if (!opened)
        return opened.error();
    d->replace(std::move(*opened), QString(), {});
    return {};
}

void ReportSession::close()
{
    if (!d->state)
        return;
    d->stack.clear();
    d->typing = false;
    d->state.reset();
    d->notes.clear();
    d->setPath(QString());
    ReportChange change;
    change.everything = true;
    emit changed(change);
}

Result<void> ReportSession::save()
{
    return saveAs(d->path);
}

Result<void> ReportSession::saveAs(const QString &path)
{
    if (!d->state)
        return Error{Error::Kind::CannotWrite, tr("No report is open."), {}};
    if (path.isEmpty())
        return Error{Error::Kind::CannotWrite, tr("The report has no file yet; choose one."), {}};
    if (const Result<void> saved = ReportFile::save(report(), path); !saved)
        return saved.error();
    endTypingStep();
    d->setPath(path);
    d->stack.setClean();
    return {};
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
    const Result<FigureStep> step = d->read(*index, typed);
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

Result<void> ReportSession::setFigureDetails(const QString &cellId, const QString &source,
                                             QDate cutOff)
{
    const Result<int> index = d->indexOf(cellId);
    if (!index)
        return index.error();
    const ReportForm &form = set().form();
    const CellValue shown = set().figures().at(*index);
    const QString noted = CellText::figureAt(report(), form, *index).source;
    const auto change = [&](Report &report) -> Result<void> {
        if (const auto dated = ReportEdit::setCutOff(report, form, cellId, cutOff); !dated)
            return dated;
        const int entered = isEnteredAt(report, form, *index) ? *index : form.linkTarget(*index);
        Figure figure = report.figure(form.cell(entered).id);
        if (form.cell(entered).role != CellRole::Input) { // a note would state the total
            return source.isEmpty() || source == noted
                       ? Result<void>()
                       : badInput(tr("The annual report computes this figure; give it a day of its "
                                     "own to note a source."));
        }
        if (figure.isBlank() && shown.isNumber()) { // was linked to a computed total
            figure.state = Figure::State::Number;
            figure.value = shown.value;
            figure.approx = shown.approx;
        }
        figure.source = source;
        return ReportEdit::setFigure(report, form, cellId, figure);
    };
    return d->edit(change, [&](const Report &) {
        return tr("Source and cut-off date of %1").arg(CellText::title(form, cellId));
    });
}

Result<void> ReportSession::enterFigures(const QList<QPair<QString, QString>> &typed,
                                         const QString &stepName)
{
    QList<FigureStep> steps;
    for (const auto &[cellId, text] : typed) {
        const Result<int> index = d->indexOf(cellId);
        if (!index)
            return index.error();
        const Result<FigureStep> step = d->read(*index, text);
        if (!step) {
            Error error = step.error();
            error.where = CellText::title(set().form(), cellId);
            return error;
        }
        steps.append(*step);
    }
    return d->editFigures(steps, [&](const Report &) { return stepName; });
}

Result<void> ReportSession::restoreTotal(const QString &cellId)
{
    const Result<int> index = d->indexOf(cellId);
    if (!index)
        return index.error();
    return d->editFigures({{*index, Figure(), true}},
                          [&](const Report &after) { return d->stepName(after, *index); });
}

Result<void> ReportSession::setText(const QString &textId, const QString &text)
{
    if (d->state && !set().form().ownerOfText(textId))
        return badInput(tr("There is no text %1 in this report.").arg(textId));
    return d->edit(
        [&](Report &report) -> Result<void> {
            ReportEdit::setText(report, textId, text);
            return {};
        },
        [&](const Report &) { return tr("Text of %1").arg(d->textTitle(textId)); }, textId);
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

Result<void> ReportSession::attachFile(const QString &path)
{
    const Result<ReportFile::Loaded> loaded = ReportFile::load(path);
    if (!loaded)
        return loaded.error();
    const QString fileName = QFileInfo(path).fileName();
    return d->edit(
        [&](Report &report) {
            return ReportEdit::attach(report, loaded->report, fileName, loaded->sha256);
        },
        [&](const Report &) { return tr("Attach the report of %1").arg(loaded->report.year); });
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
