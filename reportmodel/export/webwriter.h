// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "charts/chartpictures.h"
#include "outline/documentoutline.h"

#include <QByteArray>
#include <QLocale>
#include <QStringList>

// Writes one document as a page for the office's portal: HTML 5 that reads on a telephone, on a
// screen, in a screen reader and on paper; charts are drawings inside the page with their text; no
// script and nothing from elsewhere. What it looks like is its style sheet's (Dress::Styled) or the
// portal's own (Dress::Plain: for content systems that strip styles and drawings).
class WebWriter
{
public:
    enum class Dress { Styled, Plain };

    // `pictures` may be null: charts are then told in sentences, as they are in a plain page.
    WebWriter(const DocumentOutline &outline, const ChartPictures *pictures, Dress dress,
              const QLocale &locale);

    // The whole file, UTF-8. CannotWrite when a drawing cannot be made.
    Result<QByteArray> write();

    // Every word a page says, in order: what it is compared with when it is read back.
    static QStringList words(const DocumentOutline &outline, bool drawings, const QLocale &locale);

private:
    void writeHead();
    void write(const OutlineHeading &heading);
    void write(const OutlineParagraph &paragraph);
    void write(const OutlineTable &table);
    void write(const OutlineList &list);
    void write(const OutlineChart &chart);
    // `named`: the heading above says the same, so that only a screen reader hears the caption.
    void openTable(const QString &caption, bool wide, bool named = false);
    void closeTable();
    void writeCell(const OutlineTableCell &cell, bool inHead);
    bool draws() const { return m_pictures && m_dress == Dress::Styled; }

    const DocumentOutline &m_outline;
    const ChartPictures *m_pictures;
    Dress m_dress;
    QLocale m_locale;
    QByteArray m_out;
    QString m_heading; // the last one written
    bool m_skipCaption = false;
    bool m_inFigure = false; // a drawing waits for its caption
    Result<void> m_failure;
};
