// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/checkrunner.h"
#include "rules/rulekinds.h"
#include "rules/rulereader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RuleBook)
};

// The document's id and those of the forms it replaces, newest first.
QStringList lineageOf(const ReportTemplate &document, const TemplateCatalog &catalog)
{
    QStringList older = document.mappings.keys();
    const auto firstYear = [&catalog](const QString &id) {
        const TemplatePtr form = catalog.find(id);
        return form ? form->fromYear : 0;
    };
    std::sort(older.begin(), older.end(), [&firstYear](const QString &a, const QString &b) {
        return firstYear(a) > firstYear(b);
    });
    return QStringList{document.id} + older;
}

} // namespace

RuleBook::RuleBook(QList<Rule> rules, WorkdayCalendar workdays, PhraseBook phrases)
    : m_rules(std::move(rules))
    , m_workdays(std::move(workdays))
    , m_phrases(std::move(phrases))
{
    std::stable_sort(m_rules.begin(), m_rules.end(),
                     [](const Rule &a, const Rule &b) { return a.number < b.number; });
}

Result<QList<Rule>> RuleBook::read(const QByteArray &json, const QString &fileName)
{
    auto file = readCheckFile(json, fileName);
    if (!file)
        return file.error();
    return file->rules;
}

Result<RuleBook> RuleBook::shipped()
{
    CheckFile all;
    const QDir folder(u":/checks"_s);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error{Error::Kind::Internal, Text::tr("The check file cannot be read."), name};
        const auto read = readCheckFile(file.readAll(), name);
        if (!read)
            return read.error();
        all.rules += read->rules;
        all.workdays += read->workdays;
    }
    auto phrases = PhraseBook::shipped();
    if (!phrases)
        return phrases.error();
    return RuleBook(std::move(all.rules), WorkdayCalendar(std::move(all.workdays)),
                    *std::move(phrases));
}

RuleBook RuleBook::figureRules() const
{
    QList<Rule> rules;
    for (const Rule &rule : m_rules) {
        const RuleKind *kind = findRuleKind(rule.kind);
        if (kind && judgesFigures(*kind))
            rules.append(rule);
    }
    return RuleBook(std::move(rules), m_workdays, m_phrases);
}

QList<const Rule *> RuleBook::rulesFor(const ReportTemplate &document,
                                       const TemplateCatalog &catalog) const
{
    const QStringList lineage = lineageOf(document, catalog);
    // For each check the nearest form of the lineage that its rules name.
    QHash<QString, qsizetype> nearest;
    const auto distance = [&lineage](const Rule &rule) {
        const auto it = std::find_if(lineage.cbegin(), lineage.cend(), [&rule](const QString &id) {
            return rule.templates.contains(id);
        });
        return it - lineage.cbegin();
    };
    for (const Rule &rule : m_rules) {
        const qsizetype own = distance(rule);
        const auto known = nearest.constFind(ruleKey(rule));
        if (own < lineage.size() && (known == nearest.cend() || own < *known))
            nearest.insert(ruleKey(rule), own);
    }
    QList<const Rule *> rules;
    for (const Rule &rule : m_rules) {
        if (nearest.value(ruleKey(rule), -1) == distance(rule))
            rules.append(&rule);
    }
    return rules;
}

const Rule *RuleBook::find(QStringView number) const
{
    const auto it = std::find_if(m_rules.cbegin(), m_rules.cend(),
                                 [number](const Rule &rule) { return rule.number == number; });
    return it == m_rules.cend() ? nullptr : &*it;
}
