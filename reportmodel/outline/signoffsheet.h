// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/lastyear.h"
#include "document/reportset.h"
#include "document/signrecord.h"
#include "outline/documentoutline.h"
#include "rules/finding.h"

#include <QDate>
#include <QList>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <optional>

// What a leader has to know to sign a report (签批页), as data: shown on the review page of the
// window and printed on one sheet.
struct SignOffSheet
{
    // A figure beside last year's. All values are as documents write them; "" is blank, never 0.
    struct KeyFigure
    {
        QString cell;
        QString label; // the form's own words
        QString unit;
        QString value;
        bool comparable = false; // last year is attached and counts the same
        QString lastYear;        // empty when that year left it blank
        QString change;          // "+12", "-3", "0"; only between two numbers
        QString percent;         // "+30.8%"; empty without a change or from 0
    };
    // A finding accepted with a reason.
    struct Accepted
    {
        QString finding;  // its key
        QString rule;     // "K031"
        QString sentence; // what the finding says
        QString reason;
        QString by;
        QDate date;
        bool lapsed = false; // what was accepted has changed: the finding is open again
    };
    // A figure that jumps or repeats last year's, and what was said about it.
    struct Explained
    {
        KeyFigure figure;
        FigureToExplain::Reason reason = FigureToExplain::Reason::Jump;
        FigureToExplain::State state = FigureToExplain::State::Open;
        QString text; // empty when nothing was said
    };
    struct Blank
    {
        QString cell;
        QString label;
    };
    // The day by which something has to be done, by law or, if that is earlier, by local rule.
    struct Deadline
    {
        QString dateKey; // submitted_date, published_date
        QDate date;
        bool local = false;
        bool done = false;              // handed in or published, by the record or the metadata
        std::optional<qint64> daysLeft; // negative when it is over; unknown without today's date
    };
    struct Change
    {
        ReportDifference difference;
        QString place; // "表三 予以公开 · 自然人"
        QString before;
        QString after;
        QString sentence; // all three
    };

    QString unit;
    int year = 0;
    QStringList titles; // of the documents the sheet is about

    // Of all checks of the report.
    Light light = Light::Red;
    int errors = 0;
    int warnings = 0;
    int hints = 0;
    int cannotJudge = 0;
    QList<RuleSwitch> off; // checks that were not run

    // Of the documents the sheet is about.
    QList<KeyFigure> figures;
    QList<ChartData> charts; // chosen ones that have something to show
    QList<Explained> explained;
    QList<Blank> blanks;
    QList<Accepted> accepted;
    // How much of last year's text comes again, in thousandths; none without that text.
    std::optional<int> similarity;
    QList<Deadline> deadlines;

    // Of the record.
    SignRecord::Verdict verdict;
    QList<SignStep> steps;
    QList<Change> sinceLastStep;  // of the content; empty while no step was taken
    QList<Change> sinceSignature; // not empty: the signature is void
    QByteArray content;           // hash of what the report says now
    QByteArray head;              // of the record; empty while no step was taken

    // `templateId`: the document it is about; empty for all of the report. `today` may be invalid.
    // `locale`: language of the findings.
    static SignOffSheet of(const ReportSet &set, const CheckResult &checks,
                           const QString &templateId, const QLocale &locale, QDate today,
                           const ExplainLimits &limits = {});
};

// The charts a leader looks at before signing, of all documents or of one.
QList<ChartData> signOffCharts(const ReportSet &set, const QString &templateId,
                               const QLocale &locale);

// Open errors nobody has accepted, in words: what keeps a report from being submitted.
QStringList openErrorSentences(const CheckResult &checks, const QLocale &locale);

// How much of the sheet is printed, so that it stays one page.
struct SheetRoom
{
    qsizetype charts = 2;
    qsizetype items = 4; // of each list
};

// The sheet for print: verdict, key figures, what stands out, lines to sign on, hashes. Lists that
// are cut say how much they leave out.
DocumentOutline outlineOf(const SignOffSheet &sheet, const QLocale &locale, SheetRoom room = {});
