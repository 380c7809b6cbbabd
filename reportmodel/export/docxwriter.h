// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "charts/chartpictures.h"
#include "export/docxparts.h"
#include "export/ziparchive.h"
#include "outline/documentoutline.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QXmlStreamWriter>

#include <initializer_list>

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
    void writeMetadata(const OutlineList &list);
    void writeFigures(const OutlineList &list);
    void writeSection();

    // What a paragraph has besides its style.
    struct Look
    {
        bool pageBreakBefore = false;
        int before = -1; // dxa; -1: as the style says
        int rightIndent = 0;
        int leftIndent = 0;
        const char *align = nullptr;
    };
    void startParagraph(const char *style, const Look &look);
    void writeParagraph(const char *style, const QString &text, const Look &look);
    void writeParagraph(const char *style, const QString &text);
    void writeRun(const QString &text);
    void writePicture(const ChartData &data, QSizeF millimetres);

    // One rectangle of a table. `text` is written in its first row.
    struct Cell
    {
        QString text;
        int row = 0;
        int column = 0;
        int rowSpan = 1;
        int columnSpan = 1;
        bool shaded = false;
        bool left = false;
        int indent = 0; // dxa
    };
    struct Grid
    {
        QString caption;
        QList<int> widths; // dxa
        int rows = 0;
        int headerRows = 0;
        QList<Cell> cells;
        bool small = false;
    };
    void writeGrid(const Grid &grid);
    void writeRow(const Grid &grid, int row, const QList<const Cell *> &owners);
    void writeCell(const Grid &grid, const Cell &cell, bool continued);
    void writeBorders(const char *element, std::initializer_list<const char *> sides);

    void start(const char *name);
    void end();
    void attribute(const char *name, const QString &value);
    void attribute(const char *name, int value);
    void value(const char *name, const QString &text);
    void value(const char *name, int number);

    const DocumentOutline &m_outline;
    const ChartPictures *m_pictures;
    PageDesign m_design;
    DocxParts::Lengths m_page;
    QDateTime m_time;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    QList<ZipEntry> m_media;
    const OutlineTable *m_nextTable = nullptr; // the block after this one, if it is a table
    int m_bookmarks = 0;
    bool m_signed = false; // the signature block has begun
    bool m_skipCaption = false;
    Result<void> m_failure;
};
