// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/shifted.h"

#include "rules/formula.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ShiftedCheck)
};

struct Row
{
    CheckScope scope;
    std::vector<int> parts;
    int total = -1;
};

using Values = QList<Amount>;

Amount sumOf(const Values &values)
{
    Amount sum;
    for (const Amount value : values)
        sum += value;
    return sum;
}

// Index of the first of two neighbours that joined (1|2 → 12) make the row add up; -1 if none.
qsizetype splitAt(const Values &parts, Amount total)
{
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        if (parts[i].isZero())
            continue;
        const auto joined = Amount::fromFile(parts[i].toFile() + parts[i + 1].toFile());
        if (joined && parts[i + 1].isInteger() &&
            sumOf(parts) - parts[i] - parts[i + 1] + *joined == total)
            return i;
    }
    return -1;
}

// The row's total stands in the last column of parts, one column too far left.
bool isMovedLeft(const Values &parts, Amount total)
{
    return total.isZero() && !parts.last().isZero() &&
           sumOf(parts.first(parts.size() - 1)) == parts.last();
}

class ShiftedCheck final : public Check
{
public:
    ShiftedCheck(CheckScope scope, std::vector<Row> rows)
        : m_scope(std::move(scope))
        , m_rows(std::move(rows))
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const ReportSet &set = input.set();
        Evidence open;
        int found = 0;
        int judged = 0;
        for (const Row &row : m_rows) {
            Values parts;
            QList<CellAt> blanks;
            for (const int cell : row.parts)
                take(set, cell, &parts, &blanks);
            Values total;
            take(set, row.total, &total, &blanks);
            if (!blanks.isEmpty()) {
                open.cells.append(set.form().cell(row.total).id);
                open.blanks += blanks;
                continue;
            }
            if (parts.size() != static_cast<qsizetype>(row.parts.size()) || total.isEmpty())
                continue; // 不适用 somewhere in the row
            ++judged;
            if (sumOf(parts) == total.first())
                continue;
            if (const auto evidence = suspicion(set, row, parts, total.first())) {
                ++found;
                sink.violated(row.scope, *evidence);
            }
        }
        if (found > 0)
            return;
        if (!open.blanks.isEmpty())
            sink.cannotJudge(m_scope, open);
        else if (judged > 0)
            sink.held(m_scope);
        else
            sink.notApplicable(m_scope);
    }

private:
    static void take(const ReportSet &set, int cell, Values *values, QList<CellAt> *blanks)
    {
        const CellValue &value = set.figures().at(cell);
        if (value.isNumber())
            values->append(value.value);
        else if (value.isBlank())
            blanks->append({cell, false});
    }

    static std::optional<Evidence> suspicion(const ReportSet &set, const Row &row,
                                             const Values &parts, Amount total)
    {
        Evidence evidence;
        evidence.left = sumOf(parts);
        evidence.right = total;
        evidence.difference = *evidence.left - total;
        evidence.cells = {set.form().cell(row.total).id};
        if (const qsizetype at = splitAt(parts, total); at >= 0) {
            for (const qsizetype i : {at, at + 1})
                evidence.cells.append(set.form().cell(row.parts[static_cast<size_t>(i)]).id);
            const QString a = parts[at].toFile();
            const QString b = parts[at + 1].toFile();
            evidence.values = {
                {"guess"_L1,
                 {u"若把相邻的 %1 和 %2 看作一个数 %1%2，该行正好相符，可能一个数被拆成了两格"_s
                      .arg(a, b),
                  u"read as one number %1%2, the neighbours %1 and %2 would make the row add up"_s
                      .arg(a, b)}}};
            return evidence;
        }
        if (isMovedLeft(parts, total)) {
            evidence.values = {{"guess"_L1,
                                {u"若整行右移一列，该行正好相符，可能整行填错了列"_s,
                                 u"moved one column to the right, the row would add up"_s}}};
            return evidence;
        }
        return std::nullopt;
    }

    CheckScope m_scope;
    std::vector<Row> m_rows;
};

} // namespace

Result<CheckPtr> compileShifted(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    const QString tableId = parameters.text(u"table"_s);
    const QStringList rowIds = parameters.texts(u"rows"_s);
    const QStringList partIds = parameters.texts(u"parts"_s);
    const QString totalId = parameters.text(u"total"_s);
    const TableSpec *table = context.document->table(tableId);
    if (!table)
        parameters.fail(u"table"_s, Text::tr("There is no table “%1”.").arg(tableId));
    std::vector<Row> rows;
    for (const QString &id : rowIds) {
        const Bindings bindings{{u"r"_s, id}};
        QStringList parts;
        for (const QString &part : partIds)
            parts.append(bound(part, bindings));
        Row row;
        row.parts = context.cells(parameters, u"parts"_s, parts);
        const auto total = context.cells(parameters, u"total"_s, {bound(totalId, bindings)});
        if (row.parts.size() != static_cast<size_t>(parts.size()) || total.empty())
            continue; // a row of another form
        row.total = total.front();
        row.scope = context.cellScope(id, row.total);
        rows.push_back(std::move(row));
    }
    if (const auto fault = parameters.fault())
        return *fault;
    CheckScope scope = context.chapterScope(tableId, table->chapter);
    scope.table = tableId;
    return CheckPtr(new ShiftedCheck(std::move(scope), std::move(rows)));
}
