// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rulelist.h"

#include "rules/kinds/pending.h"
#include "rules/kinds/power.h"

#include <algorithm>

namespace {

ListedRule &entryOf(QList<ListedRule> &list, const QString &number)
{
    const auto it = std::find_if(list.begin(), list.end(), [&number](const ListedRule &rule) {
        return rule.number == number;
    });
    if (it != list.end())
        return *it;
    ListedRule rule;
    rule.number = number;
    list.append(rule);
    return list.last();
}

// What has to come first before the rule can be judged; empty for most.
LocalizedText waitsFor(const Rule &rule, const Report *report)
{
    if (rule.kind == PendingKind)
        return rule.message;
    return rule.kind == PowerKind ? powersNotStated(rule, report) : LocalizedText();
}

void add(ListedRule &entry, const Rule &rule, const Report *report)
{
    const LocalizedText pending = waitsFor(rule, report);
    if (entry.templates.isEmpty()) {
        entry.name = rule.name;
        entry.basis = rule.basis;
        entry.pending = pending;
    } else if (pending.isEmpty()) {
        entry.pending = {};
    }
    entry.severity = std::min(entry.severity, rule.severity); // errors come first
    entry.verified = entry.verified && rule.verified;
    for (const QString &id : rule.templates) {
        if (!entry.templates.contains(id))
            entry.templates.append(id);
    }
}

} // namespace

QList<ListedRule> listRules(const RuleBook &book, const Report *report)
{
    QList<ListedRule> list;
    for (const Rule &rule : book.rules())
        add(entryOf(list, rule.number), rule, report);
    for (const RuleSwitch &off : report ? report->rulesOff : QList<RuleSwitch>())
        entryOf(list, off.number).off = off;
    return list;
}
