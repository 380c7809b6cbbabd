// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportset.h"
#include "rollup/packedfigures.h"
#include "rules/checkrunner.h"

#include <QList>

#include <memory>
#include <mutex>
#include <vector>

// A form with its figure checks made ready: shared by all reports over the same documents.
struct ReadyForm
{
    FormPtr form;
    CheckRunner runner;
};
using ReadyFormPtr = std::shared_ptr<const ReadyForm>;

// What a roll-up keeps of one report it could read.
struct UnitReport
{
    Unit unit;
    int year = 0;
    ReadyFormPtr form;  // of its documents, without its own figures
    QByteArray figures; // packed, over that form
    int blanks = 0;     // input cells not filled in
    int errors = 0;     // open ones of its own figures, like the next three
    int warnings = 0;
    int hints = 0;
    int cannotJudge = 0;
    bool hasOwnFigures = false;
    QMap<QString, int> errorsOf; // open errors by number of the check
    QList<Finding> findings;     // the open errors, at most MostFindings of them
};

// Reads reports and runs the checks of their figures. May be used by several threads at once; the
// checks are made ready once per form.
class UnitReader
{
public:
    static constexpr qsizetype MostFindings = 10;

    // `book` and `catalog` must outlive it.
    UnitReader(const RuleBook &book, const TemplateCatalog &catalog);

    // Changes nothing on the disk. CannotRead with the reason.
    Result<UnitReport> read(const QString &path) const;
    // Over documents by id; BadInput when there is no such form.
    Result<ReadyFormPtr> formOf(const QStringList &templates) const;

private:
    Result<ReadyFormPtr> makeForm(const QStringList &templates, const QList<OwnFigure> &own) const;

    const TemplateCatalog &m_catalog;
    RuleBook m_figureRules;
    mutable std::mutex m_lock;
    mutable std::vector<ReadyFormPtr> m_forms;
};
