// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/selftest.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SelfTest)
};

using SelfTest::Failure;
using SelfTest::RuleReport;

std::optional<Figure> readFigure(const QJsonValue &value)
{
    Figure figure;
    if (value.isNull())
        return figure;
    const QJsonObject object = value.toObject();
    figure.text = object.value(u"text"_s).toString();
    if (value.isObject() && object.value(u"value"_s).isNull())
        return figure; // words that could not be read
    const QString text = value.isObject() ? object.value(u"value"_s).toString() : value.toString();
    if (text == "na"_L1) {
        figure.state = Figure::State::NotApplicable;
        return figure;
    }
    const auto amount = Amount::fromFile(text);
    if (!amount)
        return std::nullopt;
    figure = Figure::number(*amount);
    figure.approx = object.value(u"approx"_s).toString();
    figure.text = object.value(u"text"_s).toString();
    figure.cutOff = QDate::fromString(object.value(u"cut_off"_s).toString(), Qt::ISODate);
    return figure;
}

// One example turned into a report. Members that cannot be understood end up in fault().
class ExampleReport
{
public:
    ExampleReport(const QJsonObject &example, const TemplateCatalog &catalog,
                  const QString &templateFallback, int yearFallback)
    {
        // One document, or several of one file: "annual-report-2021,work-summary".
        m_report.templates = example.value(u"template"_s).toString(templateFallback).split(u',');
        m_report.unit.name = example.value(u"unit"_s).toString(u"某某市某某局"_s);
        m_report.unit.shortName = example.value(u"unit_short"_s).toString();
        const QString kind = example.value(u"kind"_s).toString(u"department"_s);
        m_report.unit.kind = organKindFromId(kind).value_or(OrganKind::Department);
        const auto form = ReportForm::make(catalog, m_report.templates);
        if (!form) {
            m_fault = form.error().text();
            return;
        }
        const int firstYear = (*form)->templates().first()->fromYear;
        m_report.year = example.value(u"year"_s).toInt(yearFallback ? yearFallback : firstYear + 1);
        fill(**form, example.value(u"fill"_s));
        figures(**form, example.value(u"figures"_s).toObject());
        const QJsonObject meta = example.value(u"meta"_s).toObject();
        for (auto it = meta.begin(); it != meta.end(); ++it)
            m_report.meta.insert(it.key(), it->toString());
        const QJsonObject profile = example.value(u"profile"_s).toObject();
        for (auto it = profile.begin(); it != profile.end(); ++it)
            m_report.profile.insert(it.key(), it->toString());
        const QJsonObject texts = example.value(u"texts"_s).toObject();
        for (auto it = texts.begin(); it != texts.end(); ++it)
            m_report.texts.insert(it.key(), it->toString());
        if (const QJsonValue imported = example.value(u"imported"_s); !imported.isUndefined()) {
            m_report.imported = ImportedSource::fromJson(imported);
            if (!m_report.imported)
                m_fault = Text::tr("What was imported cannot be understood.");
        }
        if (const QJsonValue previous = example.value(u"previous"_s); previous.isObject())
            attach(ExampleReport(previous.toObject(), catalog, m_report.templates.join(u','),
                                 m_report.year - 1));
    }

    const Report &report() const { return m_report; }
    const QString &fault() const { return m_fault; }

private:
    void fill(const ReportForm &form, const QJsonValue &value)
    {
        const auto figure = readFigure(value);
        if (value.isUndefined() || value.isNull() || !figure)
            return;
        for (int index = 0; index < form.cellCount(); ++index) {
            // A linked figure is entered in the annual report.
            if (form.cell(index).role == CellRole::Input && form.linkTarget(index) < 0)
                m_report.figures.insert(form.cell(index).id, *figure);
        }
    }

    void figures(const ReportForm &form, const QJsonObject &values)
    {
        for (auto it = values.begin(); it != values.end(); ++it) {
            const int index = form.indexOf(it.key());
            const CellSpec *cell = index >= 0 ? &form.cell(index) : nullptr;
            const auto figure = readFigure(*it);
            if (!cell || !figure) {
                m_fault = Text::tr("The figure “%1” cannot be understood.").arg(it.key());
                return;
            }
            if (cell->role == CellRole::Input && figure->isNothing())
                m_report.figures.remove(cell->id);
            else
                m_report.figures.insert(cell->id, *figure);
        }
    }

    void attach(const ExampleReport &previous)
    {
        m_fault = m_fault.isEmpty() ? previous.m_fault : m_fault;
        AttachedReport attached;
        attached.report = previous.m_report;
        attached.fileName = u"previous.nianbao"_s;
        m_report.attached.append(attached);
    }

    Report m_report;
    QString m_fault;
};

bool belongsTo(const QString &key, const QString &ruleKey)
{
    return key == ruleKey || key.startsWith(ruleKey + u'/');
}

QStringList keysOf(const QList<CheckSink::Judgement> &judgements, const QString &ruleKey,
                   Outcome outcome)
{
    QStringList keys;
    for (const CheckSink::Judgement &judgement : judgements) {
        if (judgement.outcome == outcome && belongsTo(judgement.key, ruleKey))
            keys.append(judgement.key);
    }
    return keys;
}

QStringList textList(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

class ExampleRunner
{
public:
    ExampleRunner(const RuleBook &book, const TemplateCatalog &catalog)
        : m_book(book)
        , m_catalog(catalog)
    {
    }

    RuleReport runRule(const Rule &rule)
    {
        RuleReport report;
        report.key = ruleKey(rule);
        report.templates = rule.templates;
        report.fired = runList(rule, u"fires"_s, &report.failures);
        report.silent = runList(rule, u"silent"_s, &report.failures);
        return report;
    }

private:
    // How many came out as stated.
    int runList(const Rule &rule, const QString &name, QList<Failure> *failures)
    {
        const QJsonArray examples =
            QJsonDocument::fromJson(rule.examples).object().value(name).toArray();
        int passed = 0;
        for (qsizetype i = 0; i < examples.size(); ++i) {
            const QString fault = runExample(rule, examples[i].toObject(), name == "fires"_L1);
            if (fault.isEmpty())
                ++passed;
            else
                failures->append({u"%1.%2[%3]"_s.arg(rule.where, name).arg(i), fault});
        }
        return passed;
    }

    // Empty when the example came out as stated.
    QString runExample(const Rule &rule, const QJsonObject &example, bool mustFire)
    {
        const ExampleReport built(example, m_catalog, rule.templates.first(), 0);
        if (!built.fault().isEmpty())
            return built.fault();
        const auto set = ReportSet::make(built.report(), m_catalog);
        if (!set)
            return set.error().text();
        const auto runner = runnerFor(rule, example.value(u"parameters"_s), set->formPtr());
        if (!runner)
            return runner.error().text();
        const QList<CheckSink::Judgement> judgements = (*runner)->judgements(*set);
        const QStringList violated = keysOf(judgements, ruleKey(rule), Outcome::Violated);
        const bool names = example.contains(u"expect"_s);
        if (names && violated != textList(example.value(u"expect"_s)))
            return Text::tr("These were violated: %1.").arg(violated.join(u", "_s));
        if (mustFire == violated.isEmpty())
            return mustFire ? Text::tr("Nothing was violated.")
                            : Text::tr("These were violated: %1.").arg(violated.join(u", "_s));
        if (example.contains(u"cannot_judge"_s)) {
            const QStringList blank = keysOf(judgements, ruleKey(rule), Outcome::CannotJudge);
            if (blank != textList(example.value(u"cannot_judge"_s)))
                return Text::tr("These could not be judged: %1.").arg(blank.join(u", "_s));
        }
        if (example.contains(u"not_applicable"_s)) {
            const QStringList idle = keysOf(judgements, ruleKey(rule), Outcome::NotApplicable);
            if (idle != textList(example.value(u"not_applicable"_s)))
                return Text::tr("These were not applicable: %1.").arg(idle.join(u", "_s));
        }
        for (const QString &other : textList(example.value(u"quiet"_s))) {
            if (const QStringList found = keysOf(judgements, other, Outcome::Violated);
                !found.isEmpty())
                return Text::tr("These were violated: %1.").arg(found.join(u", "_s));
        }
        return {};
    }

    // The whole book made ready for a form, once per form unless the example changes the rule.
    Result<std::shared_ptr<const CheckRunner>>
    runnerFor(const Rule &rule, const QJsonValue &parameters, const FormPtr &form)
    {
        if (parameters.isObject()) {
            Rule changed = rule;
            const QJsonObject members = parameters.toObject();
            for (auto it = members.begin(); it != members.end(); ++it)
                changed.parameters.insert(it.key(), *it);
            return compile(RuleBook({changed}, m_book.workdays(), m_book.phrases()), form);
        }
        const QString id = form->templateIds().join(u',');
        if (const auto known = m_runners.find(id); known != m_runners.end())
            return known->second;
        auto runner = compile(m_book, form);
        if (runner)
            m_runners.insert({id, *runner});
        return runner;
    }

    Result<std::shared_ptr<const CheckRunner>> compile(const RuleBook &book, const FormPtr &form)
    {
        auto runner = CheckRunner::compile(book, m_catalog, form);
        if (!runner)
            return runner.error();
        return std::shared_ptr<const CheckRunner>(new CheckRunner(*std::move(runner)));
    }

    const RuleBook &m_book;
    const TemplateCatalog &m_catalog;
    std::map<QString, std::shared_ptr<const CheckRunner>> m_runners;
};

} // namespace

Result<QList<RuleReport>> SelfTest::run(const RuleBook &book, const TemplateCatalog &catalog)
{
    for (const TemplatePtr &form : catalog.all()) {
        const auto made = ReportForm::make(catalog, {form->id});
        if (!made)
            return made.error();
        if (const auto runner = CheckRunner::compile(book, catalog, *made); !runner)
            return runner.error();
    }
    ExampleRunner runner(book, catalog);
    QList<RuleReport> reports;
    for (const Rule &rule : book.rules())
        reports.append(runner.runRule(rule));
    return reports;
}
