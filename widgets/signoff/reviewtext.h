// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outline/signoffsheet.h"
#include "templates/reportform.h"

#include <QColor>
#include <QCoreApplication>
#include <QPalette>

// What the parts of the review page say, as rich text with links to places and findings. A part
// that has nothing to say is empty.
class ReviewText
{
    Q_DECLARE_TR_FUNCTIONS(ReviewText)

public:
    // Sheet and form outlive the text.
    ReviewText(const SignOffSheet &sheet, const ReportForm &form, const QPalette &palette);

    QString verdict() const;
    QString days() const; // deadlines, likeness to last year's text
    QString figures() const;
    QString remarks() const; // of the return that the draft is worked on for
    QString changes() const;
    QString accepted() const;
    QString explained() const;
    QString blanks() const;
    QString record() const;

private:
    static QString orBlank(const QString &value);

    const SignOffSheet &m_sheet;
    const ReportForm &m_form;
    QColor m_line;
    QColor m_quiet;
};
