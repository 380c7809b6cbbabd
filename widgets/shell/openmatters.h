// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMetaType>
#include <QString>

// How much is still open in a chapter, a document or a report.
class OpenMatters
{
    Q_DECLARE_TR_FUNCTIONS(OpenMatters)

public:
    int errors = 0; // violated, not waived
    int warnings = 0;
    int hints = 0;
    int cannotJudge = 0;
    int blanks = 0; // figures not filled in

    OpenMatters &operator+=(const OpenMatters &other);
    // "2 errors · 12 blank" with " · " between; what is 0 is left out.
    QString inWords(const QString &separator) const;

    friend bool operator==(const OpenMatters &, const OpenMatters &) = default;
};
Q_DECLARE_METATYPE(OpenMatters)
