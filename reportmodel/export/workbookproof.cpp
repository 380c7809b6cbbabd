// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/workbookproof.h"

#include "export/documentproof.h"
#include "export/workbooktexts.h"
#include "export/xlsxtext.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportProof)
};

using Kind = ReadSheetCell::Kind;

class Proof
{
public:
    Proof(const ReportSet &set, const ReadWorkbook &book)
        : m_set(set)
        , m_book(book)
        , m_places(figurePlaces(set.form(), book))
    {
    }

    ExportProof prove()
    {
        for (int index = 0; index < m_set.form().cellCount(); ++index) {
            if (m_set.form().cell(index).role != CellRole::Group)
                proveFigure(index);
        }
        for (const TemplatePtr &form : m_set.form().templates()) {
            for (const TableSpec &table : form->tables)
                proveLabels(table);
        }
        proveRepeated();
        m_proof.add(chartCheck());
        m_proof.add(DocumentProof::hiddenContentCheck(m_book.hidden, m_set.report().unit.name));
        return m_proof;
    }

private:
    static QString shown(const ReadSheetCell &cell)
    {
        return cell.kind == Kind::Blank ? QString() : cell.text;
    }

    void proveFigure(int index)
    {
        const CellSpec &spec = m_set.form().cell(index);
        const auto place = m_places.constFind(index);
        if (place == m_places.cend()) {
            m_proof.differ(
                Words::tr("The figure “%1” is missing from the file.").arg(spec.label()));
            return;
        }
        const CellValue &value = m_set.figures().at(index);
        const ReadSheetCell &cell = m_book.at(*place);
        if (value.isStated && !cell.formula.isEmpty())
            m_proof.differ(Words::tr("“%1” is stated in the report and calculated in the file.")
                               .arg(spec.label()));
        else if (isFigure(cell, value))
            m_proof.agree();
        else
            m_proof.differ(spec.label(), value.toText(), shown(cell));
    }

    static bool isFigure(const ReadSheetCell &cell, const CellValue &value)
    {
        switch (value.state) {
        case CellValue::State::Blank:
            return cell.kind == Kind::Blank;
        case CellValue::State::NotApplicable:
            return cell.kind == Kind::Text && cell.text == u"不适用";
        case CellValue::State::Number:
            break;
        }
        return cell.kind == Kind::Number && isWorkbookNumber(cell.text, value.value);
    }

    // The form's labels stand around its first figure as they are printed.
    void proveLabels(const TableSpec &table)
    {
        std::optional<ReadSheetPlace> corner;
        for (const GridCell &cell : table.cells) {
            const auto place = m_book.names.constFind(XlsxText::definedName(cell.cell));
            if (cell.kind != GridCell::Kind::Figure || place == m_book.names.cend())
                continue;
            corner =
                ReadSheetPlace{place->sheet, place->row - cell.row, place->column - cell.column};
            break;
        }
        if (!corner)
            return; // its figures are missing, which has been said
        for (const GridCell &cell : table.cells) {
            if (cell.kind != GridCell::Kind::Figure)
                m_proof.compare(table.title, cell.text,
                                shown(m_book.at({corner->sheet, corner->row + cell.row,
                                                 corner->column + cell.column})));
        }
    }

    // =IF(D6="","",D6), =IF(ISNUMBER(D6),D6,NA()): the same figure in another place (beside earlier
    // years, for a chart, where it is linked).
    void proveRepeated()
    {
        static const QRegularExpression repeats(
            u"^IF\\((?:ISNUMBER\\()?([^()]+)(?:=\"\",\"\",|\\),)([^()]+)(?:,NA\\(\\))?\\)$"_s);
        for (int sheet = 0; sheet < m_book.sheets.size(); ++sheet) {
            const ReadSheet &read = m_book.sheets[sheet];
            for (qsizetype i = 0; i < read.size(); ++i) {
                const ReadSheetCell cell = read.cell(i);
                const QRegularExpressionMatch match = repeats.match(cell.formula);
                if (!match.hasMatch() || match.captured(1) != match.captured(2))
                    continue;
                const auto from = m_book.place(match.captured(1), sheet);
                m_proof.compare(read.name, from ? shown(m_book.at(*from)) : match.captured(1),
                                shown(cell));
            }
        }
    }

    FileCheck chartCheck()
    {
        FileCheck check{
            u"K086"_s, m_book.charts.isEmpty() ? Outcome::NotApplicable : Outcome::Held, {}};
        for (const ReadChart &chart : m_book.charts) {
            for (const ReadChartSeries &series : chart.series) {
                if (isDrawnFromCells(series)) {
                    m_proof.agree();
                    continue;
                }
                check.outcome = Outcome::Violated;
                check.message =
                    Words::tr("A chart of the workbook keeps other numbers than its cells (%1).")
                        .arg(series.range);
                m_proof.differ(check.message);
            }
        }
        return check;
    }

    bool isDrawnFromCells(const ReadChartSeries &series) const
    {
        const qsizetype colon = series.range.lastIndexOf(u':');
        const qsizetype mark = series.range.lastIndexOf(u'!');
        const auto first =
            m_book.place(colon > mark ? series.range.first(colon) : series.range, -1);
        const auto last =
            colon > mark
                ? m_book.place(series.range.first(mark + 1) + series.range.sliced(colon + 1), -1)
                : first;
        if (!first || !last || first->column != last->column ||
            (!series.kept.isEmpty() && series.kept.lastKey() > last->row - first->row))
            return false;
        for (int row = first->row; row <= last->row; ++row) {
            const ReadSheetCell &cell = m_book.at({first->sheet, row, first->column});
            const QString kept = series.kept.value(row - first->row);
            const bool same =
                cell.kind == Kind::Number
                    ? Amount::fromFile(kept) == Amount::fromFile(cell.text) || kept == cell.text
                    : kept.isEmpty();
            if (!same)
                return false;
        }
        return true;
    }

    const ReportSet &m_set;
    const ReadWorkbook &m_book;
    QHash<int, ReadSheetPlace> m_places;
    ExportProof m_proof = ExportProof::readBack();
};

} // namespace

bool isWorkbookNumber(const QString &text, Amount value)
{
    if (Amount::fromFile(text) == value)
        return true;
    bool read = false;
    const double number = text.toDouble(&read);
    return read && number == value.toDoubleLossy();
}

ExportProof proveWorkbook(const ReportSet &set, const ReadWorkbook &book)
{
    return Proof(set, book).prove();
}
