// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/lastyear.h"

#include "rules/checkrunner.h"
#include "rules/equation.h"
#include "rules/yearpair.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LastYearCheck)
};

class RepeatedFiguresCheck final : public Check
{
public:
    RepeatedFiguresCheck(CheckScope scope, std::vector<int> cells, int atLeast,
                         bool acceptApproximate)
        : m_scope(std::move(scope))
        , m_cells(std::move(cells))
        , m_atLeast(atLeast)
        , m_acceptApproximate(acceptApproximate)
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const ReportSet &set = input.set();
        Evidence same;
        Evidence open;
        int comparable = 0;
        for (const int cell : m_cells) {
            const YearPair pair = YearPair::read(set, cell, m_acceptApproximate);
            if (pair.state == YearPair::State::Blank) {
                const Evidence blank = blankPair(set, cell);
                open.cells += blank.cells;
                open.blanks += blank.blanks;
            } else if (pair.state == YearPair::State::Comparable) {
                ++comparable;
                if (pair.now == pair.before && !pair.now.isZero())
                    same.cells.append(set.form().cell(cell).id);
            }
        }
        if (same.cells.size() >= m_atLeast)
            sink.violated(m_scope, same);
        else if (same.cells.size() + open.blanks.size() >= m_atLeast)
            sink.cannotJudge(m_scope, open);
        else if (comparable == 0)
            sink.notApplicable(m_scope);
        else
            sink.held(m_scope);
    }

private:
    CheckScope m_scope;
    std::vector<int> m_cells;
    int m_atLeast = 0;
    bool m_acceptApproximate = false;
};

class RepeatedTableCheck final : public Check
{
public:
    struct Table
    {
        CheckScope scope;
        std::vector<int> cells; // what a person entered
    };

    explicit RepeatedTableCheck(std::vector<Table> tables)
        : m_tables(std::move(tables))
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const ReportSet &set = input.set();
        for (const Table &table : m_tables)
            judge(table, set, sink);
    }

private:
    static void judge(const Table &table, const ReportSet &set, CheckSink &sink)
    {
        FigureSource source(set);
        source.acceptApproximate = true;
        Evidence equal;
        Evidence open;
        bool anyNonZero = false;
        for (const int cell : table.cells) {
            const CellValue *now = source.find({cell, false});
            const CellValue *before = source.find({cell, true});
            if (!before)
                return sink.notApplicable(table.scope);
            if (now->isBlank() != before->isBlank()) {
                const Evidence blank = blankPair(set, cell);
                open.cells += blank.cells;
                open.blanks += blank.blanks;
                continue;
            }
            if (now->state != before->state || now->value != before->value)
                return sink.held(table.scope);
            if (now->isNumber() && !now->value.isZero()) {
                anyNonZero = true;
                equal.cells.append(set.form().cell(cell).id);
            }
        }
        if (!open.blanks.isEmpty())
            sink.cannotJudge(table.scope, open);
        else if (anyNonZero)
            sink.violated(table.scope, equal);
        else
            sink.held(table.scope);
    }

    std::vector<Table> m_tables;
};

class PreviousSoundCheck final : public Check
{
public:
    // The equations of one template last year's report may have been written on.
    struct Template
    {
        FormPtr form;
        QString id;
        std::vector<Equation> equations;
    };

    PreviousSoundCheck(CheckScope scope, std::vector<Template> templates)
        : m_scope(std::move(scope))
        , m_templates(std::move(templates))
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const ReportSet &set = input.set();
        const EarlierYear *previous = set.previous();
        const auto known =
            std::find_if(m_templates.begin(), m_templates.end(), [previous](const Template &entry) {
                return previous && previous->report.templates.contains(entry.id);
            });
        if (known == m_templates.end())
            return sink.notApplicable(m_scope);

        const FigureView figures(previous->report, known->form);
        Evidence broken;
        Evidence open;
        QStringList brokenKeys;
        QList<LocalizedText> openLabels;
        for (const Equation &equation : known->equations) {
            const Equation::Verdict verdict = equation.judge(FigureSource(figures));
            const CellSpec &cell = known->form->cell(equation.about.cell);
            if (verdict.outcome == Outcome::Violated) {
                broken.cells.append(u"prev:"_s + cell.id);
                brokenKeys.append(equation.scope.key);
            } else if (verdict.outcome == Outcome::CannotJudge) {
                open.cells.append(u"prev:"_s + cell.id);
                openLabels.append(sameText(quoted(u"上年"_s + cell.label())));
            }
        }
        broken.values = {{"equations"_L1, sameText(brokenKeys.join(u"、"_s))}};
        const auto shown = openLabels.first(std::min(MostListed, openLabels.size()));
        open.values = {{"blanks"_L1, listText(shown, openLabels.size())}};
        if (!brokenKeys.isEmpty())
            sink.violated(m_scope, broken);
        else if (!openLabels.isEmpty())
            sink.cannotJudge(m_scope, open);
        else
            sink.held(m_scope);
    }

private:
    CheckScope m_scope;
    std::vector<Template> m_templates;
};

class GuardCheck final : public Check
{
public:
    explicit GuardCheck(CheckScope scope)
        : m_scope(std::move(scope))
    {
    }

    void run(const CheckInput &, CheckSink &sink) const override { sink.notApplicable(m_scope); }

private:
    CheckScope m_scope;
};

// The equations of the named rules, made ready for one template on its own.
Result<PreviousSoundCheck::Template>
equationsOn(const RuleContext &context, const QString &templateId, const QStringList &rules)
{
    auto form = ReportForm::make(context.catalog, {templateId});
    if (!form)
        return form.error();
    PreviousSoundCheck::Template entry{*form, templateId, {}};
    const ReportTemplate &document = *(*form)->templates().first();
    for (const Rule *rule : context.book.rulesFor(document, context.catalog)) {
        if (!rules.contains(rule->number))
            continue;
        const RuleContext own{context.book, context.catalog, *form, *rule, &document};
        std::vector<CheckScope> lacking;
        auto equations = compileEquations(own, &lacking);
        if (!equations)
            return equations.error();
        for (Equation &equation : *equations)
            entry.equations.push_back(std::move(equation));
    }
    return entry;
}

} // namespace

Result<CheckPtr> compileRepeatedFigures(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    const int atLeast = parameters.integer(u"at_least"_s, 1);
    const bool acceptApproximate = parameters.flag(u"approximate"_s);
    auto cells = context.cells(parameters, u"cells"_s,
                               parameters.texts(u"cells"_s, RuleParameters::Presence::Optional));
    if (const auto fault = parameters.fault())
        return *fault;
    CheckScope scope = context.cellScope(QString(), cells.empty() ? -1 : cells.front());
    scope.cell = -1;
    return CheckPtr(
        new RepeatedFiguresCheck(std::move(scope), std::move(cells), atLeast, acceptApproximate));
}

Result<CheckPtr> compileRepeatedTable(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    std::vector<RepeatedTableCheck::Table> tables;
    for (const QString &id : parameters.texts(u"tables"_s)) {
        const TableSpec *spec = context.document->table(id);
        if (!spec) {
            parameters.fail(u"tables"_s, Text::tr("There is no table “%1”.").arg(id));
            continue;
        }
        RepeatedTableCheck::Table table{context.chapterScope(id, spec->chapter), {}};
        table.scope.table = id;
        for (const CellSpec &cell : context.document->cells) {
            if (cell.table == id && cell.role == CellRole::Input)
                table.cells.push_back(context.form->indexOf(cell.id));
        }
        tables.push_back(std::move(table));
    }
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new RepeatedTableCheck(std::move(tables)));
}

Result<CheckPtr> compilePreviousSound(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    const QStringList rules = parameters.texts(u"rules"_s);
    if (const auto fault = parameters.fault())
        return *fault;
    std::vector<PreviousSoundCheck::Template> templates;
    for (const TemplatePtr &form : context.catalog.all()) {
        if (form->document != context.document->document)
            continue;
        auto entry = equationsOn(context, form->id, rules);
        if (!entry)
            return entry.error();
        templates.push_back(*std::move(entry));
    }
    const QString firstChapter = context.document->chapters.first().id;
    return CheckPtr(new PreviousSoundCheck(context.chapterScope(QString(), firstChapter),
                                           std::move(templates)));
}

Result<CheckPtr> compileGuard(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    context.cells(parameters, u"cells"_s,
                  parameters.texts(u"cells"_s, RuleParameters::Presence::Optional));
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new GuardCheck(context.chapterScope(QString(), QString())));
}
