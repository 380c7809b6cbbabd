// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/fieldnames.h"

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView ChineseDigits = u"一二三四五六七八九十";

// Length of a numbering at the start of a label: （一） 一、 1. 12．
qsizetype numberingLength(QStringView label)
{
    const auto digitsFrom = [label](qsizetype start) {
        qsizetype end = start;
        while (end < label.size() && (ChineseDigits.contains(label[end]) || label[end].isDigit()))
            ++end;
        return end;
    };
    const bool bracketed = label.startsWith(u'（');
    const qsizetype start = bracketed ? 1 : 0;
    const qsizetype end = digitsFrom(start);
    if (end == start || end >= label.size())
        return 0;
    const QStringView closing = bracketed ? u"）" : u"、.．";
    return closing.contains(label[end]) ? end + 1 : 0;
}

} // namespace

QString FieldNames::shortLabel(const QString &label)
{
    QString text = label.mid(numberingLength(label));
    const qsizetype remark = text.indexOf(u'（');
    if (remark > 0)
        text.truncate(remark);
    return text.trimmed();
}

QString FieldNames::ofCell(const ReportForm &form, const QString &cellId)
{
    const int index = form.indexOf(cellId);
    if (index < 0)
        return cellId;
    const CellSpec &cell = form.cell(index);
    QString text = shortLabel(cell.rowLabel);
    if (!cell.columnLabel.isEmpty()) {
        const QString column = shortLabel(cell.columnLabel);
        text = text.isEmpty() ? column : text + u" · "_s + column;
    }
    const ReportTemplate *owner = form.ownerOfCell(cellId);
    const TableSpec *table = owner ? owner->table(cell.table) : nullptr;
    return table && !table->name.isEmpty() ? table->name + u' ' + text : text;
}

QString FieldNames::ofText(const ReportForm &form, const QString &textId)
{
    const ReportTemplate *owner = form.ownerOfText(textId);
    if (!owner)
        return textId;
    if (const Chapter *chapter = owner->chapter(textId)) {
        const bool named = !chapter->title.isEmpty() && !chapter->title.contains(u'{');
        return named ? chapter->title : chapter->tab.text(QLocale());
    }
    for (const TableSpec &table : owner->tables) {
        if (table.noteText == textId)
            return tr("Note to %1").arg(table.name);
    }
    return textId;
}

QString FieldNames::ofChart(const ReportForm &form, const QString &chartId)
{
    for (const TemplatePtr &document : form.templates()) {
        for (const ChartSpec &chart : document->charts) {
            if (chart.id == chartId)
                return QString(chart.title.zh).remove(u"{year}年"_s);
        }
    }
    return chartId;
}
