// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

// Wording that comes from a template or a check file in both shipped languages.
struct LocalizedText
{
    QString zh; // "zh_CN", always present
    QString en; // "en"; empty for statutory wording, which is never translated

    // English for an English locale when there is one, Chinese otherwise.
    const QString &text(const QLocale &locale) const
    {
        return locale.language() == QLocale::English && !en.isEmpty() ? en : zh;
    }
    bool isEmpty() const { return zh.isEmpty() && en.isEmpty(); }

    friend bool operator==(const LocalizedText &, const LocalizedText &) = default;
};
