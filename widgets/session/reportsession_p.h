// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/backgroundchecks.h"
#include "session/figuresteps.h"
#include "session/reportsession.h"

#include <QDateTime>
#include <QHash>

#include <functional>
#include <future>
#include <memory>
#include <optional>

// What a session holds and how one step of it is made; the verbs in reportsessionverbs.cpp are
// written in its terms.
class ReportSession::Private
{
public:
    using Change = std::function<Result<void>(Report &)>;
    using StepName = std::function<QString(const Report &after)>;

    // A form with its checks made ready.
    struct Opened
    {
        ReportSet set;
        std::shared_ptr<const CheckRunner> checks;
    };
    // A report file with all that is shown of it first.
    struct OpenedFile
    {
        ReportState state;
        std::shared_ptr<const CheckRunner> checks;
        QStringList notes;
        QByteArray digest;
    };

    Private(ReportSession *session, const TemplateCatalog &templates, const RuleBook &rules)
        : q(session)
        , catalog(templates)
        , book(rules)
    {
    }

    // Pure: these may run in any thread.
    static Result<Opened> prepare(const Report &report, const TemplateCatalog &catalog,
                                  const RuleBook &book);
    static Result<OpenedFile> read(const QString &path, const TemplateCatalog &catalog,
                                   const RuleBook &book);
    Result<Opened> prepare(const Report &report) const { return prepare(report, catalog, book); }
    std::optional<OpenedFile> takeReadAhead(const QString &wanted);
    void replace(OpenedFile opened, const QString &newPath);
    ReportState evaluate(ReportSet set) const;
    QHash<QString, FigureToExplain> askedNow() const;
    bool fitsForm(const Report &report) const;
    void show(const Report &report);
    void takeChecks(const CheckedReport &checked);
    Result<void> refreshBindings(Report &report) const;
    Result<void> edit(const Change &change, const StepName &name, const QString &typingIn = {});
    Result<void> type(const QString &textId, const Change &change);
    Result<void> editFigures(const QList<FigureStep> &steps, const StepName &name);
    Result<int> indexOf(const QString &cellId) const;
    QString stepName(const Report &after, int index) const;
    void setPath(const QString &newPath);

    ReportSession *q;
    TemplateCatalog catalog;
    RuleBook book;
    QUndoStack stack; // holds nothing but EditCommands
    std::function<QDateTime()> clock = [] { return QDateTime::currentDateTime(); };
    std::optional<ReportState> state;
    // Of the texts of `state` that were asked for; forgotten when they may have changed.
    QHash<QString, TextNumbers> numbers;
    QHash<QString, QList<RepeatedSentence>> repeated;
    ExplainLimits limits;
    QHash<QString, FigureToExplain> asked; // of `state`
    std::shared_ptr<const CheckRunner> runner;
    BackgroundChecks background;
    QString path;
    ReportSession::Access access = ReportSession::Access::Full;
    Report saved;      // as the file has it
    QByteArray digest; // of the file
    QStringList notes;
    QString aheadPath; // of the file that is read in another thread, or has been
    std::future<Result<OpenedFile>> ahead;
    bool deferChecks = false; // a keystroke is being shown
    bool forgetting = false;  // the history starts anew, the report stays modified
    bool typing = false;      // the step on top may grow by what is typed next
};
