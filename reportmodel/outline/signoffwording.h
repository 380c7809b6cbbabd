// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localizedtext.h"
#include "outline/signoffsheet.h"

// What the sign-off sheet says in words, for paper and for the reader copy; in the language the
// document is asked for.
class SignOffWording
{
public:
    explicit SignOffWording(const QLocale &locale)
        : m_locale(locale)
    {
    }

    QString operator()(const QString &zh, const QString &en) const
    {
        return LocalizedText{zh, en}.text(m_locale);
    }

    QString date(QDate date) const;                  // "2022年1月28日"; empty for none
    QString orBlank(const QString &value) const;     // "空白" for an empty value
    QString verdict(Light light) const;              // "黄灯：需复核"
    QString counts(const SignOffSheet &sheet) const; // "错误 0，警告 3，…"
    QString stage(SignRecord::Stage stage) const;    // "起草", "送审" …
    QString step(SignStep::Kind kind) const;         // "送审", "退回" …
    // Where the report stands, who signed it, whether that still holds.
    QString state(const SignOffSheet &sheet) const;
    QString deadline(const SignOffSheet::Deadline &deadline) const;
    // "39，上年 27" with the label in front; then what was said about it.
    QString jump(const SignOffSheet::Explained &one) const;
    QString explanation(const SignOffSheet::Explained &one) const;
    QString accepted(const SignOffSheet::Accepted &one) const;
    // What the record is and what it is not.
    QString evidence() const;

private:
    QLocale m_locale;
};
