// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/xlsxfindingsheet.h"

#include "rules/findingtext.h"
#include "rules/waivers.h"

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

XlsxFindingSheet::XlsxFindingSheet(XlsxContext &context)
    : m_context(context)
    , m_list(context, context.words(u"检查结果"_s, u"Checks"_s),
             context.words(u"检查结果"_s, u"Checks"_s), columnsOf(context.words))
{
}

void XlsxFindingSheet::write(const CheckResult &checks)
{
    const QString counts =
        m_context
            .words(
                u"相符 %1 项，不符 %2 项，无法判定 %3 项，已说明 %4 项，不适用 %5 项，停用 %6 项"_s,
                u"%1 held, %2 violated, %3 could not be judged, %4 waived, %5 not applicable, "
                "%6 switched off"_s)
            .arg(checks.held)
            .arg(checks.violated)
            .arg(checks.cannotJudge)
            .arg(checks.waived)
            .arg(checks.notApplicable)
            .arg(checks.off.size());
    m_list.writeHeading(m_context.unitAndYear() + QChar(0x3000) + counts);
    for (const Finding &finding : checks.findings)
        writeFinding(finding);
    for (const RuleSwitch &rule : checks.off)
        writeSwitchedOff(rule);
    if (m_list.row() == XlsxList::HeadingRows) {
        m_list.writeBand(m_context.words(u"没有不符或无法判定的项目。"_s,
                                         u"Nothing is violated or could not be judged."_s));
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
    m_list.text(DegreeColumn, severity(finding), styles.text);
    m_list.text(StatusColumn, outcome(finding), styles.text);
    m_list.text(ChapterColumn, chapter(finding), styles.label);
    m_list.text(MessageColumn, message(finding), styles.label);
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
    m_list.text(StatusColumn, m_context.words(u"已停用"_s, u"Switched off"_s), styles.text);
    m_list.text(MessageColumn, reason(rule.reason, rule.by, rule.date), styles.label);
    m_list.endRow();
}

// 理由：口径不同（王某，2022年1月20日）
QString XlsxFindingSheet::reason(const QString &reason, const QString &by, QDate date) const
{
    QStringList who;
    if (!by.isEmpty())
        who += by;
    if (date.isValid())
        who += dateText(date).text(m_context.job.locale);
    const QString text = m_context.words(u"理由：%1"_s, u"Reason: %1"_s).arg(reason);
    if (who.isEmpty())
        return text;
    return text + m_context.words(u"（%1）"_s, u" (%1)"_s)
                      .arg(who.join(m_context.words(u"，"_s, u", "_s)));
}

QString XlsxFindingSheet::severity(const Finding &finding) const
{
    switch (finding.severity) {
    case Severity::Error:
        return m_context.words(u"错误"_s, u"Error"_s);
    case Severity::Warning:
        return m_context.words(u"警告"_s, u"Warning"_s);
    case Severity::Hint:
        break;
    }
    return m_context.words(u"提示"_s, u"Hint"_s);
}

QString XlsxFindingSheet::outcome(const Finding &finding) const
{
    if (finding.waived)
        return m_context.words(u"已说明"_s, u"Waived"_s);
    switch (finding.outcome) {
    case Outcome::Held:
        return m_context.words(u"相符"_s, u"Held"_s);
    case Outcome::Violated:
        return m_context.words(u"不符"_s, u"Violated"_s);
    case Outcome::CannotJudge:
        return m_context.words(u"无法判定"_s, u"Cannot judge"_s);
    case Outcome::NotApplicable:
        break;
    }
    return m_context.words(u"不适用"_s, u"Not applicable"_s);
}

QString XlsxFindingSheet::chapter(const Finding &finding) const
{
    for (const TemplatePtr &form : m_context.set().form().templates()) {
        const Chapter *chapter =
            form->id == finding.document ? form->chapter(finding.chapter) : nullptr;
        if (chapter)
            return chapter->tab.text(m_context.job.locale);
    }
    return {};
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

QString XlsxFindingSheet::message(const Finding &finding) const
{
    QString text = finding.message.text(m_context.job.locale);
    if (!finding.hint.isEmpty())
        text += u'\n' + finding.hint.text(m_context.job.locale);
    const Waiver *waiver = Waivers::find(m_context.set().report(), *m_context.job.checks, finding);
    if (waiver && finding.waived)
        text += u'\n' + reason(waiver->reason, waiver->by, waiver->date);
    return text;
}
