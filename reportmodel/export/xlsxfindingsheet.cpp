// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxfindingsheet.h"

using namespace Qt::StringLiterals;

namespace {

enum Column {
    RuleColumn,
    DegreeColumn,
    StatusColumn,
    ChapterColumn,
    MessageColumn,
    LeftColumn,
    RightColumn,
    DifferenceColumn,
    CellsColumn,
    BasisColumn
};

QList<XlsxList::Column> columnsOf(const ChartWording &words)
{
    return {{words(u"规则"_s, u"Rule"_s), 7},     {words(u"级别"_s, u"Severity"_s), 8},
            {words(u"结果"_s, u"Outcome"_s), 9},  {words(u"章节"_s, u"Chapter"_s), 12},
            {words(u"说明"_s, u"Finding"_s), 46}, {words(u"左边"_s, u"Left"_s), 9},
            {words(u"右边"_s, u"Right"_s), 9},    {words(u"相差"_s, u"Difference"_s), 9},
            {words(u"单元格"_s, u"Cells"_s), 18}, {words(u"依据"_s, u"Basis"_s), 18}};
}

} // namespace

XlsxFindingSheet::XlsxFindingSheet(XlsxContext &context, const CheckResult &checks)
    : m_context(context)
    , m_checks(checks)
    , m_words(context.set(), checks, context.job.locale)
    , m_list(context, context.words(u"检查结果"_s, u"Checks"_s),
             context.words(u"检查结果"_s, u"Checks"_s), columnsOf(context.words))
{
}

void XlsxFindingSheet::write()
{
    m_list.writeHeading(m_context.unitAndYear() + QChar(0x3000) + m_words.counts());
    for (const Finding &finding : m_checks.findings)
        writeFinding(finding);
    for (const RuleSwitch &rule : m_checks.off)
        writeSwitchedOff(rule);
    if (m_list.row() == XlsxList::HeadingRows) {
        m_list.writeBand(m_words.nothing());
    } else {
        XlsxSheet sheet = m_list.sheet();
        sheet.filter({XlsxList::HeadingRows - 1, 0, m_list.row() - 1, m_list.lastColumn()});
    }
    m_list.finish();
}

void XlsxFindingSheet::writeFinding(const Finding &finding)
{
    const XlsxStyles &styles = m_context.styles;
    m_list.text(RuleColumn, finding.rule, styles.text);
    m_list.text(DegreeColumn, m_words.severity(finding), styles.text);
    m_list.text(StatusColumn, m_words.outcome(finding), styles.text);
    m_list.text(ChapterColumn, m_words.chapter(finding), styles.label);
    m_list.text(MessageColumn, m_words.message(finding), styles.label);
    m_list.number(LeftColumn, finding.left);
    m_list.number(RightColumn, finding.right);
    m_list.number(DifferenceColumn, finding.difference);
    m_list.text(CellsColumn, places(finding), styles.label);
    m_list.text(BasisColumn, finding.basis, styles.label);
    m_list.endRow();
}

// A check that was not run must not look like one that held.
void XlsxFindingSheet::writeSwitchedOff(const RuleSwitch &rule)
{
    const XlsxStyles &styles = m_context.styles;
    m_list.text(RuleColumn, rule.number, styles.text);
    m_list.text(StatusColumn, m_words.switchedOff(), styles.text);
    m_list.text(MessageColumn, m_words.reason(rule), styles.label);
    m_list.endRow();
}

// Addresses in this workbook, below the name of their sheet; cells of earlier years have none.
QString XlsxFindingSheet::places(const Finding &finding) const
{
    constexpr int most = 12;
    const QString separator = m_context.words(u"、"_s, u", "_s);
    QStringList lines;
    QString sheet;
    int count = 0;
    for (const QString &cell : finding.cells) {
        const QString place = m_context.figures.address(m_context.set().form().indexOf(cell));
        if (place.isEmpty())
            continue;
        if (++count > most) {
            lines.last() += u" …"_s;
            break;
        }
        const qsizetype bang = place.lastIndexOf(u'!');
        const QString address = place.sliced(bang + 1);
        if (place.left(bang) == sheet) {
            lines.last() += separator + address;
        } else {
            sheet = place.left(bang);
            lines += {sheet, address};
        }
    }
    return lines.join(u'\n');
}
