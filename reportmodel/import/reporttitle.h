// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

// The title of a report as a line of a page prints it.
struct ReportTitle
{
    QString unit; // empty when it is not named
    int year = 0;

    // 某市某局2021年政府信息公开工作年度报告, also with the year in front or behind, in Chinese
    // numerals or in brackets. nullopt for sentences and everything else.
    static std::optional<ReportTitle> read(const QString &line);
};

// A short line that names one year: a title, or 2020年度 above a table.
std::optional<int> yearOfHeading(const QString &line);
