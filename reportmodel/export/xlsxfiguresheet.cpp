// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxfiguresheet.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum Column { LabelColumn, ValueColumn, UnitColumn, LastYearColumn, ChangeColumn };

QList<XlsxList::Column> columnsOf(const XlsxContext &context)
{
    const ChartWording &words = context.words;
    const ReportSet &set = context.set();
    QList<XlsxList::Column> columns{{words(u"项目"_s, u"Item"_s), 44},
                                    {words.year(set.report().year), 14},
                                    {words(u"单位"_s, u"Unit"_s), 8}};
    if (const EarlierYear *previous = set.previous())
        columns +=
            {{words.year(previous->report.year), 14}, {words(u"比上年增减"_s, u"Change"_s), 14}};
    columns += {words(u"备注"_s, u"Remarks"_s), 28};
    return columns;
}

// How deep each figure stands below the wholes it is a part of.
QHash<QString, int> depths(const FigureGroup &group)
{
    QHash<QString, int> result;
    for (const FigureGroup::Parts &parts : group.parts) {
        for (const QString &part : parts.parts)
            result.insert(part, result.value(parts.whole) + 1);
    }
    return result;
}

} // namespace

bool XlsxFigureSheet::isNeeded(const ReportSet &set)
{
    const QList<TemplatePtr> &forms = set.form().templates();
    return std::any_of(forms.cbegin(), forms.cend(),
                       [](const TemplatePtr &form) { return !form->groups.isEmpty(); });
}

XlsxFigureSheet::XlsxFigureSheet(XlsxContext &context)
    : m_context(context)
    , m_previous(context.set().previous())
    , m_list(context, context.words(u"主要数据"_s, u"Main figures"_s),
             context.words(u"主要数据"_s, u"Main figures"_s), columnsOf(context))
    , m_rows(rows(context.set(), context.job.locale))
{
}

QList<XlsxFigureSheet::Row> XlsxFigureSheet::rows(const ReportSet &set, const QLocale &locale)
{
    QList<Row> rows;
    const auto addGroup = [&](const FigureGroup &group) {
        const QString title = group.title.text(locale);
        if (!title.isEmpty())
            rows.append({title});
        const QHash<QString, int> depth = depths(group);
        for (const QString &cell : group.cells) {
            if (const int index = set.form().indexOf(cell); index >= 0)
                rows.append({{}, index, depth.value(cell)});
        }
    };
    for (const TemplatePtr &form : set.form().templates()) {
        for (const Chapter &chapter : form->chapters) {
            if (chapter.groups.isEmpty())
                continue;
            rows.append({chapter.title.isEmpty() ? chapter.tab.zh : chapter.title});
            for (const QString &id : chapter.groups) {
                if (const FigureGroup *group = form->group(id))
                    addGroup(*group);
            }
        }
    }
    return rows;
}

void XlsxFigureSheet::placeFigures()
{
    int row = XlsxList::HeadingRows;
    for (const Row &entry : m_rows) {
        if (entry.index >= 0)
            m_context.figures.place(entry.index, m_list.sheet(), {row, ValueColumn});
        ++row;
    }
}

void XlsxFigureSheet::write()
{
    m_list.writeHeading(m_context.unitAndYear());
    for (const Row &row : m_rows) {
        if (row.index < 0)
            m_list.writeBand(row.heading);
        else
            writeFigure(row);
    }
    m_list.finish();
    XlsxSheet sheet = m_list.sheet();
    sheet.protect(); // labels and sums; figures stay open
}

void XlsxFigureSheet::writeFigure(const Row &row)
{
    const CellSpec &spec = m_context.set().form().cell(row.index);
    m_list.text(LabelColumn, spec.label(), m_context.styles.indented(row.indent));
    m_list.figure(ValueColumn, row.index);
    m_list.text(UnitColumn, spec.unit, m_context.styles.text);
    if (m_previous) {
        m_list.earlier(LastYearColumn, m_previous->at(row.index));
        m_list.change(ChangeColumn, ValueColumn, row.index, LastYearColumn,
                      m_previous->at(row.index));
    }
    m_list.text(m_list.lastColumn(), remark(row.index), m_context.styles.label);
    m_list.endRow();
}

QString XlsxFigureSheet::remark(int index) const
{
    const ReportForm &form = m_context.set().form();
    QStringList remarks;
    const int link = form.linkTarget(index);
    if (link >= 0 && !m_context.figures.isInput(index))
        remarks +=
            m_context.words(u"即 %1"_s, u"Same as %1"_s).arg(m_context.figures.address(link));
    const Figure figure = m_context.set().report().figure(form.cell(index).id);
    if (figure.cutOff.isValid())
        remarks +=
            m_context.words(u"截至 %1"_s, u"Up to %1"_s).arg(figure.cutOff.toString(Qt::ISODate));
    if (m_previous && !m_previous->at(index).note.isEmpty())
        remarks += m_previous->at(index).note.text(m_context.job.locale);
    return remarks.join(m_context.words(u"；"_s, u"; "_s));
}
