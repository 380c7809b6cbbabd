// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/reportsession.h"

#include <QCoreApplication>
#include <QString>

// What a figure shows in a table or a form, ready to paint.
class FigurePresentation
{
    Q_DECLARE_TR_FUNCTIONS(FigurePresentation)

public:
    enum class Ink {
        Normal,
        Light, // 不适用, or the sum of the parts so far while some are blank
    };

    // How findings show in a cell. What could not be judged has no mark: a cell that is not filled
    // in says so already, and the list of findings tells the rest.
    enum class Mark {
        None,
        Involved, // one of the addends: a wash
        Named,    // the cell the equation is about: the severity's sign
    };

    QString text;     // empty when there is nothing to show
    QString remark;   // small: how many parts are missing, or that a total is stated
    QString lastYear; // small, beside the figure; empty when no year is attached
    Ink ink = Ink::Normal;
    bool total = false;     // computed: shaded
    bool blank = false;     // to be filled in: shown as a line to write on, unlike 0
    bool asks = false;      // for a line of explanation beside last year's
    bool returned = false;  // a reviewer asks to have it changed
    Mark mark = Mark::None; // severity and outcome are those of the most serious finding
    Severity severity = Severity::Hint;
    Outcome outcome = Outcome::Violated;

    // All of these: the cell must be one of the session's form.
    static FigurePresentation of(const ReportSession &session, const QString &cellId);
    // The value alone, as it is copied: empty for a blank, whatever its parts add up to so far.
    static QString plainText(const ReportSession &session, const QString &cellId);
    // What an editor starts with: addends as typed ("=12+7"), else the shown value.
    static QString editText(const ReportSession &session, const QString &cellId);
    // A reviewer's remarks, findings, last year's note and help of the cell, as rich text; empty when there is nothing.
    static QString toolTip(const ReportSession &session, const QString &cellId);
    // The messages of the cell's findings as plain lines.
    static QString findingsText(const ReportSession &session, const QString &cellId);
};
