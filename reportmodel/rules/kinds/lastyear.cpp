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
    // An equation and what to call it when it is broken.
    struct Named
    {
        Equation equation;
        FindingPattern name; // {table} {row} {column} {left} {right}
        QString table;
    };
    // The equations of one template last year's report may have been written on.
    struct Template
    {
        FormPtr form;
        QString id;
        std::vector<Named> equations;
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
        QList<LocalizedText> brokenNames;
        QList<LocalizedText> openLabels;
        for (const Named &named : known->equations) {
            const Equation::Verdict verdict = named.equation.judge(FigureSource(figures));
            const CellSpec &cell = known->form->cell(named.equation.about.cell);
            if (verdict.outcome == Outcome::Violated) {
                broken.cells.append(u"prev:"_s + cell.id);
                brokenNames.append(nameOf(named, cell, verdict));
            } else if (verdict.outcome == Outcome::CannotJudge) {
                open.cells.append(u"prev:"_s + cell.id);
                openLabels.append(sameText(quoted(u"上年"_s + cell.label())));
            }
        }
        broken.values = {{"equations"_L1, listText(brokenNames, brokenNames.size(), u"处"_s)}};
        open.values = {{"blanks"_L1, listText(openLabels, openLabels.size(), u"格"_s)}};
        if (!brokenNames.isEmpty())
            sink.violated(scopeOf(set.form(), broken), broken);
        else if (!openLabels.isEmpty())
            sink.cannotJudge(scopeOf(set.form(), open), open);
        else
            sink.held(m_scope);
    }

private:
    // Shown in the chapter that holds this year's cell of the first one named.
    CheckScope scopeOf(const ReportForm &form, const Evidence &evidence) const
    {
        CheckScope scope = m_scope;
        const QString cell = evidence.cells.first().sliced(QStringView(u"prev:").size());
        if (const int index = form.indexOf(cell); index >= 0)
            scope.chapter = form.cell(index).chapter;
        return scope;
    }

    static LocalizedText nameOf(const Named &named, const CellSpec &cell,
                                const Equation::Verdict &verdict)
    {
        const auto amount = [](const std::optional<Amount> &value) {
            return value ? sameText(value->toFile()) : LocalizedText();
        };
        return named.name.fill({{"table"_L1, sameText(named.table)},
                                {"row"_L1, sameText(cell.rowLabel)},
                                {"column"_L1, sameText(cell.columnLabel)},
                                {"left"_L1, amount(verdict.left)},
                                {"right"_L1, amount(verdict.right)}});
    }

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

// A rule whose equations last year's report must keep, and what to call one that is broken.
struct SoundRule
{
    QString number;
    FindingPattern name;
};

QList<SoundRule> readSoundRules(RuleParameters &parameters)
{
    QList<SoundRule> rules;
    for (RuleParameters &entry : parameters.objects(u"rules"_s)) {
        const QString number = entry.text(u"id"_s);
        LocalizedText name;
        if (auto called = entry.object(u"called"_s)) {
            name = {called->text(u"zh_CN"_s), called->text(u"en"_s)};
            entry.take(*called);
        }
        if (name.isEmpty())
            entry.fail(u"called"_s, Text::tr("This member is missing."));
        rules.append({number, FindingPattern(name)});
        parameters.take(entry);
    }
    return rules;
}

// The equations of the named rules, made ready for one template on its own.
Result<PreviousSoundCheck::Template>
equationsOn(const RuleContext &context, const QString &templateId, const QList<SoundRule> &sound)
{
    auto form = ReportForm::make(context.catalog, {templateId});
    if (!form)
        return form.error();
    PreviousSoundCheck::Template entry{*form, templateId, {}};
    const ReportTemplate &document = *(*form)->templates().first();
    for (const Rule *rule : context.book.rulesFor(document, context.catalog)) {
        const auto named =
            std::find_if(sound.begin(), sound.end(), [rule](const SoundRule &candidate) {
                return candidate.number == rule->number;
            });
        if (named == sound.end())
            continue;
        const RuleContext own{context.book, context.catalog, *form, *rule, &document};
        std::vector<CheckScope> lacking;
        auto equations = compileEquations(own, &lacking);
        if (!equations)
            return equations.error();
        for (Equation &equation : *equations) {
            const TableSpec *table = document.table((*form)->cell(equation.about.cell).table);
            entry.equations.push_back(
                {std::move(equation), named->name, table ? table->name : QString()});
        }
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
    const QList<SoundRule> rules = readSoundRules(parameters);
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
