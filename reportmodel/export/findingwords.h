// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartwording.h"
#include "document/reportset.h"
#include "rules/finding.h"

#include <QLocale>
#include <QString>

// How the findings of a report are worded in files, whatever the format.
class FindingWords
{
public:
    // `set` and `checks` outlive the object.
    FindingWords(const ReportSet &set, const CheckResult &checks, const QLocale &locale);

    // "相符 85 项，不符 3 项，无法判定 0 项，已说明 1 项，不适用 12 项，停用 0 项"
    QString counts() const;
    QString severity(const Finding &finding) const;
    QString outcome(const Finding &finding) const;
    QString chapter(const Finding &finding) const;
    // The sentence, the likely cause and the reason it was accepted with, a line each.
    QString message(const Finding &finding) const;
    QString switchedOff() const;
    QString reason(const RuleSwitch &rule) const;
    QString nothing() const; // when there is no finding

private:
    QString reason(const QString &reason, const QString &by, QDate date) const;

    const ReportSet &m_set;
    const CheckResult &m_checks;
    QLocale m_locale;
    ChartWording m_words;
};
