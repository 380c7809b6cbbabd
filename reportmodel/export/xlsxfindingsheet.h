// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/findingwords.h"
#include "export/xlsxlist.h"
#include "rules/finding.h"

// 检查结果: every finding with both sides and the cells it is about, what could not be judged
// included, under the count of all checks; with the reason, whatever was accepted or switched off.
class XlsxFindingSheet
{
public:
    XlsxFindingSheet(XlsxContext &context, const CheckResult &checks);
    void write(); // once every figure has been placed

private:
    void writeFinding(const Finding &finding);
    void writeSwitchedOff(const RuleSwitch &rule);
    QString places(const Finding &finding) const;

    XlsxContext &m_context;
    const CheckResult &m_checks;
    FindingWords m_words;
    XlsxList m_list;
};
