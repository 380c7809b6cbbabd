// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "charts/chartpictures.h"
#include "charts/chartwording.h"
#include "export/readerlinks.h"
#include "outline/documentoutline.h"

#include <QHash>

// A finding that a figure is marked with.
struct ReaderMark
{
    QString id;       // of the finding on the page
    QString severity; // "error", "warning", "hint"
    QString message;
};

// One document of the reader copy: its outline as a part of a web page. A marked figure leads to
// its finding, a bound number of the text to its figure; charts come with their numbers.
class ReaderDocument
{
public:
    // All outlive the document. `pictures` may be null: charts are then told in words and numbers.
    ReaderDocument(ReaderLinks &links, const QHash<QString, ReaderMark> &marks,
                   const ChartPictures *pictures, const QLocale &locale);

    // CannotWrite when a picture cannot be painted.
    Result<QString> html(const DocumentOutline &outline);

private:
    void write(const OutlineHeading &heading);
    void write(const OutlineParagraph &paragraph);
    void write(const OutlineTable &table);
    void write(const OutlineList &list);
    void write(const OutlineChart &chart);
    void writeChart(const ChartData &data);
    QString figure(const QString &cell, const QString &text) const;
    QString numbersOf(const ChartData &data);

    ReaderLinks &m_links;
    const QHash<QString, ReaderMark> &m_marks;
    const ChartPictures *m_pictures;
    ChartWording m_words;
    QString m_caption; // of the chart being written
    QString m_html;
    Result<void> m_failure;
};
