// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "rules/rule.h"
#include "rules/ruleparameters.h"
#include "templates/reportform.h"

#include <QList>
#include <QPair>

class RuleBook;

// Values for the placeholders of one scope: {"c", "natural"}.
using Bindings = QList<QPair<QString, QString>>;

// `text` with each {name} replaced.
QString bound(const QString &text, const Bindings &bindings);
// The part of a finding's key that names the scope: "natural", "reg/made"; empty without any.
QString scopeSuffix(const Bindings &bindings);
// Every combination of the lists in the parameter "each", the first list slowest; one empty
// combination when there is none.
QList<Bindings> readEach(RuleParameters &parameters);

// The column, row, group, date … one judgement is about.
struct CheckScope
{
    QString key;     // "K031/natural"
    QString chapter; // chapter its finding belongs to
    int cell = -1;   // cell the wording speaks of: {cell}, {row}, {column}; -1 none
    QString table;   // table the wording speaks of when there is no cell
};

// What a kind needs to make a rule ready for a form.
struct RuleContext
{
    const RuleBook &book;
    const TemplateCatalog &catalog;
    FormPtr form;
    const Rule &rule;
    const ReportTemplate *document; // the template of the form that the rule is for

    // Whether any template has such a cell; a rule may only name cells that exist somewhere.
    bool isKnownCell(const QString &cellId) const;
    // Indices of cells given by id, "request.topic.*" standing for every input cell below;
    // cells that only other templates have are left out. Faults are noted in `parameters`.
    std::vector<int> cells(RuleParameters &parameters, const QString &name,
                           const QStringList &ids) const;

    CheckScope cellScope(const QString &suffix, int cell) const;
    CheckScope chapterScope(const QString &suffix, const QString &chapter) const;
    Error fault(const QString &parameter, const QString &message) const;
};

// "K121" or "K121/published", the first part of its findings' keys.
QString ruleKey(const Rule &rule);
