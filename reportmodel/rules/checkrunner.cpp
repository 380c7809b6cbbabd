// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/checkrunner.h"

#include "rules/rulekinds.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CheckRunner)
};

// A rule made ready, with the organs and years it is for.
struct ReadyRule
{
    CheckedRule info;
    CheckScope whole; // the rule as one scope, when it does not apply at all
    CheckPtr check;
    bool departments = true;
    bool governments = true;
    int fromYear = 0;
    int toYear = 0;

    bool appliesTo(const Report &report) const
    {
        const bool organ = report.unit.kind == OrganKind::Department ? departments : governments;
        return organ && report.year >= fromYear && (toYear == 0 || report.year <= toYear);
    }
};

// The document of the form a rule is for; the form's order decides when there are several.
const ReportTemplate *documentFor(const Rule &rule, const ReportForm &form)
{
    for (const TemplatePtr &document : form.templates()) {
        if (rule.templates.contains(document->id))
            return document.get();
    }
    return nullptr;
}

Result<ReadyRule> makeReady(const RuleContext &context)
{
    const Rule &rule = context.rule;
    const RuleKind *kind = findRuleKind(rule.kind);
    if (!kind)
        return context.fault(u"kind"_s, Text::tr("There is no kind “%1”.").arg(rule.kind));
    auto check = kind->compile(context);
    if (!check)
        return check.error();
    ReadyRule ready;
    ready.info = {rule.number,          rule.severity, rule.basis,
                  context.document->id, rule.name,     FindingPattern(rule.message)};
    ready.whole.key = ruleKey(rule);
    ready.check = *std::move(check);
    ready.departments = rule.departments;
    ready.governments = rule.governments;
    ready.fromYear = rule.fromYear;
    ready.toYear = rule.toYear;
    return ready;
}

Result<void> checkTemplates(const Rule &rule, const TemplateCatalog &catalog)
{
    for (const QString &id : rule.templates) {
        if (!catalog.find(id))
            return Error{Error::Kind::Internal, Text::tr("There is no template “%1”.").arg(id),
                         rule.where + u".templates"_s};
    }
    return {};
}

} // namespace

struct CheckRunner::Compiled
{
    std::vector<ReadyRule> rules;
    std::vector<CheckScope> foreign; // checks that have no rule for this form

    void run(const ReportSet &set, CheckSink &sink) const
    {
        for (const CheckScope &scope : foreign)
            sink.notApplicable(scope);
        for (const ReadyRule &rule : rules) {
            sink.begin(rule.info);
            if (rule.appliesTo(set.report()))
                rule.check->run(set, sink);
            else
                sink.notApplicable(rule.whole);
        }
    }
};

CheckRunner::CheckRunner()
    : m_compiled(std::make_unique<Compiled>())
{
}

CheckRunner::~CheckRunner() = default;
CheckRunner::CheckRunner(CheckRunner &&) noexcept = default;
CheckRunner &CheckRunner::operator=(CheckRunner &&) noexcept = default;

Result<CheckRunner> CheckRunner::compile(const RuleBook &book, const TemplateCatalog &catalog,
                                         const FormPtr &form)
{
    CheckRunner runner;
    QStringList foreign;
    for (const Rule &rule : book.rules()) {
        if (const auto known = checkTemplates(rule, catalog); !known)
            return known.error();
        const ReportTemplate *document = documentFor(rule, *form);
        if (!document) {
            foreign.append(rule.number);
            continue;
        }
        auto ready = makeReady({book, catalog, form, rule, document});
        if (!ready)
            return ready.error();
        runner.m_compiled->rules.push_back(*std::move(ready));
    }
    foreign.removeDuplicates();
    for (const QString &number : std::as_const(foreign)) {
        const auto &rules = runner.m_compiled->rules;
        const bool hasRule = std::any_of(rules.begin(), rules.end(), [&](const ReadyRule &rule) {
            return rule.info.number == number;
        });
        if (!hasRule) {
            CheckScope scope;
            scope.key = number;
            runner.m_compiled->foreign.push_back(scope);
        }
    }
    return runner;
}

CheckResult CheckRunner::run(const ReportSet &set) const
{
    CheckSink sink(set, nullptr);
    m_compiled->run(set, sink);
    return sink.take();
}

QList<CheckSink::Judgement> CheckRunner::judgements(const ReportSet &set) const
{
    QList<CheckSink::Judgement> list;
    CheckSink sink(set, &list);
    m_compiled->run(set, sink);
    return list;
}
