// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localizedtext.h"

#include <QDate>
#include <QLocale>
#include <QString>
#include <QStringList>

// Our own words in charts and documents. They follow the language the chart or document is asked
// for, not the translators that happen to be installed, and so stand here in both languages.
class ChartWording
{
public:
    explicit ChartWording(const QLocale &locale)
        : m_english(locale.language() == QLocale::English)
    {
    }

    const QString &operator()(const QString &zh, const QString &en) const
    {
        return m_english ? en : zh;
    }

    QString year(int year) const;                        // "2021年", "2021"
    QString ofYear(int year, const QString &text) const; // "2021年合计", "2021 total"
    QString day(QDate day) const;                        // "2021年11月30日", "30 November 2021"
    QString quantity(const QString &number, const QString &unit) const; // "39 件"
    QString list(const QStringList &items) const;                       // "甲、乙", "A, B"
    QString clauses(const QStringList &parts) const;                    // "甲；乙", "A; B"
    QString labelled(const QString &label, const QString &text) const; // "未填：甲", "Blank: A"
    QString sentence(const QString &text) const;                       // with a full stop

private:
    bool m_english;
};
