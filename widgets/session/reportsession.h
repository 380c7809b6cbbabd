// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/boundtext.h"
#include "document/figurenotes.h"
#include "document/lastyear.h"
#include "document/openingtext.h"
#include "document/reportedit.h"
#include "document/reportset.h"
#include "document/textsearch.h"
#include "rules/bindingsuggestions.h"
#include "rules/checkrunner.h"
#include "session/findingindex.h"
#include "session/reportchange.h"
#include "templates/templatecatalog.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>

namespace SignRecord {
struct Act;
}

// A sentence that last year's text has too, word for word or nearly.
struct RepeatedSentence
{
    Span span;                // in the text as typed
    bool identical = false;   // word for word, numbers aside; else nearly
    bool sameNumbers = false; // and its numbers are last year's too
};

// The open report with its undo history, evaluated and checked after every step. The only way for
// widgets to change a Report. Lives in the GUI thread; owns everything it hands out.
//
// Typing in a text does not wait for the checks: they run in a thread of their own after a short
// pause, and until then isChecking() and checks() are those of the text before. Every other step
// is checked at once.
class ReportSession : public QObject
{
    Q_OBJECT

public:
    // `catalog` and `book` are copied (they share their data).
    ReportSession(const TemplateCatalog &catalog, const RuleBook &book, QObject *parent = nullptr);
    ~ReportSession() override;

    const TemplateCatalog &catalog() const;
    const RuleBook &rules() const;
    bool hasReport() const;
    const Report &report() const;
    const ReportSet &set() const; // only with hasReport()
    const CheckResult &checks() const;
    // checks() are those of an earlier state: nothing may be shown as held, and places of findings
    // in the text that is being typed in are off by what was typed.
    bool isChecking() const;
    void finishChecks();                  // brings checks() up to date now, for exports and jumps
    const FindingIndex &findings() const; // the same findings by cell, text and chapter
    // The numbers of a text and what they are to the figures; read when first asked for.
    const TextNumbers &numbers(const QString &textId) const;
    // Every figure with the value of the number at a place of a text (sameValueBindings).
    QList<Binding> sameValue(const QString &textId, qsizetype position) const;
    // Sentences of a text that were taken over from last year's, in text order; none while that
    // year is not attached.
    const QList<RepeatedSentence> &repeated(const QString &textId) const;
    // The figures that ask for an explanation beside last year's, by cell id.
    const QHash<QString, FigureToExplain> &toExplain() const;
    void setExplainLimits(const ExplainLimits &limits); // a preference, no step
    const ExplainLimits &explainLimits() const;
    QUndoStack *undoStack() const; // owned by the session
    // When a step of it was done; invalid without such a step. The clock may have been wrong.
    QDateTime stepTime(int step) const;
    void setClock(const std::function<QDateTime()> &now); // at first the computer's
    QString path() const;                                 // empty for a report never saved
    bool isModified() const;
    // Whether the session may edit its file, or somebody else is at work on it.
    enum class Access { Full, ReadOnly };
    Access access() const;
    bool isReadOnly() const; // somebody else's, or of a newer major version: shown, not edited
    const Report &savedReport() const; // as it was loaded or saved last
    QByteArray fileDigest() const;     // of the file's bytes then; empty without a file
    QStringList notes() const;         // what loading changed or why it is read-only

    // Replace the open report; the caller has asked about unsaved changes.
    Result<void> load(const QString &path, Access access = Access::Full);
    // Begins to read and check a file in another thread; the next load() of it takes what was read
    // if the file is still the same.
    void readAhead(const QString &path);
    Result<void> setNewReport(const Report &report); // modified, without a path
    void close();
    Result<void> save(); // CannotWrite keeps everything as it is
    Result<void> saveAs(const QString &path);

    // Verbs. Each is one undo step with a readable name ("表三 予以公开 · 自然人：27"); a step that
    // changes nothing is not recorded. The Error says why the value was refused.
    Result<void> setFigure(const QString &cellId, const Figure &figure);
    Result<void> enterFigure(const QString &cellId, const QString &typed); // as typed or pasted
    Result<void> setFigures(const QList<QPair<QString, Figure>> &figures, const QString &stepName);
    // A block as typed or pasted, all of it or, when one value cannot be understood, none.
    Result<void> enterFigures(const QList<QPair<QString, QString>> &typed, const QString &stepName);
    // Where figures come from and the day they count up to. A linked figure with such a day is one
    // of its own, starting with what it showed; totals among several are passed over.
    Result<void> setSource(const QStringList &cellIds, const FigureNotes::SourceChange &source);
    // One line on a figure beside last year's; an empty one takes it back.
    Result<void> explain(const QString &cellId, const QString &text);
    // The figures the organ keeps besides those of the forms. The form is another one afterwards.
    Result<void> setOwnFigures(const QList<OwnFigure> &figures);
    // Whether and how a chart appears in a document (ChartEdit), and in which order they do.
    Result<void> chooseChart(const QString &document, const QString &chart,
                             const ChartChoice &choice);
    Result<void> orderCharts(const QString &document, const QStringList &charts);
    // 其余空白置 0: those of the cells that are blank and may be entered become 0 (ZeroFill), as
    // one step that names what it filled (`about`: a row, a table, the report). How many that were.
    Result<int> fillBlanks(const QStringList &cells, const QString &about);
    // What last year's report carried over and could be entered here: see carryOvers().
    Result<void> acceptCarryOvers(const QStringList &cellIds);
    // Takes back what was stated for a total: it shows its live sum again.
    Result<void> restoreTotal(const QString &cellId);
    // Typing merges into one step. Bound numbers stay bound where the change did not touch them.
    Result<void> setText(const QString &textId, const QString &text);
    // As above when it is known where in the text the change was made.
    Result<void> setText(const QString &textId, const QString &text, const BoundText::Edit &edit);
    void endTypingStep(); // a pause in typing: the next setText starts a new step
    // Binds the number at the binding's place to a figure, changes the form it is shown in, or
    // confirms it as no figure (Form::Free).
    Result<void> bind(const QString &textId, const Binding &binding);
    // Makes the bound or confirmed number at a place of the text ordinary text again.
    Result<void> unbind(const QString &textId, qsizetype position);
    // Binds every number of the text that is certainly a figure; how many that were.
    Result<int> bindCertain(const QString &textId);
    // What a whole draft was split into, all of it or none.
    Result<void> applyDraft(const ReportEdit::SplitDraft &draft);
    // Puts the sentences that state a chapter's figures in front of its text (openingText).
    Result<void> insertOpening(const QString &chapterId);
    // Puts words in at places of texts and metadata that were just searched; all or none.
    Result<void> replaceWords(const QList<SearchMatch> &places, const QString &words);
    Result<void> setMeta(const QString &key, const QString &value);
    Result<void> setProfile(const QString &key, const QString &value); // of the unit
    Result<void> attachFile(const QString &path);
    // As above for a report that was just imported; `sha256` is of the source's bytes.
    Result<void> attachReport(const Report &earlier, const QString &fileName,
                              const QByteArray &sha256);
    Result<void> detachYear(int year);
    // Puts another state of the same report in its place: recovered, brought together with
    // somebody else's. BadInput when it carries other documents.
    Result<void> replaceContent(const Report &report, const QString &stepName);
    Result<void> takeSnapshot(const QString &name, const QDateTime &now);
    Result<void> restoreSnapshot(const QString &name);
    Result<void> removeSnapshot(const QString &name);

    // Accepts a finding with a reason (说明); it stays listed and lapses by itself when what it is
    // about changes. BadInput when it is not there any more, or reason, name or date are missing.
    Result<void> waive(const Finding &finding, const QString &reason, const QString &by,
                       QDate date);
    Result<void> unwaive(const QString &waiverKey);
    // A check that is off is not run for this report and never counts as held.
    Result<void> switchRuleOff(const RuleSwitch &rule);
    Result<void> switchRuleOn(const QString &number);

    // Takes a step towards publication; open errors keep it from being submitted or signed. The
    // record only grows, so a step cannot be taken back and neither can what was done before it:
    // the undo history starts anew.
    Result<void> takeStep(const SignRecord::Act &act);

    // The file now holds `theirs`, with which the report has been brought together. No step.
    void rebase(const Report &theirs, const QByteArray &digest);

signals:
    void changed(const ReportChange &change);
    void pathChanged(const QString &path);
    void modifiedChanged(bool modified);
    void fileSynced(); // the file was read or written, or is another one

private:
    class Private;
    std::unique_ptr<Private> d;
};
