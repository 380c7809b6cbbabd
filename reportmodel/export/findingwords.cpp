// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/findingwords.h"

#include "rules/findingtext.h"
#include "rules/waivers.h"

using namespace Qt::StringLiterals;

FindingWords::FindingWords(const ReportSet &set, const CheckResult &checks, const QLocale &locale)
    : m_set(set)
    , m_checks(checks)
    , m_locale(locale)
    , m_words(locale)
{
}

QString FindingWords::counts() const
{
    return m_words(
               u"相符 %1 项，不符 %2 项，无法判定 %3 项，已说明 %4 项，不适用 %5 项，停用 %6 项"_s,
               u"%1 held, %2 violated, %3 could not be judged, %4 waived, %5 not applicable, "
               "%6 switched off"_s)
        .arg(m_checks.held)
        .arg(m_checks.violated)
        .arg(m_checks.cannotJudge)
        .arg(m_checks.waived)
        .arg(m_checks.notApplicable)
        .arg(m_checks.off.size());
}

QString FindingWords::severity(const Finding &finding) const
{
    switch (finding.severity) {
    case Severity::Error:
        return m_words(u"错误"_s, u"Error"_s);
    case Severity::Warning:
        return m_words(u"警告"_s, u"Warning"_s);
    case Severity::Hint:
        break;
    }
    return m_words(u"提示"_s, u"Hint"_s);
}

QString FindingWords::outcome(const Finding &finding) const
{
    if (finding.waived)
        return m_words(u"已说明"_s, u"Waived"_s);
    switch (finding.outcome) {
    case Outcome::Held:
        return m_words(u"相符"_s, u"Held"_s);
    case Outcome::Violated:
        return m_words(u"不符"_s, u"Violated"_s);
    case Outcome::CannotJudge:
        return m_words(u"无法判定"_s, u"Cannot judge"_s);
    case Outcome::NotApplicable:
        break;
    }
    return m_words(u"不适用"_s, u"Not applicable"_s);
}

QString FindingWords::chapter(const Finding &finding) const
{
    for (const TemplatePtr &form : m_set.form().templates()) {
        const Chapter *chapter =
            form->id == finding.document ? form->chapter(finding.chapter) : nullptr;
        if (chapter)
            return chapter->tab.text(m_locale);
    }
    return {};
}

QString FindingWords::message(const Finding &finding) const
{
    QString text = finding.message.text(m_locale);
    if (!finding.hint.isEmpty())
        text += u'\n' + finding.hint.text(m_locale);
    const Waiver *waiver = Waivers::find(m_set.report(), m_checks, finding);
    if (waiver && finding.waived)
        text += u'\n' + reason(waiver->reason, waiver->by, waiver->date);
    return text;
}

QString FindingWords::switchedOff() const
{
    return m_words(u"已停用"_s, u"Switched off"_s);
}

QString FindingWords::reason(const RuleSwitch &rule) const
{
    return reason(rule.reason, rule.by, rule.date);
}

QString FindingWords::nothing() const
{
    return m_words(u"没有不符或无法判定的项目。"_s,
                   u"Nothing is violated or could not be judged."_s);
}

// 理由：口径不同（王某，2022年1月20日）
QString FindingWords::reason(const QString &reason, const QString &by, QDate date) const
{
    QStringList who;
    if (!by.isEmpty())
        who += by;
    if (date.isValid())
        who += dateText(date).text(m_locale);
    const QString text = m_words(u"理由：%1"_s, u"Reason: %1"_s).arg(reason);
    if (who.isEmpty())
        return text;
    return text + m_words(u"（%1）"_s, u" (%1)"_s).arg(who.join(m_words(u"，"_s, u", "_s)));
}
