// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/xlsxlist.h"
#include "rules/finding.h"

// 检查结果: every finding with both sides and the cells it is about, what could not be judged
// included, under the count of all checks; with the reason, whatever was accepted or switched off.
class XlsxFindingSheet
{
public:
    explicit XlsxFindingSheet(XlsxContext &context);
    void write(const CheckResult &checks); // once every figure has been placed

private:
    void writeFinding(const Finding &finding);
    void writeSwitchedOff(const RuleSwitch &rule);
    QString severity(const Finding &finding) const;
    QString outcome(const Finding &finding) const;
    QString chapter(const Finding &finding) const;
    QString places(const Finding &finding) const;
    QString message(const Finding &finding) const;
    QString reason(const QString &reason, const QString &by, QDate date) const;

    XlsxContext &m_context;
    XlsxList m_list;
};
