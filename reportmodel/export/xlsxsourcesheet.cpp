// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxsourcesheet.h"

#include "export/sourcerows.h"

using namespace Qt::StringLiterals;

namespace {

enum Column {
    FigureColumn,
    ValueColumn,
    OfficeColumn,
    SystemColumn,
    DayColumn,
    PersonColumn,
    NoteColumn,
    FileColumn
};

QString name(const XlsxContext &context)
{
    return context.words(u"数据来源表"_s, u"Sources"_s);
}

QList<XlsxList::Column> columns(const ChartWording &words)
{
    return {{words(u"指标"_s, u"Figure"_s), 26},     {words(u"数值"_s, u"Value"_s), 30},
            {words(u"提供处室"_s, u"Office"_s), 16}, {words(u"业务系统"_s, u"System"_s), 18},
            {words(u"截止日期"_s, u"Up to"_s), 12},  {words(u"经办人"_s, u"Person"_s), 10},
            {words(u"备注"_s, u"Note"_s), 24},       {words(u"文件名"_s, u"File name"_s), 24}};
}

} // namespace

bool XlsxSourceSheet::isNeeded(const ReportSet &set)
{
    return hasSources(set);
}

XlsxSourceSheet::XlsxSourceSheet(XlsxContext &context)
    : m_context(context)
    , m_list(context, name(context), name(context), columns(context.words))
{
}

void XlsxSourceSheet::write()
{
    m_list.writeHeading(m_context.unitAndYear());
    const int format = m_context.styles.label;
    for (const SourceRow &row : sourceRows(m_context.set())) {
        m_list.text(FigureColumn, row.place, format);
        m_list.text(ValueColumn, row.figures, format);
        m_list.text(OfficeColumn, row.card.office, format);
        m_list.text(SystemColumn, row.card.system, format);
        m_list.text(DayColumn, row.cutOff.toString(Qt::ISODate), format);
        m_list.text(PersonColumn, row.card.person, format);
        m_list.text(NoteColumn, row.card.note, format);
        m_list.text(FileColumn, row.card.file, format);
        m_list.endRow();
    }
    m_list.finish();
}
