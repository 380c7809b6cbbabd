// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxyearsheet.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum Column { LabelColumn, UnitColumn, FirstYearColumn };

std::vector<const EarlierYear *> oldestFirst(const ReportSet &set)
{
    std::vector<const EarlierYear *> years;
    for (const auto &year : set.earlier())
        years.insert(years.begin(), year.get());
    return years;
}

QList<XlsxList::Column> columnsOf(const XlsxContext &context)
{
    const ChartWording &words = context.words;
    QList<XlsxList::Column> columns{{words(u"项目"_s, u"Item"_s), 46},
                                    {words(u"单位"_s, u"Unit"_s), 8}};
    for (const EarlierYear *year : oldestFirst(context.set()))
        columns += {words.year(year->report.year), 12};
    columns += {{words.year(context.set().report().year), 12},
                {words(u"比上年增减"_s, u"Change"_s), 13},
                {words(u"备注"_s, u"Remarks"_s), 34}};
    return columns;
}

// The figures of a table worth a row each: where all its rows end in a total, these totals.
QList<int> representatives(const TableSpec &table, const ReportForm &form)
{
    QList<int> all;
    QMap<int, int> lastOfRow;
    for (const GridCell &cell : table.cells) {
        const int index = cell.kind == GridCell::Kind::Figure ? form.indexOf(cell.cell) : -1;
        if (index < 0)
            continue;
        all += index;
        lastOfRow.insert(cell.row, index);
    }
    const bool totals =
        lastOfRow.size() > 1 && std::all_of(lastOfRow.cbegin(), lastOfRow.cend(), [&](int index) {
            return form.cell(index).role == CellRole::Computed;
        });
    return totals ? lastOfRow.values() : all;
}

} // namespace

bool XlsxYearSheet::isNeeded(const ReportSet &set)
{
    return !set.earlier().isEmpty();
}

XlsxYearSheet::XlsxYearSheet(XlsxContext &context)
    : m_context(context)
    , m_years(oldestFirst(context.set()))
    , m_list(context, context.words(u"历年对比"_s, u"Over the years"_s),
             context.words(u"历年对比"_s, u"Over the years"_s), columnsOf(context))
{
}

QList<XlsxYearSheet::Row> XlsxYearSheet::rows(const ReportSet &set, const QLocale &locale)
{
    QList<Row> rows;
    for (const TemplatePtr &form : set.form().templates()) {
        for (const TableSpec &table : form->tables) {
            rows.append({table.name + QChar(0x3000) + table.title});
            for (const int index : representatives(table, set.form()))
                rows.append({{}, index});
        }
        for (const FigureGroup &group : form->groups) {
            const QString title = group.title.text(locale);
            const Chapter *chapter = form->chapter(group.chapter);
            rows.append({title.isEmpty() && chapter ? chapter->title : title});
            for (const QString &cell : group.cells) {
                if (const int index = set.form().indexOf(cell); index >= 0)
                    rows.append({{}, index});
            }
        }
    }
    return rows;
}

void XlsxYearSheet::write()
{
    m_list.writeHeading(m_context.set().report().unit.name);
    for (const Row &row : rows(m_context.set(), m_context.job.locale)) {
        if (row.index < 0)
            m_list.writeBand(row.heading);
        else
            writeFigure(row.index);
    }
    m_list.finish();
}

void XlsxYearSheet::writeFigure(int index)
{
    const CellSpec &spec = m_context.set().form().cell(index);
    const int thisYear = FirstYearColumn + static_cast<int>(m_years.size());
    m_list.text(LabelColumn, spec.label(), m_context.styles.label);
    m_list.text(UnitColumn, spec.unit, m_context.styles.text);
    int column = FirstYearColumn;
    for (const EarlierYear *year : m_years)
        m_list.earlier(column++, year->at(index));
    m_list.figure(thisYear, index);
    if (const EarlierYear *previous = m_context.set().previous())
        m_list.change(thisYear + 1, thisYear, index, thisYear - 1, previous->at(index));
    else
        m_list.text(thisYear + 1, {}, m_context.styles.text);
    m_list.text(thisYear + 2, remark(index), m_context.styles.label);
    m_list.endRow();
}

QString XlsxYearSheet::remark(int index) const
{
    QStringList remarks;
    for (const EarlierYear *year : m_years) {
        const QString note = year->at(index).note.text(m_context.job.locale);
        if (!note.isEmpty() && !remarks.contains(note))
            remarks += note;
    }
    return remarks.join(m_context.words(u""_s, u" "_s));
}
