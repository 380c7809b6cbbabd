// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/reportsession_p.h"

#include "document/boundtext.h"
#include "document/metalabel.h"
#include "document/reportedit.h"
#include "document/reportfile.h"
#include "prose/similarity.h"
#include "session/editcommand.h"

#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace {

Error badInput(const QString &message)
{
    return {Error::Kind::BadInput, message, {}};
}

ReportState stateOf(const CheckRunner &runner, ReportSet set)
{
    CheckedReport checked = checkReport(runner, set);
    return {std::move(set), std::move(checked.checks), std::move(checked.findings)};
}

} // namespace

// A report can only be shown when its templates are known and every check fits its form.
Result<ReportSession::Private::Opened>
ReportSession::Private::prepare(const Report &report, const TemplateCatalog &catalog,
                                const RuleBook &book)
{
    Result<ReportSet> made = ReportSet::make(report, catalog);
    if (!made)
        return made.error();
    Result<CheckRunner> compiled = CheckRunner::compile(book, catalog, made->formPtr());
    if (!compiled)
        return compiled.error();
    return Opened{std::move(*made), std::make_shared<const CheckRunner>(std::move(*compiled))};
}

Result<ReportSession::Private::OpenedFile>
ReportSession::Private::read(const QString &path, const TemplateCatalog &catalog,
                             const RuleBook &book)
{
    Result<ReportFile::Loaded> loaded = ReportFile::load(path);
    if (!loaded)
        return loaded.error();
    Result<Opened> opened = prepare(loaded->report, catalog, book);
    if (!opened)
        return opened.error();
    return OpenedFile{stateOf(*opened->checks, std::move(opened->set)), opened->checks,
                      loaded->notes, loaded->sha256};
}

// What was read ahead, if it is this file as it is now. What went wrong was worded before the
// language was known and is found again by reading again.
std::optional<ReportSession::Private::OpenedFile>
ReportSession::Private::takeReadAhead(const QString &wanted)
{
    if (!ahead.valid() || wanted != aheadPath)
        return std::nullopt;
    Result<OpenedFile> read = ahead.get();
    if (!read || !read->notes.isEmpty() || read->digest != ReportFile::digestOfFile(wanted))
        return std::nullopt;
    return *std::move(read);
}

void ReportSession::Private::replace(OpenedFile opened, const QString &newPath)
{
    background.cancel();
    stack.clear();
    if (newPath.isEmpty())
        stack.resetClean(); // never saved, so there is something to save
    typing = false;
    runner = std::move(opened.checks);
    notes = std::move(opened.notes);
    numbers.clear();
    repeated.clear();
    state = std::move(opened.state);
    asked = askedNow();
    saved = q->report();
    digest = std::move(opened.digest);
    setPath(newPath);
    emit q->fileSynced();
    ReportChange change;
    change.everything = true;
    emit q->changed(change);
}

ReportState ReportSession::Private::evaluate(ReportSet set) const
{
    return stateOf(*runner, std::move(set));
}

void ReportSession::Private::setPath(const QString &newPath)
{
    if (path == newPath)
        return;
    path = newPath;
    emit q->pathChanged(path);
}

QHash<QString, FigureToExplain> ReportSession::Private::askedNow() const
{
    QHash<QString, FigureToExplain> figures;
    for (const FigureToExplain &figure : figuresToExplain(state->set, limits))
        figures.insert(state->set.form().cell(figure.cell).id, figure);
    return figures;
}

// Whether the report has the cells of the present form.
bool ReportSession::Private::fitsForm(const Report &report) const
{
    const Report &now = state->set.report();
    return now.templates == report.templates && now.ownFigures == report.ownFigures;
}

// Makes a step's report the current one and tells what differs; the path of every keystroke.
void ReportSession::Private::show(const Report &report)
{
    const ReportState before = std::move(*state);
    const Report &old = before.set.report();
    ReportSet set;
    const bool sameForm = old.templates == report.templates && old.ownFigures == report.ownFigures;
    if (!sameForm) {
        Result<Opened> opened = prepare(report);
        Q_ASSERT(opened); // edit() proved it before the step was recorded
        set = std::move(opened->set);
        runner = std::move(opened->checks);
    } else if (old.attached == report.attached && old.year == report.year) {
        set = ReportSet::update(before.set, report);
    } else {
        Result<ReportSet> made = ReportSet::make(report, catalog, before.set.formPtr());
        Q_ASSERT(made); // edit() proved it before the step was recorded
        set = std::move(*made);
    }
    numbers.clear();
    if (old.texts != report.texts || old.attached != report.attached)
        repeated.clear();
    const bool wasChecking = background.isPending();
    if (deferChecks && sameForm) {
        state = ReportState{std::move(set), before.checks, before.findings};
        background.start(runner, state->set);
    } else {
        background.cancel();
        state = evaluate(std::move(set));
    }
    ReportChange change = changeBetween(before, *state);
    change.checking = background.isPending() != wasChecking;
    const QHash<QString, FigureToExplain> askedBefore = std::exchange(asked, askedNow());
    for (auto it = askedBefore.cbegin(); it != askedBefore.cend(); ++it) {
        if (!asked.contains(it.key()) || !(*asked.constFind(it.key()) == *it))
            change.marks.insert(it.key());
    }
    for (auto it = asked.cbegin(); it != asked.cend(); ++it) {
        if (!askedBefore.contains(it.key()))
            change.marks.insert(it.key());
    }
    emit q->changed(change);
}

// Shows what the checks found that typing did not wait for.
void ReportSession::Private::takeChecks(const CheckedReport &checked)
{
    const ReportState before = *state;
    state->checks = checked.checks;
    state->findings = checked.findings;
    ReportChange change = changeBetween(before, *state);
    change.checking = true;
    emit q->changed(change);
}

// Bound numbers show the figures as they are after a change, within the same step.
Result<void> ReportSession::Private::refreshBindings(Report &report) const
{
    const Report &before = q->report();
    if (!fitsForm(report) || report.attached != before.attached)
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
    if (access == ReportSession::Access::ReadOnly) {
        return badInput(ReportSession::tr(
            "Somebody else is at work on this report, so it can only be read here. Work on a copy "
            "to make changes."));
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
    if (!fitsForm(after)) {
        if (const Result<Opened> opened = prepare(after); !opened)
            return opened.error();
    } else if (after.attached != before.attached || after.year != before.year) {
        if (const Result<ReportSet> made = ReportSet::make(after, catalog); !made)
            return made.error();
    }
    const bool continues = typing && !typingIn.isEmpty();
    typing = !typingIn.isEmpty();
    const int steps = stack.index();
    const auto showReport = [this](const Report &report) { show(report); };
    const QScopedValueRollback deferring(deferChecks, typing);
    stack.push(
        new EditCommand(before, after, name(after), clock(), showReport, typingIn, continues));
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

ReportSession::ReportSession(const TemplateCatalog &catalog, const RuleBook &book, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, catalog, book))
{
    connect(&d->stack, &QUndoStack::cleanChanged, this, [this](bool clean) {
        if (!d->forgetting)
            emit modifiedChanged(!clean);
    });
    // After undo or redo the next keystroke starts a step of its own.
    connect(&d->stack, &QUndoStack::indexChanged, this, [this] {
        if (d->stack.canRedo())
            d->typing = false;
    });
    connect(&d->background, &BackgroundChecks::done, this,
            [this](const CheckedReport &checked) { d->takeChecks(checked); });
}

ReportSession::~ReportSession()
{
    disconnect(&d->stack, nullptr, this, nullptr);
}

const TemplateCatalog &ReportSession::catalog() const
{
    return d->catalog;
}

const RuleBook &ReportSession::rules() const
{
    return d->book;
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

bool ReportSession::isChecking() const
{
    return d->background.isPending();
}

void ReportSession::finishChecks()
{
    if (!isChecking())
        return;
    d->background.cancel();
    d->takeChecks(checkReport(*d->runner, d->state->set));
}

const TextNumbers &ReportSession::numbers(const QString &textId) const
{
    auto known = d->numbers.find(textId);
    if (known == d->numbers.end() && d->state)
        known = d->numbers.insert(
            textId, textNumbers(CheckInput(d->state->set, d->book.phrases()), textId));
    static const TextNumbers none;
    return known == d->numbers.end() ? none : *known;
}

QList<Binding> ReportSession::sameValue(const QString &textId, qsizetype position) const
{
    return sameValueBindings(CheckInput(set(), d->book.phrases()), textId, position);
}

const QList<RepeatedSentence> &ReportSession::repeated(const QString &textId) const
{
    static const QList<RepeatedSentence> none;
    const EarlierYear *previous = d->state ? d->state->set.previous() : nullptr;
    if (!previous)
        return none;
    auto known = d->repeated.find(textId);
    if (known == d->repeated.end()) {
        known = d->repeated.insert(textId, {});
        const ProseReading &now = d->state->set.reading(textId);
        for (const Similarity::Repeat &repeat :
             Similarity::repeats(now, previous->reading(textId))) {
            const Span words = now.sentences()[static_cast<size_t>(repeat.sentence)].span;
            known->append({now.folded().original(words), repeat.identical, repeat.sameNumbers});
        }
    }
    return *known;
}

const QHash<QString, FigureToExplain> &ReportSession::toExplain() const
{
    return d->asked;
}

void ReportSession::setExplainLimits(const ExplainLimits &limits)
{
    if (limits == d->limits)
        return;
    d->limits = limits;
    if (!d->state)
        return;
    ReportChange change;
    const auto mark = [this, &change] {
        for (auto it = d->asked.cbegin(); it != d->asked.cend(); ++it)
            change.marks.insert(it.key());
    };
    mark(); // those that may be asked no more
    d->asked = d->askedNow();
    mark();
    emit changed(change);
}

const ExplainLimits &ReportSession::explainLimits() const
{
    return d->limits;
}

QUndoStack *ReportSession::undoStack() const
{
    return &d->stack;
}

QDateTime ReportSession::stepTime(int step) const
{
    const QUndoCommand *command = d->stack.command(step);
    return command ? static_cast<const EditCommand *>(command)->time() : QDateTime();
}

void ReportSession::setClock(const std::function<QDateTime()> &now)
{
    d->clock = now;
}

QString ReportSession::path() const
{
    return d->path;
}

bool ReportSession::isModified() const
{
    return d->state && !d->stack.isClean();
}

ReportSession::Access ReportSession::access() const
{
    return d->access;
}

bool ReportSession::isReadOnly() const
{
    return report().readOnly || d->access == Access::ReadOnly;
}

const Report &ReportSession::savedReport() const
{
    return d->saved;
}

QByteArray ReportSession::fileDigest() const
{
    return d->digest;
}

QStringList ReportSession::notes() const
{
    return d->notes;
}

void ReportSession::readAhead(const QString &path)
{
    d->aheadPath = path;
    d->ahead = std::async(std::launch::async, [path, catalog = d->catalog, book = d->book] {
        return Private::read(path, catalog, book);
    });
}

Result<void> ReportSession::load(const QString &path, Access access)
{
    std::optional<Private::OpenedFile> opened = d->takeReadAhead(path);
    if (!opened) {
        Result<Private::OpenedFile> read = Private::read(path, d->catalog, d->book);
        if (!read)
            return read.error();
        opened = *std::move(read);
    }
    d->access = access;
    d->replace(*std::move(opened), path);
    return {};
}

Result<void> ReportSession::setNewReport(const Report &report)
{
    Result<Private::Opened> opened = d->prepare(report);
    if (!opened)
        return opened.error();
    d->access = Access::Full;
    d->replace({stateOf(*opened->checks, std::move(opened->set)), opened->checks, {}, {}}, {});
    return {};
}

void ReportSession::close()
{
    if (!d->state)
        return;
    d->background.cancel();
    d->numbers.clear();
    d->repeated.clear();
    d->stack.clear();
    d->typing = false;
    d->state.reset();
    d->asked.clear();
    d->access = Access::Full;
    d->saved = Report();
    d->digest.clear();
    d->notes.clear();
    d->setPath(QString());
    emit fileSynced();
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
    if (d->access == Access::ReadOnly && path == d->path) {
        return Error{Error::Kind::CannotWrite,
                     tr("Somebody else is at work on this report; save yours under another name."),
                     path};
    }
    if (const Result<void> saved = ReportFile::save(report(), path); !saved)
        return saved.error();
    endTypingStep();
    d->access = Access::Full;
    d->saved = report();
    d->digest = ReportFile::digestOf(report());
    d->setPath(path);
    d->stack.setClean();
    emit fileSynced();
    return {};
}

void ReportSession::rebase(const Report &theirs, const QByteArray &digest)
{
    d->saved = theirs;
    d->digest = digest;
    endTypingStep();
    if (report() == theirs)
        d->stack.setClean();
    else
        d->stack.resetClean();
    emit fileSynced();
}
