// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "charts/chartpictures.h"
#include "export/htmlstyle.h"
#include "outline/documentoutline.h"

#include <QByteArray>
#include <QDateTime>

// Writes one document as HTML 4 that Word, WPS and LibreOffice open like a document of their own:
// page and fonts of GB/T 9704, tables with borders on every cell, pictures inside the file.
class HtmlWriter
{
public:
    // `pictures` may be null: charts are then told in a sentence each. `time` goes into the
    // document's properties when it is valid.
    HtmlWriter(const DocumentOutline &outline, const ChartPictures *pictures,
               const PageDesign &design, const QDateTime &time);

    // The whole file, UTF-8. CannotWrite when a picture cannot be painted.
    Result<QByteArray> write();

private:
    using Font = HtmlStyle::Font;

    void writeHead();
    void write(const OutlineHeading &heading);
    void write(const OutlineParagraph &paragraph);
    void write(const OutlineTable &table);
    void write(const OutlineList &list);
    void write(const OutlineChart &chart);
    void writeChart(const ChartData &data);
    void writeMetadata(const OutlineList &list);
    void writeFigures(const OutlineList &list);
    void writeSignature(const OutlineParagraph &paragraph);

    struct Cell
    {
        QString text;
        int rowSpan = 1;
        int columnSpan = 1;
        int width = 0; // pixels
        bool header = false;
        bool shaded = false;
        bool left = false;   // aligned left instead of centred
        double indentPt = 0; // of a left-aligned text
    };
    // `aligned`: every column has a cell of its own.
    void openTable(const QList<int> &widths, const QString &summary, bool aligned = true);
    void closeTable();
    void writeCell(const Cell &cell, bool small);
    void writeText(QStringView text, Font font);
    QList<int> pixelWidths(const QList<int> &weights, int columns) const;

    const DocumentOutline &m_outline;
    const ChartPictures *m_pictures;
    PageDesign m_design;
    QDateTime m_time;
    QByteArray m_out;
    const OutlineTable *m_nextTable = nullptr; // the block after this one, if it is a table
    bool m_signed = false;                     // the signature block has begun
    bool m_skipCaption = false;
    Result<void> m_failure;
};
