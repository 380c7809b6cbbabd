// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "charts/chartpictures.h"
#include "outline/comparison.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

// A comparison as one page: figures in their printed tables with both values where they differ,
// texts beside each other with every changed word marked, findings and charts of both. Simple
// enough HTML for the window's own text view, and a file that any browser opens offline.
class ComparisonPage
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonPage)

public:
    struct Look
    {
        bool dark = false; // colours for a dark window
        // Without title and summary, which the window shows itself; figures lead to "cell:ID",
        // chapters to "text:ID".
        bool inWindow = false;
        bool unchanged = true; // chapters and listed figures that do not differ are shown too
        bool charts = true;
        int chartWidth = 440; // pixels of one of two pictures
    };

    // `pictures` may be null: charts are then told in sentences. The page outlives neither.
    ComparisonPage(const Comparison &comparison, const ChartPictures *pictures, const Look &look,
                   const QLocale &locale);

    // CannotWrite when a chart cannot be painted.
    Result<QString> html();

    // "3 figures, 2 texts and 1 other entry differ": what is 0 is left out.
    static QString summary(const Comparison &comparison);

private:
    void write(const Comparison::Chapter &chapter);
    void write(const OutlineTable &table);
    void writeFigures(const QStringList &printed);
    void writeText(const Comparison::Chapter &chapter);
    void writeFindings();
    void writeCharts();
    void writeEntries();
    QString values(const Comparison::ComparedFigure &figure) const;
    QString change(const Comparison::ComparedFigure &figure) const;
    QString linked(const QString &link, const QString &text) const;
    QString side(const QList<TextPiece> &pieces, TextPiece::Kind left) const;
    QString picture(const std::optional<ChartData> &data);
    QString style() const;

    const Comparison &m_comparison;
    const ChartPictures *m_pictures;
    Look m_look;
    QLocale m_locale;
    const Comparison::Chapter *m_chapter = nullptr; // being written
    QString m_html;
    Result<void> m_failure;
};
