// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "charts/chartpictures.h"
#include "export/docxgrid.h"
#include "export/docxstyles.h"
#include "export/xmlpart.h"
#include "export/ziparchive.h"
#include "outline/documentoutline.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

// Writes one document as .docx: headings with bookmarks for the navigation pane, tables on their
// full grid with merges and repeated headers, chart pictures with alternative text.
class DocxWriter
{
public:
    // `pictures` may be null: charts are then told in a sentence each. `time` goes into the
    // document's properties and the archive when it is valid.
    DocxWriter(const DocumentOutline &outline, const ChartPictures *pictures,
               const PageDesign &design, const QDateTime &time);

    // The whole file. CannotWrite when a picture cannot be painted or the file cannot be packed.
    Result<QByteArray> write();

private:
    QByteArray document();
    void write(const OutlineHeading &heading);
    void write(const OutlineParagraph &paragraph);
    void write(const OutlineTable &table);
    void write(const OutlineList &list);
    void write(const OutlineChart &chart);
    void writeChart(const ChartData &data);
    void writeMetadata(const OutlineList &list);
    void writeFigures(const OutlineList &list);
    void writeSection();

    // What a paragraph has besides its style.
    struct Look
    {
        bool pageBreakBefore = false;
        int before = -1; // dxa; -1: as the style says
        int after = -1;
        int rightIndent = 0;
    };
    void startParagraph(const char16_t *style, const Look &look);
    void writeParagraph(const char16_t *style, const QString &text, const Look &look);
    void writeParagraph(const char16_t *style, const QString &text);
    void writePicture(const ChartData &data, QSizeF millimetres);

    const DocumentOutline &m_outline;
    const ChartPictures *m_pictures;
    PageDesign m_design;
    DocxStyles::Lengths m_page;
    QDateTime m_time;
    XmlPart m_xml;
    QList<ZipEntry> m_media;
    const OutlineTable *m_nextTable = nullptr; // the block after this one, if it is a table
    int m_bookmarks = 0;
    bool m_signed = false; // the signature block has begun
    bool m_skipCaption = false;
    Result<void> m_failure;
};
