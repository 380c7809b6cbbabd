// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/checksink.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

LocalizedText amountText(const std::optional<Amount> &amount)
{
    return amount ? sameText(amount->toFile()) : LocalizedText();
}

// Where a cell or chapter stands, for the start of a sentence: 表三, or the chapter's short name.
LocalizedText placeName(const ReportForm &form, const CheckScope &scope)
{
    const QString tableId = scope.cell >= 0 ? form.cell(scope.cell).table : scope.table;
    for (const TemplatePtr &document : form.templates()) {
        if (const TableSpec *table = document->table(tableId))
            return sameText(table->name);
        if (const Chapter *chapter = document->chapter(scope.chapter))
            return chapter->tab;
    }
    return {};
}

// Position of a chapter over all documents of the form; -1 for findings without one.
int chapterPosition(const ReportForm &form, const Finding &finding)
{
    int position = 0;
    for (const TemplatePtr &document : form.templates()) {
        for (const Chapter &chapter : document->chapters) {
            if (document->id == finding.document && chapter.id == finding.chapter)
                return position;
            ++position;
        }
    }
    return -1;
}

// Labels of cells given by id, last year's with 上年 in front.
QStringList labels(const ReportForm &form, const QStringList &cellIds)
{
    constexpr auto previous = "prev:"_L1;
    QStringList list;
    for (const QString &id : cellIds) {
        const bool isPrevious = id.startsWith(previous);
        const int index = form.indexOf(isPrevious ? id.sliced(previous.size()) : id);
        if (index >= 0)
            list.append((isPrevious ? u"上年"_s : QString()) + form.cell(index).label());
    }
    return list;
}

} // namespace

CheckSink::CheckSink(const ReportSet &set, QList<Judgement> *judgements)
    : m_set(set)
    , m_judgements(judgements)
{
}

void CheckSink::begin(const CheckedRule &rule)
{
    m_rule = &rule;
}

void CheckSink::note(const CheckScope &scope, Outcome outcome)
{
    if (m_judgements)
        m_judgements->append({scope.key, outcome});
}

void CheckSink::held(const CheckScope &scope)
{
    ++m_result.held;
    note(scope, Outcome::Held);
}

void CheckSink::notApplicable(const CheckScope &scope)
{
    ++m_result.notApplicable;
    note(scope, Outcome::NotApplicable);
}

void CheckSink::violated(const CheckScope &scope, const Evidence &evidence)
{
    ++m_result.violated;
    add(scope, evidence, Outcome::Violated);
}

void CheckSink::cannotJudge(const CheckScope &scope, const Evidence &evidence)
{
    ++m_result.cannotJudge;
    add(scope, evidence, Outcome::CannotJudge);
}

void CheckSink::add(const CheckScope &scope, const Evidence &evidence, Outcome outcome)
{
    note(scope, outcome);
    Finding finding;
    finding.rule = m_rule->number;
    finding.key = scope.key;
    finding.severity = m_rule->severity;
    finding.outcome = outcome;
    finding.document = m_rule->document;
    finding.chapter = scope.chapter;
    finding.cells = evidence.cells;
    finding.left = evidence.left;
    finding.right = evidence.right;
    finding.difference = evidence.difference;
    finding.message = wording(
        scope, evidence, outcome == Outcome::Violated ? m_rule->message : Wording::cannotJudge());
    finding.hint = evidence.hint;
    finding.basis = m_rule->basis;
    finding.text = evidence.text;
    finding.start = evidence.start;
    finding.length = evidence.length;
    finding.quote = evidence.quote;
    finding.metaKey = evidence.metaKey;
    m_result.findings.append(std::move(finding));
}

LocalizedText CheckSink::wording(const CheckScope &scope, const Evidence &evidence,
                                 const FindingPattern &pattern) const
{
    const ReportForm &form = m_set.form();
    const int year = m_set.report().year;
    PlaceholderValues values = evidence.values;
    const QStringList wanted = pattern.placeholders();
    const auto offer = [&values, &wanted](QLatin1StringView name, const auto &make) {
        if (wanted.contains(name))
            values.append({name, make()});
    };
    const CellSpec *cell = scope.cell >= 0 ? &form.cell(scope.cell) : nullptr;
    const auto table = [&] { return placeName(form, scope); };
    // 表三“三、… · 自然人” or just where it is.
    const auto place = [&] {
        LocalizedText text = placeName(form, scope);
        if (cell) {
            text.zh += u'“' + cell->label() + u'”';
            text.en += u" “"_s + cell->label() + u'”';
        }
        return text;
    };
    offer("place"_L1, place);
    offer("table"_L1, table);
    if (cell) {
        offer("cell"_L1, [cell] { return sameText(cell->label()); });
        offer("row"_L1, [cell] { return sameText(cell->rowLabel); });
        offer("column"_L1, [cell] { return sameText(cell->columnLabel); });
        offer("unit"_L1, [cell] { return sameText(cell->unit); });
    }
    offer("name"_L1, [this] { return m_rule->name; });
    offer("left"_L1, [&evidence] { return amountText(evidence.left); });
    offer("right"_L1, [&evidence] { return amountText(evidence.right); });
    offer("difference"_L1, [&evidence] {
        return evidence.difference ? amountText(evidence.difference->abs()) : LocalizedText();
    });
    offer("blanks"_L1, [&evidence] { return quotedList(evidence.blanks); });
    offer("cells"_L1, [&] { return quotedList(labels(form, evidence.cells)); });
    offer("count"_L1, [&evidence] { return sameText(QString::number(evidence.cells.size())); });
    offer("year"_L1, [year] { return sameText(QString::number(year)); });
    offer("last_year"_L1, [year] { return sameText(QString::number(year - 1)); });
    offer("next_year"_L1, [year] { return sameText(QString::number(year + 1)); });
    return pattern.fill(values);
}

CheckResult CheckSink::take()
{
    using Ranked = std::pair<std::pair<int, Severity>, Finding>;
    QList<Ranked> ranked;
    ranked.reserve(m_result.findings.size());
    for (Finding &finding : m_result.findings) {
        const std::pair rank(chapterPosition(m_set.form(), finding), finding.severity);
        ranked.append({rank, std::move(finding)});
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const Ranked &a, const Ranked &b) { return a.first < b.first; });
    m_result.findings.clear();
    for (Ranked &entry : ranked)
        m_result.findings.append(std::move(entry.second));
    return std::move(m_result);
}
