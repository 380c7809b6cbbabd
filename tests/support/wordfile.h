// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

// How a paragraph comes out: its style, the styles that one is based on, and what it says itself.
struct WordLook
{
    QString style; // id
    QString eastAsia;
    QString latin;
    int halfPoints = 0;
    int line = 0; // twentieths of a point
    QString lineRule;
    int firstLine = 0;
    int left = 0;
    int right = 0;
    QString align;
    int outlineLevel = -1; // 0: first level
    bool keepsNext = false;
};

struct WordParagraph
{
    QString text;
    WordLook look;
};

struct WordCell
{
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    int width = 0; // as the cell says
    QString text;
    int black = 0; // of the sides of each of its grid rows: single black lines
    int sides = 0; // four a grid row
    QList<WordParagraph> paragraphs;
};

struct WordTable
{
    QList<int> columns; // widths, twentieths of a point
    int rows = 0;
    int headerRows = 0; // repeated on each page
    int wholeRows = 0;  // never split
    QList<WordCell> cells;
    QString caption;
};

struct WordPicture
{
    bool embedded = false;
    bool linked = false;
    QString description;
    qint64 width = 0; // English metric units, 360000 a centimetre
    qint64 height = 0;
};

// A Word document as its XML says, whoever wrote it.
struct WordFile
{
    QMap<QString, int> page;         // "top", "right", "bottom", "left", "footer", "w", "h"
    QList<WordParagraph> paragraphs; // outside tables
    QList<WordTable> tables;
    QList<WordPicture> pictures;
    QStringList bookmarks;
    QStringList styleFonts; // every font the styles name
    QStringList textFonts;  // every font the text names itself
    int themeFonts = 0;     // places that name a font of the theme
    bool evenFooters = false;
    QMap<QString, QString> footers;    // by "default" and "even": text, fields as {PAGE}
    QMap<QString, QString> footerSide; // by the same: alignment of its paragraph
    QString text;                      // every word in order

    static Result<WordFile> read(const QByteArray &bytes);

    // The first paragraph outside tables with these words; null when there is none.
    const WordParagraph *saying(const QString &words) const;
};
