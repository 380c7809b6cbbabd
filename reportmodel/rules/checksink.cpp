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

// What a blank is called: “…”, or for a total that waits for its parts “…”（缺 3 格）.
LocalizedText blankName(const ReportSet &set, CellAt at)
{
    const CellValue &value =
        at.previous ? set.previous()->at(at.cell).value : set.figures().at(at.cell);
    LocalizedText name = sameText(quoted(cellLabel(set.form(), at)));
    if (value.isTotal && !value.isStated && value.blankParts > 0) {
        name.zh += u"（缺 %1 格）"_s.arg(value.blankParts);
        name.en += u" (%1 blank)"_s.arg(value.blankParts);
    }
    return name;
}

// The first few of the cells by name, and how many there are.
template <class Name>
LocalizedText listOf(const QList<CellAt> &cells, Name name)
{
    QList<LocalizedText> names;
    for (const CellAt at : cells.first(std::min(MostListed, cells.size())))
        names.append(name(at));
    return listText(names, cells.size(), u"格"_s);
}

// Words of a text as a message quotes them: on one line, the middle of long ones left out.
QString shortened(const QString &quote)
{
    constexpr qsizetype most = 40;
    const QString words = quote.simplified();
    if (words.size() <= most)
        return words;
    return words.first(most / 2) + u"……"_s + words.last(most / 2);
}

// The cells of a finding that are on the form, by id.
QList<CellAt> cellsById(const ReportForm &form, const QStringList &ids)
{
    constexpr auto previous = "prev:"_L1;
    QList<CellAt> cells;
    for (const QString &id : ids) {
        const bool isPrevious = id.startsWith(previous);
        const int index = form.indexOf(isPrevious ? id.sliced(previous.size()) : id);
        if (index >= 0)
            cells.append({index, isPrevious});
    }
    return cells;
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
    add(scope, evidence, Outcome::Violated, m_rule->message);
}

void CheckSink::cannotJudge(const CheckScope &scope, const Evidence &evidence)
{
    ++m_result.cannotJudge;
    add(scope, evidence, Outcome::CannotJudge, Wording::cannotJudge());
}

void CheckSink::notWritten(const CheckScope &scope, const QString &textId)
{
    ++m_result.cannotJudge;
    Evidence evidence;
    evidence.text = textId;
    add(scope, evidence, Outcome::CannotJudge, Wording::notWritten());
}

void CheckSink::add(const CheckScope &scope, const Evidence &evidence, Outcome outcome,
                    const FindingPattern &pattern)
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
    finding.message = wording(scope, evidence, pattern);
    finding.hint = evidence.hint;
    finding.basis = m_rule->basis;
    finding.text = evidence.text;
    finding.start = evidence.start;
    finding.length = evidence.length;
    finding.quote = evidence.quote;
    finding.alsoAt = evidence.alsoAt;
    finding.metaKey = evidence.metaKey;
    m_result.findings.append(std::move(finding));
}

LocalizedText CheckSink::wording(const CheckScope &scope, const Evidence &evidence,
                                 const FindingPattern &pattern) const
{
    const ReportForm &form = m_set.form();
    const int year = m_set.report().year;
    PlaceholderValues values = evidence.values;
    const QStringList &wanted = pattern.placeholders();
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
            text.zh += quoted(cell->label());
            text.en += u' ' + quoted(cell->label());
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
    offer("blanks"_L1, [&] {
        return listOf(evidence.blanks, [this](CellAt at) { return blankName(m_set, at); });
    });
    offer("cells"_L1, [&] {
        return listOf(cellsById(form, evidence.cells),
                      [&form](CellAt at) { return sameText(quoted(cellLabel(form, at))); });
    });
    offer("count"_L1, [&evidence] { return sameText(QString::number(evidence.cells.size())); });
    offer("quote"_L1, [&evidence] { return sameText(shortened(evidence.quote)); });
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
