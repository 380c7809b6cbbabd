// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/workbooktexts.h"

#include "export/findingwords.h"
#include "export/sourcerows.h"
#include "export/workbookproof.h"
#include "export/xlsxchartsheets.h"
#include "export/xlsxfiguresheet.h"
#include "export/xlsxsourcesheet.h"
#include "export/xlsxtext.h"
#include "export/xlsxyearsheet.h"
#include "outline/plaintext.h"

#include <QCoreApplication>

#include <variant>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportProof)
};

// What has to stand in a cell: words ("" for a blank cell), a number, or anything (an empty one).
using Wanted = std::variant<std::monostate, QString, Amount>;

Wanted wanted(const CellValue &value)
{
    switch (value.state) {
    case CellValue::State::Blank:
        break;
    case CellValue::State::NotApplicable:
        return u"不适用"_s;
    case CellValue::State::Number:
        return value.value;
    }
    return QString();
}

class Proof
{
public:
    Proof(const ExportJob &job, const ReadWorkbook &book, ExportProof &proof)
        : m_job(job)
        , m_set(*job.set)
        , m_book(book)
        , m_proof(proof)
        , m_words(job.locale)
    {
    }

    void prove()
    {
        for (const TemplatePtr &form : m_set.form().templates()) {
            for (const TableSpec &table : form->tables)
                proveTable(table);
        }
        if (XlsxFigureSheet::isNeeded(m_set))
            proveFigures();
        if (XlsxYearSheet::isNeeded(m_set))
            proveYears();
        proveCharts();
        if (XlsxSourceSheet::isNeeded(m_set))
            proveSources();
        if (m_job.checks)
            proveFindings();
        m_proof.compare(Words::tr("Number of sheets"), QString::number(m_sheet),
                        QString::number(m_book.sheets.size()));
    }

private:
    QString unitAndYear() const
    {
        const Report &report = m_set.report();
        return report.unit.name + QChar(0x3000) + m_words.year(report.year);
    }

    const ReadSheet &sheet() const
    {
        static const ReadSheet none;
        return m_sheet < m_book.sheets.size() ? m_book.sheets.at(m_sheet) : none;
    }

    void compare(int row, int column, const Wanted &want)
    {
        const ReadSheetCell &cell = sheet().at(row, column);
        const QString place = sheet().name + u' ' + XlsxText::cell(row, column);
        if (const auto *number = std::get_if<Amount>(&want)) {
            if (cell.kind == ReadSheetCell::Kind::Number && isWorkbookNumber(cell.text, *number))
                m_proof.agree();
            else
                m_proof.differ(place, number->toFile(), cell.text);
        } else if (const auto *text = std::get_if<QString>(&want)) {
            m_proof.compare(place, XlsxText::cellText(*text), XlsxText::cellText(cell.text));
        }
    }

    void compareRow(int row, const QList<Wanted> &cells)
    {
        for (int column = 0; column < cells.size(); ++column)
            compare(row, column, cells[column]);
    }

    // Heading, what stands below it, and the columns' names; the rows begin below.
    void startList(const QString &title, const QString &subtitle, const QStringList &columns)
    {
        m_row = 0;
        compareRow(m_row++, {title});
        compareRow(m_row++, {subtitle});
        compareRow(m_row++, QList<Wanted>(columns.cbegin(), columns.cend()));
    }

    // Nothing below the last row.
    void endList()
    {
        compareRow(m_row, {QString(), QString(), QString()});
        ++m_sheet;
    }

    void proveTable(const TableSpec &table)
    {
        constexpr int headingRows = 2;
        compare(0, 0,
                table.name.isEmpty() ? table.title : table.name + QChar(0x3000) + table.title);
        compare(1, 0, unitAndYear());
        int row = headingRows + table.rows;
        for (const QString &note : PlainText::paragraphs(m_set.report().text(table.noteText)))
            compare(row++, 0, note);
        ++m_sheet;
    }

    void proveFigures()
    {
        const EarlierYear *previous = m_set.previous();
        QStringList columns{m_words(u"项目"_s, u"Item"_s), m_words.year(m_set.report().year),
                            m_words(u"单位"_s, u"Unit"_s)};
        if (previous)
            columns << m_words.year(previous->report.year) << m_words(u"比上年增减"_s, u"Change"_s);
        startList(m_words(u"主要数据"_s, u"Main figures"_s), unitAndYear(), columns);
        for (const XlsxFigureSheet::Row &row : XlsxFigureSheet::rows(m_set, m_job.locale)) {
            if (row.index < 0) {
                compareRow(m_row++, {row.heading});
                continue;
            }
            const CellSpec &spec = m_set.form().cell(row.index);
            QList<Wanted> cells{spec.label(), wanted(m_set.figures().at(row.index)), spec.unit};
            if (previous)
                cells << then(*previous, row.index) << change(*previous, row.index);
            compareRow(m_row++, cells);
        }
        endList();
    }

    static Wanted then(const EarlierYear &year, int index)
    {
        const EarlierYear::Mapped &mapped = year.at(index);
        return mapped.comparable == Comparability::Never ? Wanted(QString()) : wanted(mapped.value);
    }

    Wanted change(const EarlierYear &year, int index) const
    {
        const CellValue &now = m_set.figures().at(index);
        const EarlierYear::Mapped &before = year.at(index);
        if (now.isNumber() && before.value.isNumber() && before.comparable != Comparability::Never)
            return now.value - before.value.value;
        return QString();
    }

    void proveYears()
    {
        QStringList columns{m_words(u"项目"_s, u"Item"_s), m_words(u"单位"_s, u"Unit"_s)};
        const auto &earlier = m_set.earlier(); // newest first; the sheet begins with the oldest
        for (auto year = earlier.crbegin(); year != earlier.crend(); ++year)
            columns += m_words.year((*year)->report.year);
        columns += m_words.year(m_set.report().year);
        startList(m_words(u"历年对比"_s, u"Over the years"_s), m_set.report().unit.name, columns);
        for (const XlsxYearSheet::Row &row : XlsxYearSheet::rows(m_set, m_job.locale)) {
            if (row.index < 0) {
                compareRow(m_row++, {row.heading});
                continue;
            }
            const CellSpec &spec = m_set.form().cell(row.index);
            QList<Wanted> cells{spec.label(), spec.unit};
            for (auto year = earlier.crbegin(); year != earlier.crend(); ++year)
                cells += then(**year, row.index);
            cells += wanted(m_set.figures().at(row.index));
            if (const EarlierYear *previous = m_set.previous())
                cells += change(*previous, row.index);
            compareRow(m_row++, cells);
        }
        endList();
    }

    // The sheet with the charts says what each of them says; that with their numbers has a row for
    // each category.
    void proveCharts()
    {
        const QList<ChartData> charts = chartsOf(m_set, m_job.locale);
        if (charts.isEmpty())
            return;
        m_row = 0;
        for (const ChartData &chart : charts) {
            QStringList caption{chart.reading()};
            for (const QString &note : chart.notes)
                caption += m_words.sentence(note);
            m_row += XlsxChartSheets::ChartRows;
            compare(m_row, 0, caption.join(u'\n'));
            m_row += 2;
        }
        endList();
        m_row = 2;
        for (const ChartData &chart : charts)
            proveChartNumbers(chart);
        endList();
    }

    void proveChartNumbers(const ChartData &chart)
    {
        const QString unit = chart.unit.isEmpty() ? QString() : u"（%1）"_s.arg(chart.unit);
        compare(m_row++, 0, chart.title + unit);
        QList<Wanted> head{QString()};
        for (const ChartDataSeries &series : chart.series)
            head += series.name;
        compareRow(m_row++, head);
        for (qsizetype i = 0; i < chart.categories.size(); ++i) {
            QList<Wanted> cells{chart.categories[i]};
            for (const ChartDataSeries &series : chart.series) {
                const ChartPoint &point = series.points[i];
                cells += point.isNumber() ? Wanted(point.value) : Wanted(QString());
            }
            compareRow(m_row++, cells);
            m_row += chart.breaks.contains(static_cast<int>(i));
        }
        ++m_row;
    }

    void proveSources()
    {
        const QString title = m_words(u"数据来源表"_s, u"Sources"_s);
        startList(title, unitAndYear(), {});
        for (const SourceRow &row : sourceRows(m_set))
            compareRow(m_row++, {row.place, row.figures, row.card.office, row.card.system,
                                 row.cutOff.toString(Qt::ISODate), row.card.person, row.card.note,
                                 row.card.file});
        endList();
    }

    static Wanted number(const std::optional<Amount> &value)
    {
        return value ? Wanted(*value) : Wanted(QString());
    }

    void proveFindings()
    {
        const FindingWords findings(m_set, *m_job.checks, m_job.locale);
        startList(m_words(u"检查结果"_s, u"Checks"_s),
                  unitAndYear() + QChar(0x3000) + findings.counts(), {});
        for (const Finding &finding : m_job.checks->findings)
            compareRow(m_row++,
                       {finding.rule, findings.severity(finding), findings.outcome(finding),
                        findings.chapter(finding), findings.message(finding), number(finding.left),
                        number(finding.right), number(finding.difference), Wanted(),
                        finding.basis});
        for (const RuleSwitch &rule : m_job.checks->off)
            compareRow(m_row++, {rule.number, Wanted(), findings.switchedOff(), Wanted(),
                                 findings.reason(rule)});
        if (m_job.checks->findings.isEmpty() && m_job.checks->off.isEmpty())
            compareRow(m_row++, {findings.nothing()});
        endList();
    }

    const ExportJob &m_job;
    const ReportSet &m_set;
    const ReadWorkbook &m_book;
    ExportProof &m_proof;
    ChartWording m_words;
    int m_sheet = 0;
    int m_row = 0;
};

} // namespace

void proveWorkbookTexts(const ExportJob &job, const ReadWorkbook &book, ExportProof &proof)
{
    Proof(job, book, proof).prove();
}
