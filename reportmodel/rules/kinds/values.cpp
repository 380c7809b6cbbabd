// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/values.h"

#include "rules/formula.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ValuesCheck)
};

// Cells that are judged together: a table or a set of figures.
struct CellBlock
{
    CheckScope scope;
    std::vector<int> cells;
};

// The cells of each table and figure group of the document for which `wanted`.
template <class Wanted>
std::vector<CellBlock> blocksOf(const RuleContext &context, Wanted wanted, bool tablesOnly)
{
    std::vector<CellBlock> blocks;
    for (const TableSpec &table : context.document->tables) {
        CellBlock block{context.chapterScope(table.id, table.chapter), {}};
        block.scope.table = table.id;
        for (const CellSpec &cell : context.document->cells) {
            if (cell.table == table.id && wanted(cell))
                block.cells.push_back(context.form->indexOf(cell.id));
        }
        blocks.push_back(std::move(block));
    }
    for (const FigureGroup &group : context.document->groups) {
        if (tablesOnly)
            break;
        CellBlock block{context.chapterScope(group.id, group.chapter), {}};
        for (const QString &id : group.cells) {
            if (wanted(*context.document->cell(id)))
                block.cells.push_back(context.form->indexOf(id));
        }
        blocks.push_back(std::move(block));
    }
    std::erase_if(blocks, [](const CellBlock &block) { return block.cells.empty(); });
    return blocks;
}

// Digits after the point in the source's own writing, which may be finer than what is stored.
int writtenDecimals(const Figure &figure)
{
    const qsizetype point = figure.text.indexOf(u'.');
    if (point < 0)
        return 0;
    const QStringView rest = QStringView(figure.text).sliced(point + 1);
    const auto end =
        std::find_if(rest.begin(), rest.end(), [](QChar c) { return c < u'0' || c > u'9'; });
    return static_cast<int>(end - rest.begin());
}

struct ValueLimits
{
    bool whole = false;
    bool notNegative = false;
    int maxDecimals = Amount::Decimals;
    bool hasMaxDecimals = false;
    std::optional<Amount> wholeBelow;

    bool allow(const CellSpec &spec, Amount value, const Report &report) const
    {
        if (whole && !value.isInteger())
            return false;
        if (notNegative && value.isNegative() && spec.type != ValueType::SignedCount)
            return false;
        if (hasMaxDecimals &&
            std::max(value.decimals(), writtenDecimals(report.figure(spec.id))) > maxDecimals)
            return false;
        return !wholeBelow || value < *wholeBelow || !value.isInteger();
    }

    bool areAny() const { return whole || notNegative || hasMaxDecimals || wholeBelow; }
};

Evidence valueEvidence(const ReportForm &form, int cell, Amount value)
{
    Evidence evidence;
    evidence.cells = {form.cell(cell).id};
    evidence.left = value;
    evidence.values = {{"value"_L1, sameText(value.toFile())}};
    return evidence;
}

// Given cells, each judged on its own.
class CellValuesCheck final : public Check
{
public:
    CellValuesCheck(ValueLimits limits, std::vector<CheckScope> scopes)
        : m_limits(limits)
        , m_scopes(std::move(scopes))
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const ReportSet &set = input.set();
        for (const CheckScope &scope : m_scopes) {
            const CellSpec &spec = set.form().cell(scope.cell);
            const CellValue &value = set.figures().at(scope.cell);
            if (value.isBlank()) {
                Evidence evidence;
                evidence.cells = {spec.id};
                evidence.blanks = {CellAt{scope.cell, false}};
                sink.cannotJudge(scope, evidence);
            } else if (!value.isNumber()) {
                sink.notApplicable(scope);
            } else if (m_limits.allow(spec, value.value, set.report())) {
                sink.held(scope);
            } else {
                sink.violated(scope, valueEvidence(set.form(), scope.cell, value.value));
            }
        }
    }

private:
    ValueLimits m_limits;
    std::vector<CheckScope> m_scopes;
};

// Every count of the document; a blank one is the business of "blanks".
class BlockValuesCheck final : public Check
{
public:
    BlockValuesCheck(ValueLimits limits, std::vector<CellBlock> blocks, QString key)
        : m_limits(limits)
        , m_blocks(std::move(blocks))
        , m_key(std::move(key))
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const ReportSet &set = input.set();
        for (const CellBlock &block : m_blocks)
            judge(block, set, sink);
    }

private:
    void judge(const CellBlock &block, const ReportSet &set, CheckSink &sink) const
    {
        int numbers = 0;
        int wrong = 0;
        for (const int cell : block.cells) {
            const CellSpec &spec = set.form().cell(cell);
            const CellValue &value = set.figures().at(cell);
            if (!value.isNumber())
                continue;
            ++numbers;
            if (m_limits.allow(spec, value.value, set.report()))
                continue;
            ++wrong;
            CheckScope scope = block.scope;
            scope.key = m_key + u'/' + spec.id;
            scope.cell = cell;
            sink.violated(scope, valueEvidence(set.form(), cell, value.value));
        }
        if (numbers == 0)
            sink.notApplicable(block.scope); // nothing entered, nothing wrong with it
        else if (wrong == 0)
            sink.held(block.scope);
    }

    ValueLimits m_limits;
    std::vector<CellBlock> m_blocks;
    QString m_key;
};

class BlanksCheck final : public Check
{
public:
    explicit BlanksCheck(std::vector<CellBlock> blocks)
        : m_blocks(std::move(blocks))
    {
    }

    void run(const CheckInput &input, CheckSink &sink) const override
    {
        const ReportSet &set = input.set();
        for (const CellBlock &block : m_blocks) {
            Evidence evidence;
            for (const int cell : block.cells) {
                const CellValue &value = set.figures().at(cell);
                // A live total is blank only because its parts are.
                if (value.isBlank() && (!value.isTotal || value.isStated))
                    evidence.cells.append(set.form().cell(cell).id);
            }
            if (evidence.cells.isEmpty())
                sink.held(block.scope);
            else
                sink.violated(block.scope, evidence);
        }
    }

private:
    std::vector<CellBlock> m_blocks;
};

ValueLimits readLimits(RuleParameters &parameters)
{
    ValueLimits limits;
    limits.whole = parameters.flag(u"whole"_s);
    limits.notNegative = parameters.flag(u"not_negative"_s);
    limits.hasMaxDecimals = parameters.has(u"max_decimals"_s);
    limits.maxDecimals = parameters.integer(u"max_decimals"_s, Amount::Decimals);
    if (parameters.has(u"whole_below"_s))
        limits.wholeBelow = parameters.amount(u"whole_below"_s);
    if (!limits.areAny())
        parameters.fail(u"whole"_s, Text::tr("Nothing is asked of the figures."));
    return limits;
}

} // namespace

Result<CheckPtr> compileValues(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    const ValueLimits limits = readLimits(parameters);
    if (parameters.flag(u"counts"_s)) {
        if (const auto fault = parameters.fault())
            return *fault;
        const auto isCount = [](const CellSpec &cell) {
            return cell.role != CellRole::Group &&
                   (cell.type == ValueType::Count || cell.type == ValueType::SignedCount);
        };
        return CheckPtr(
            new BlockValuesCheck(limits, blocksOf(context, isCount, false), ruleKey(context.rule)));
    }
    const QStringList ids = parameters.texts(u"cells"_s);
    std::vector<CheckScope> scopes;
    for (const int cell : context.cells(parameters, u"cells"_s, ids)) {
        const QString suffix = ids.size() > 1 ? context.form->cell(cell).id : QString();
        scopes.push_back(context.cellScope(suffix, cell));
    }
    if (const auto fault = parameters.fault())
        return *fault;
    return CheckPtr(new CellValuesCheck(limits, std::move(scopes)));
}

Result<CheckPtr> compileBlanks(const RuleContext &context)
{
    RuleParameters parameters(context.rule);
    if (const auto fault = parameters.fault())
        return *fault;
    const auto printed = [](const CellSpec &cell) { return cell.role != CellRole::Group; };
    return CheckPtr(new BlanksCheck(blocksOf(context, printed, true)));
}
