// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/pasteplan.h"

#include "base/figureinput.h"
#include "document/pastedlabel.h"
#include "document/reportedit.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>
#include <optional>

using namespace Qt::StringLiterals;

using Fate = PastedCell::Fate;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PastePlan)
};

constexpr int EnoughLabels = 2;    // that agree about where a block belongs
constexpr int LabelCharacters = 4; // Chinese ones: more than a figure has in front or behind

// Words rather than a figure, however badly written.
bool isLabelLike(const QString &text)
{
    if (text.isEmpty() || PastedLabel::isFigureLike(text))
        return false;
    const auto letters =
        std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter(); });
    const bool digits =
        std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
    const bool formula = text.startsWith(u'=') || text.startsWith(u'#');
    return letters > 0 && !formula && (letters >= LabelCharacters || !digits);
}

struct Position
{
    int row = 0;
    int column = 0;
    friend auto operator<=>(const Position &, const Position &) = default;
};

} // namespace

class PastePlanner
{
public:
    PastePlanner(const PastedBlock &block, const Report &report, const FigureView &values,
                 const TableSpec &table, const PastePlan::Options &options)
        : m_block(options.transposed ? block.transposed() : block)
        , m_report(report)
        , m_values(values)
        , m_table(table)
        , m_options(options)
    {
        m_covering.resize(qsizetype(table.rows) * table.columns);
        for (const GridCell &cell : table.cells) {
            for (int row = cell.row; row < cell.row + cell.rowSpan; ++row) {
                for (int column = cell.column; column < cell.column + cell.columnSpan; ++column)
                    m_covering[row * table.columns + column] = &cell;
            }
            if (cell.kind != GridCell::Kind::Figure && !cell.text.isEmpty())
                m_labels[PastedLabel::key(cell.text)].append({cell.row, cell.column});
        }
    }

    PastePlan plan(int row, int column)
    {
        place({row, column});
        for (int r = 0; r < m_block.rows(); ++r) {
            for (int c = 0; c < m_block.columns(); ++c)
                land({r, c});
        }
        judgeTotals();
        m_plan.m_cells += m_outside;
        remarkOnBlock();
        m_plan.m_plain = m_plan.m_plain && m_plan.m_remarks.isEmpty() &&
                         std::none_of(m_plan.m_cells.cbegin(), m_plan.m_cells.cend(),
                                      [](const PastedCell &cell) { return cell.odd; });
        return std::move(m_plan);
    }

    // How much of the block would lie outside.
    qint64 outsideAt(int row, int column)
    {
        place({row, column});
        for (int r = 0; r < m_block.rows(); ++r) {
            for (int c = 0; c < m_block.columns(); ++c) {
                const PastedCell::Fate fate = fateAt({r, c});
                m_plan.m_outside += fate == Fate::Outside ? 1 : 0;
            }
        }
        return m_plan.m_outside + m_block.beyond();
    }

private:
    // Decides where the block's first position comes to lie.
    void place(Position origin)
    {
        if (const auto byLabels = placeByLabels()) {
            m_offset = *byLabels;
            m_byLabels = true;
            return;
        }
        const Position labels{leadingLabels(m_block.rows(), m_block.columns(), false),
                              leadingLabels(m_block.columns(), m_block.rows(), true)};
        m_trimmed = labels;
        m_offset = {origin.row - labels.row, origin.column - labels.column};
    }

    // The offset on which most labels of the block agree with those of the table.
    std::optional<Position> placeByLabels() const
    {
        std::map<Position, int> votes;
        for (int r = 0; r < m_block.rows(); ++r) {
            for (int c = 0; c < m_block.columns(); ++c) {
                const QString &text = m_block.at(r, c).text;
                if (text.isEmpty())
                    continue;
                for (const Position &label : m_labels.value(PastedLabel::key(text)))
                    ++votes[{label.row - r, label.column - c}];
            }
        }
        std::optional<Position> best;
        int most = 0;
        bool alone = true;
        for (const auto &[offset, count] : votes) {
            if (count > most) {
                best = offset;
                most = count;
                alone = true;
            } else if (count == most) {
                alone = false;
            }
        }
        return most >= EnoughLabels && alone ? best : std::nullopt;
    }

    // Rows (or columns) at the beginning of the block that hold labels and no figure.
    int leadingLabels(int lines, int length, bool columns) const
    {
        for (int line = 0; line < lines; ++line) {
            bool labels = false;
            bool figures = false;
            for (int i = 0; i < length; ++i) {
                const PastedBlock::Cell &cell = columns ? m_block.at(i, line) : m_block.at(line, i);
                labels = labels || isLabelLike(cell.text);
                figures = figures || (!cell.isBlank() && !isLabelLike(cell.text));
            }
            if (!labels || figures)
                return line;
        }
        return 0; // nothing but words: they are reported where they land
    }

    const GridCell *under(Position at) const
    {
        const int row = at.row + m_offset.row;
        const int column = at.column + m_offset.column;
        const bool inside =
            row >= 0 && row < m_table.rows && column >= 0 && column < m_table.columns;
        return inside ? m_covering[row * m_table.columns + column] : nullptr;
    }

    // Whether a cell of the block comes to lie on the first position of a figure.
    bool landsOnFigure(Position at, const GridCell *cell) const
    {
        return cell && cell->kind == GridCell::Kind::Figure && cell->row == at.row + m_offset.row &&
               cell->column == at.column + m_offset.column;
    }

    // Outside, or what the first look gives; labels that lie on labels count as Stays.
    Fate fateAt(Position at) const
    {
        const PastedBlock::Cell &cell = m_block.at(at.row, at.column);
        if (landsOnFigure(at, under(at)))
            return Fate::Taken;
        const bool heading = at.row < m_trimmed.row || at.column < m_trimmed.column;
        return cell.isBlank() || heading || isLabelLike(cell.text) || isOwnLabel(cell.text)
                   ? Fate::Stays
                   : Fate::Outside;
    }

    bool isOwnLabel(const QString &text) const { return m_labels.contains(PastedLabel::key(text)); }

    void land(Position at)
    {
        const PastedBlock::Cell &cell = m_block.at(at.row, at.column);
        PastedCell landed;
        landed.row = m_options.transposed ? at.column : at.row;
        landed.column = m_options.transposed ? at.row : at.column;
        landed.text = cell.text;
        switch (fateAt(at)) {
        case Fate::Outside:
            ++m_plan.m_outside;
            landed.fate = Fate::Outside;
            landed.odd = true;
            landed.remark = under(at) ? Words::tr("lies on a label of the table; not taken")
                                      : Words::tr("lies outside the table; not taken");
            if (m_outside.size() < PastePlan::ListedOutside)
                m_outside.append(landed);
            return;
        case Fate::Taken:
            break;
        default:
            m_labelTexts += cell.isBlank() ? 0 : 1;
            return;
        }
        if (cell.kind == PastedBlock::Cell::Kind::Missing)
            return;
        m_covered = m_covered || cell.kind == PastedBlock::Cell::Kind::Covered;
        landed.cell = under(at)->cell;
        read(landed, cell);
        m_plan.m_cells.append(landed);
    }

    void read(PastedCell &landed, const PastedBlock::Cell &cell) const
    {
        const int index = m_values.form().indexOf(landed.cell);
        const CellSpec &spec = m_values.form().cell(index);
        const CellValue &before = m_values.at(index);
        const auto keeps = [&](Fate fate, const QString &remark) {
            landed.fate = fate;
            landed.remark = remark;
        };
        if (cell.isBlank()) {
            const bool filled = !before.isBlank() && !before.isTotal;
            keeps(Fate::Stays, cell.kind == PastedBlock::Cell::Kind::Covered
                                   ? Words::tr("part of a merged cell; stays as it is")
                                   : Words::tr("nothing in the block; stays as it is"));
            landed.odd = filled || cell.kind == PastedBlock::Cell::Kind::Covered;
            return;
        }
        if (isFigurePlaceholder(cell.text)) {
            keeps(Fate::Doubtful, Words::tr("“%1” may mean 0, blank or not applicable; stays as it "
                                            "is")
                                      .arg(cell.text));
            landed.odd = true;
            return;
        }
        const auto input = readFigureInput(cell.text, spec.unit);
        const auto fits = input ? fitting(spec, *input) : Result<void>(input.error());
        if (!fits) {
            keeps(Fate::NotUnderstood, fits.error().message);
            landed.odd = true;
            return;
        }
        if (spec.role != CellRole::Input && m_options.totalsComputed) {
            keeps(Fate::LeftComputed, Words::tr("the total stays computed"));
            return;
        }
        landed.fate = Fate::Taken;
        landed.value = input->state == FigureInput::State::Number ? input->value.toFile()
                                                                  : QStringLiteral("不适用");
        remarkOnReading(landed, *input, spec);
    }

    static Result<void> fitting(const CellSpec &spec, const FigureInput &input)
    {
        return input.state == FigureInput::State::Number
                   ? ReportEdit::fitsCell(spec, Figure::number(input.value))
                   : Result<void>();
    }

    static void remarkOnReading(PastedCell &landed, const FigureInput &input, const CellSpec &spec)
    {
        QStringList remarks;
        const QString folded = foldForReading(landed.text);
        if (folded.contains(u','))
            remarks.append(Words::tr("thousands separator left out"));
        if (!input.unit.isEmpty()) {
            landed.odd = true;
            remarks.append(input.unit == spec.unit
                               ? Words::tr("unit %1 left out").arg(input.unit)
                               : Words::tr("converted from %1").arg(input.unit));
        }
        if (!input.approx.isEmpty())
            remarks.append(Words::tr("approximate: %1").arg(input.approx));
        landed.remark = remarks.join(Words::tr("; "));
    }

    // A total is fine when it is what its parts, as pasted, add up to.
    void judgeTotals()
    {
        Report after = m_report;
        QList<PastedCell *> totals;
        for (PastedCell &cell : m_plan.m_cells) {
            const CellSpec &spec = specOf(cell.cell);
            if (spec.role != CellRole::Input && !cell.text.isEmpty())
                m_plan.m_hasTotals = true;
            if (cell.fate != Fate::Taken)
                continue;
            const auto input = readFigureInput(cell.text, spec.unit);
            Figure figure = Figure::notApplicable();
            if (input->state == FigureInput::State::Number)
                figure = Figure::number(input->value);
            figure.approx = input->approx;
            after.figures.insert(cell.cell, figure);
            if (spec.role != CellRole::Input)
                totals.append(&cell);
        }
        if (totals.isEmpty())
            return;
        const FigureView view(after, m_values.formPtr());
        for (PastedCell *cell : std::as_const(totals)) {
            const CellValue &total = view.value(cell->cell);
            if (!total.differsFromSum())
                continue;
            cell->odd = true;
            const QString sum = total.sumState == CellValue::State::Number
                                    ? Words::tr("its parts give %1").arg(total.sum.toFile())
                                    : Words::tr("its parts are not all there");
            cell->remark =
                Words::tr("a computed total that will be stated as %1; %2").arg(cell->value, sum);
        }
    }

    void remarkOnBlock()
    {
        QStringList &remarks = m_plan.m_remarks;
        if (m_byLabels)
            remarks.append(Words::tr("The block brings labels of this table and is placed by them, "
                                     "wherever the cursor is."));
        else if (m_labelTexts > 0)
            remarks.append(
                Words::tr("%n label(s) in the block are left out.", nullptr, m_labelTexts));
        if (m_plan.m_outside + m_block.beyond() > 0) {
            remarks.append(
                Words::tr("The block has %1 rows and %2 columns; %3 of its values lie outside the "
                          "table and are not taken.")
                    .arg(m_block.allRows())
                    .arg(m_block.allColumns())
                    .arg(m_plan.m_outside + m_block.beyond()));
        }
        if (m_block.isRagged())
            remarks.append(Words::tr("Its rows differ in length; what is missing in a row stays as "
                                     "it is."));
        if (m_covered)
            remarks.append(Words::tr("It has merged cells; their value goes to the first place "
                                     "each."));
        if (m_block.otherTables() > 0)
            remarks.append(Words::tr("The clipboard holds %n more table(s); only the largest is "
                                     "pasted.",
                                     nullptr, m_block.otherTables()));
        if (m_options.transposed)
            m_plan.m_plain = false; // was asked for in the preview
    }

    const CellSpec &specOf(const QString &cellId) const
    {
        const ReportForm &form = m_values.form();
        return form.cell(form.indexOf(cellId));
    }

    PastedBlock m_block;
    const Report &m_report;
    const FigureView &m_values;
    const TableSpec &m_table;
    PastePlan::Options m_options;
    QList<const GridCell *> m_covering; // by printed row × columns + column
    QHash<QString, QList<Position>> m_labels;
    Position m_offset;  // printed position of the block's first cell
    Position m_trimmed; // rows and columns of labels in front
    bool m_byLabels = false;
    bool m_covered = false; // part of a merged cell lies on a figure
    int m_labelTexts = 0;
    QList<PastedCell> m_outside;
    PastePlan m_plan;
};

PastePlan PastePlan::make(const PastedBlock &block, const Report &report, const FigureView &values,
                          const TableSpec &table, int row, int column, const Options &options)
{
    PastePlan plan = PastePlanner(block, report, values, table, options).plan(row, column);
    if (plan.m_outside + block.beyond() > 0) {
        Options turned = options;
        turned.transposed = !options.transposed;
        plan.m_fitsTurned =
            PastePlanner(block, report, values, table, turned).outsideAt(row, column) == 0;
    }
    return plan;
}

qint64 PastePlan::count(PastedCell::Fate fate) const
{
    if (fate == Fate::Outside)
        return m_outside;
    return std::count_if(m_cells.cbegin(), m_cells.cend(),
                         [fate](const PastedCell &cell) { return cell.fate == fate; });
}

QList<QPair<QString, QString>> PastePlan::entries() const
{
    QList<QPair<QString, QString>> entries;
    for (const PastedCell &cell : m_cells) {
        if (cell.fate == Fate::Taken)
            entries.append({cell.cell, cell.text});
    }
    return entries;
}
