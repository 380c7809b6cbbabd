// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/tablereader.h"

#include "base/amount.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TemplateReader)
};

constexpr int MostRows = 500;
constexpr int MostColumns = 60;

} // namespace

void readMeasure(const JsonNode &node, CellSpec *cell)
{
    cell->unit = node.has("unit"_L1) ? node.textIfAny("unit"_L1) : cell->unit;
    cell->type = node.choiceIfAny<ValueType>("type"_L1,
                                             {{"count"_L1, ValueType::Count},
                                              {"decimal"_L1, ValueType::Decimal},
                                              {"signed-count"_L1, ValueType::SignedCount},
                                              {"money"_L1, ValueType::Money},
                                              {"percent"_L1, ValueType::Percent}},
                                             cell->type);
    cell->maxDecimals = node.integerIfAny("maxDecimals"_L1, 0, Amount::Decimals, cell->maxDecimals);
    cell->carriesText = cell->carriesText || node.flag("carriesText"_L1);
    const bool whole = cell->type == ValueType::Count || cell->type == ValueType::SignedCount;
    if (whole && cell->maxDecimals > 0)
        node.failAt("maxDecimals"_L1, Text::tr("A count has no decimals."));
}

TableSpec TableReader::read(const JsonNode &node)
{
    node.onlyMembers({"id"_L1, "chapter"_L1, "name"_L1, "title"_L1, "unit"_L1, "note"_L1,
                      "headerRows"_L1, "labelColumns"_L1, "columnWeights"_L1, "blocks"_L1,
                      "grid"_L1});
    m_table = {};
    m_rows.clear();
    m_table.id = node.text("id"_L1);
    m_table.chapter = node.text("chapter"_L1);
    m_table.name = node.text("name"_L1);
    m_table.title = node.text("title"_L1);
    m_table.unit = node.textIfAny("unit"_L1);
    m_table.noteText = node.textIfAny("note"_L1);
    const QList<JsonNode> weights = node.elements("columnWeights"_L1);
    for (const JsonNode &weight : weights)
        m_table.columnWeights += weight.integer(1, 1000);
    m_table.columns = static_cast<int>(weights.size());
    if (m_table.columns < 1 || m_table.columns > MostColumns) {
        node.failAt("columnWeights"_L1,
                    Text::tr("A table has from 1 to %1 columns.").arg(MostColumns));
        return m_table;
    }
    m_table.labelColumns = node.integerIfAny("labelColumns"_L1, 0, m_table.columns - 1, 0);

    const QList<JsonNode> blocks = node.elements("blocks"_L1);
    for (const JsonNode &block : blocks)
        readBlock(block);
    readGrid(node);
    m_table.headerRows = node.integerIfAny("headerRows"_L1, 0, m_table.rows, 0);
    return m_table;
}

QList<TableReader::Column> TableReader::readColumns(const JsonNode &block) const
{
    CellSpec prototype;
    prototype.chapter = m_table.chapter;
    prototype.table = m_table.id;
    readMeasure(block, &prototype);
    QList<Column> columns;
    const QList<JsonNode> nodes = block.elements("columns"_L1);
    for (const JsonNode &node : nodes) {
        node.onlyMembers(
            {"id"_L1, "label"_L1, "unit"_L1, "type"_L1, "maxDecimals"_L1, "carriesText"_L1});
        Column column{node.text("id"_L1), prototype};
        column.prototype.columnLabel = node.text("label"_L1);
        readMeasure(node, &column.prototype);
        columns.append(column);
    }
    return columns;
}

void TableReader::readBlock(const JsonNode &node)
{
    node.onlyMembers(
        {"unit"_L1, "type"_L1, "maxDecimals"_L1, "carriesText"_L1, "columns"_L1, "rows"_L1});
    const QList<Column> columns = readColumns(node);
    const QList<JsonNode> rows = node.elements("rows"_L1);
    for (const JsonNode &rowNode : rows) {
        rowNode.onlyMembers({"id"_L1, "label"_L1, "level"_L1});
        const QString id = rowNode.text("id"_L1);
        if (m_rows.contains(id))
            rowNode.failAt("id"_L1, Text::tr("“%1” stands here twice.").arg(id));
        Row row{rowNode.text("label"_L1), rowNode.integerIfAny("level"_L1, 1, 9, 1), {}};
        for (const Column &column : columns) {
            CellSpec cell = column.prototype;
            cell.id = m_table.id + u'.' + id + u'.' + column.id;
            cell.rowLabel = row.label;
            row.cells += cell.id;
            m_cells->add(rowNode, cell);
        }
        m_rows.insert(id, row);
    }
}

void TableReader::readGrid(const JsonNode &node)
{
    const QList<JsonNode> rows = node.elements("grid"_L1);
    if (rows.isEmpty() || rows.size() > MostRows)
        return node.failAt("grid"_L1, Text::tr("A table has from 1 to %1 rows.").arg(MostRows));
    m_table.rows = static_cast<int>(rows.size());
    m_taken.fill(QList<bool>(m_table.columns, false), m_table.rows);
    for (int row = 0; row < m_table.rows; ++row) {
        readGridRow(rows[row], row);
        const qsizetype gap = m_taken[row].indexOf(false);
        if (gap >= 0) {
            rows[row].fail(Text::tr("Column %1 of this row stays empty.").arg(gap + 1));
            return;
        }
    }
}

void TableReader::readGridRow(const JsonNode &node, int row)
{
    const QList<JsonNode> items = node.elements();
    for (const JsonNode &item : items) {
        if (item.has("figures"_L1))
            placeFigures(item, row);
        else if (item.has("corner"_L1))
            placeLabel(item, GridCell::Kind::Corner, "corner"_L1, row);
        else if (item.has("band"_L1))
            placeLabel(item, GridCell::Kind::Band, "band"_L1, row);
        else if (item.has("header"_L1))
            placeLabel(item, GridCell::Kind::Header, "header"_L1, row);
        else if (item.has("row"_L1))
            placeLabel(item, GridCell::Kind::RowLabel, "row"_L1, row);
        else
            placeLabel(item, GridCell::Kind::RowLabel, "label"_L1, row);
    }
}

const TableReader::Row *TableReader::rowNamed(const JsonNode &item, JsonNode::Name member) const
{
    const QString id = item.text(member);
    const auto it = m_rows.constFind(id);
    if (it == m_rows.cend()) {
        item.failAt(member, Text::tr("The table has no row “%1”.").arg(id));
        return nullptr;
    }
    return &*it;
}

void TableReader::placeLabel(const JsonNode &item, GridCell::Kind kind, JsonNode::Name text,
                             int row)
{
    GridCell cell;
    cell.kind = kind;
    cell.row = row;
    if (text == "row"_L1) {
        item.onlyMembers({text, "rowSpan"_L1, "columnSpan"_L1});
        if (const Row *printed = rowNamed(item, text)) {
            cell.text = printed->label;
            cell.level = printed->level;
        }
    } else if (kind == GridCell::Kind::RowLabel) {
        item.onlyMembers({text, "level"_L1, "rowSpan"_L1, "columnSpan"_L1});
        cell.text = item.text(text);
        cell.level = item.integerIfAny("level"_L1, 1, 9, 1);
    } else {
        item.onlyMembers({text, "rowSpan"_L1, "columnSpan"_L1});
        cell.text = item.text(text);
    }
    cell.rowSpan = item.integerIfAny("rowSpan"_L1, 1, MostRows, 1);
    const int usualSpan = kind == GridCell::Kind::Band ? m_table.columns : 1;
    cell.columnSpan = item.integerIfAny("columnSpan"_L1, 1, MostColumns, usualSpan);
    place(item, cell);
}

void TableReader::placeFigures(const JsonNode &item, int row)
{
    item.onlyMembers({"figures"_L1, "columnSpans"_L1});
    const Row *printed = rowNamed(item, "figures"_L1);
    if (!printed)
        return;
    const QList<JsonNode> spans = item.elementsIfAny("columnSpans"_L1);
    if (!spans.isEmpty() && spans.size() != printed->cells.size())
        item.failAt("columnSpans"_L1, Text::tr("One number for each figure of the row is needed."));
    for (qsizetype i = 0; i < printed->cells.size(); ++i) {
        GridCell cell;
        cell.kind = GridCell::Kind::Figure;
        cell.row = row;
        cell.cell = printed->cells[i];
        if (i < spans.size())
            cell.columnSpan = spans[i].integer(1, MostColumns);
        m_cells->markPrinted(item, cell.cell);
        place(item, cell);
    }
}

// Puts a rectangle at the first free column of its row, as a browser does with table cells.
void TableReader::place(const JsonNode &item, GridCell cell)
{
    cell.column = static_cast<int>(m_taken[cell.row].indexOf(false));
    const bool fits = cell.column >= 0 && cell.column + cell.columnSpan <= m_table.columns &&
                      cell.row + cell.rowSpan <= m_table.rows;
    if (!fits)
        return item.fail(Text::tr("This reaches beyond the edge of the table."));
    for (int row = cell.row; row < cell.row + cell.rowSpan; ++row) {
        for (int column = cell.column; column < cell.column + cell.columnSpan; ++column) {
            bool &taken = m_taken[row][column];
            if (taken)
                return item.fail(Text::tr("This overlaps what stands above it."));
            taken = true;
        }
    }
    m_table.cells.append(cell);
}
