// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/reportset.h"
#include "rules/checksink.h"
#include "rules/finding.h"
#include "rules/phrasebook.h"
#include "rules/rule.h"
#include "rules/workdays.h"

#include <QList>

#include <memory>

// The checks a program knows, read once and shared.
class RuleBook
{
public:
    // The checks shipped inside the program (":/checks/*.json") with its phrase book.
    static Result<RuleBook> shipped();
    // Reads one check file; the Error names file, line and JSON path.
    static Result<QList<Rule>> read(const QByteArray &json, const QString &fileName);
    explicit RuleBook(QList<Rule> rules = {}, WorkdayCalendar workdays = WorkdayCalendar(),
                      PhraseBook phrases = PhraseBook());

    const QList<Rule> &rules() const { return m_rules; } // by number, then as written
    const Rule *find(QStringView number) const;          // first with that number; null if unknown
    const WorkdayCalendar &workdays() const { return m_workdays; }
    const PhraseBook &phrases() const { return m_phrases; } // how figures are spoken of
    // The checks of figures alone, for reports of which only the figures are read.
    RuleBook figureRules() const;
    // The rules for a document. A form no rule of a check names yet (a new template year) is
    // checked by those of the form it replaces, so that no check is lost.
    QList<const Rule *> rulesFor(const ReportTemplate &document,
                                 const TemplateCatalog &catalog) const;

private:
    QList<Rule> m_rules;
    WorkdayCalendar m_workdays;
    PhraseBook m_phrases;
};

// Rules made ready for one form: placeholders expanded, cells resolved to indices. Immutable,
// cheap to share; compile once per form, run on every keystroke.
class CheckRunner
{
public:
    CheckRunner();
    ~CheckRunner();
    CheckRunner(CheckRunner &&) noexcept;
    CheckRunner &operator=(CheckRunner &&) noexcept;

    // Internal error when a rule's parameters are unsound or name a cell no template has.
    static Result<CheckRunner> compile(const RuleBook &book, const TemplateCatalog &catalog,
                                       const FormPtr &form);

    // Pure: reads the set, opens no file, knows no clock. Deterministic order. Checks that the
    // report switches off are not run; findings that it accepts are marked (see Waivers).
    CheckResult run(const ReportSet &set) const;
    // How every scope came out, held ones too, in the order they are judged: for proofs.
    QList<CheckSink::Judgement> judgements(const ReportSet &set) const;

private:
    struct Compiled;
    std::unique_ptr<Compiled> m_compiled;
};
