// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/checkrunner.h"

#include "rules/rulekinds.h"
#include "rules/waivers.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <mutex>
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

bool isOff(const Report &report, const QString &number)
{
    return std::any_of(report.rulesOff.cbegin(), report.rulesOff.cend(),
                       [&number](const RuleSwitch &off) { return off.number == number; });
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
    PhraseBook phrases;
    mutable std::mutex memoryLock;
    mutable CheckMemory memory;

    void run(const ReportSet &set, CheckSink &sink) const
    {
        // A run at the same time in another thread does without.
        const std::unique_lock<std::mutex> lock(memoryLock, std::try_to_lock);
        if (lock.owns_lock())
            memory.begin(set);
        const CheckInput input(set, phrases, lock.owns_lock() ? &memory : nullptr);
        for (const CheckScope &scope : foreign) {
            if (!isOff(set.report(), scope.key))
                sink.notApplicable(scope);
        }
        for (const ReadyRule &rule : rules) {
            if (isOff(set.report(), rule.info.number))
                continue;
            sink.begin(rule.info);
            if (rule.appliesTo(set.report()))
                rule.check->run(input, sink);
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
    runner.m_compiled->phrases = book.phrases();
    QHash<const Rule *, QList<const ReportTemplate *>> documents;
    for (const TemplatePtr &document : form->templates()) {
        for (const Rule *rule : book.rulesFor(*document, catalog)) {
            QList<const ReportTemplate *> &known = documents[rule];
            const RuleKind *kind = findRuleKind(rule->kind);
            if (known.isEmpty() || (kind && kind->per == RuleKind::Per::Document))
                known.append(document.get());
        }
    }
    QStringList judged;
    QStringList foreign;
    for (const Rule &rule : book.rules()) {
        if (const auto known = checkTemplates(rule, catalog); !known)
            return known.error();
        const QList<const ReportTemplate *> rulesDocuments = documents.value(&rule);
        for (const ReportTemplate *document : rulesDocuments) {
            auto ready = makeReady({book, catalog, form, rule, document});
            if (!ready)
                return ready.error();
            runner.m_compiled->rules.push_back(*std::move(ready));
        }
        (rulesDocuments.isEmpty() ? foreign : judged).append(rule.number);
    }
    foreign.removeDuplicates();
    for (const QString &number : std::as_const(foreign)) {
        if (judged.contains(number))
            continue;
        CheckScope scope;
        scope.key = number;
        runner.m_compiled->foreign.push_back(scope);
    }
    return runner;
}

CheckResult CheckRunner::run(const ReportSet &set) const
{
    CheckSink sink(set, nullptr);
    m_compiled->run(set, sink);
    CheckResult result = sink.take();
    result.off = set.report().rulesOff;
    Waivers::apply(result, set);
    return result;
}

QList<CheckSink::Judgement> CheckRunner::judgements(const ReportSet &set) const
{
    QList<CheckSink::Judgement> list;
    CheckSink sink(set, &list);
    m_compiled->run(set, sink);
    return list;
}
