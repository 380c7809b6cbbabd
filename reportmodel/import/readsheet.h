// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

// One cell of a workbook as it shows without being calculated again.
struct ReadSheetCell
{
    enum class Kind : quint8 { Blank, Number, Text, Error };
    Kind kind = Kind::Blank;
    QString text;           // the number as stored (C locale), the words, or the error code
    QString formula;        // without '='; empty for a plain value
    bool pending = false;   // blank because the file does not keep what the formula comes to
    QString before, behind; // words that its format shows beside a number: “近”0, 0“万元”
};

// Cells merged into one.
struct ReadMerge
{
    int row = 0; // first one, from 0
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
};

// Texts one behind the other, in a fraction of the room that so many strings take.
class PackedTexts
{
public:
    PackedTexts() { add({}); }
    // Number of the text, which is kept without the zeros it may hold; 0 for an empty one.
    quint32 add(QByteArrayView utf8);
    QString at(quint32 number) const;

private:
    QByteArray m_bytes; // each ends with a zero
};

// Words of a number format around the number; both empty for most.
struct FormatWords
{
    QString before;
    QString behind;

    // Of a format code; none for codes that show dates, percentages and the like.
    static FormatWords of(const QString &code);
};

// What the sheets of a workbook share.
struct SheetParts
{
    PackedTexts texts;
    std::vector<quint32> strings;   // numbers of the texts, by what cells call them
    QList<FormatWords> formats{{}}; // different ones; the first has no words
    std::vector<quint8> styles;     // format by number of the style
};

// One sheet of a workbook. Sheets of all units and cells have half a million of them, so they are
// packed.
class ReadSheet
{
public:
    QString name;
    QList<ReadMerge> merges;

    // Cells that hold something, in reading order; rows and columns from 0.
    qsizetype size() const { return static_cast<qsizetype>(m_cells.size()); }
    int row(qsizetype index) const { return m_cells[static_cast<size_t>(index)].row; }
    int column(qsizetype index) const { return m_cells[static_cast<size_t>(index)].column; }
    ReadSheetCell cell(qsizetype index) const;
    // A blank one for any other.
    ReadSheetCell at(int row, int column) const;

    // A later cell takes the place of an earlier one. `text` is one of the sheet's own, or, where
    // `shared`, the number of one that all sheets share. sort() once all are there.
    struct NewCell
    {
        int row = 0;
        int column = 0;
        ReadSheetCell::Kind kind = ReadSheetCell::Kind::Blank;
        bool pending = false;
        QByteArrayView text;
        std::optional<quint32> shared;
        QByteArrayView formula;
        quint32 style = 0;
    };
    void add(const NewCell &cell);
    void setParts(const std::shared_ptr<const SheetParts> &parts) { m_parts = parts; }
    void sort();

private:
    struct Cell
    {
        int row = 0;
        quint16 column = 0;
        ReadSheetCell::Kind kind = ReadSheetCell::Kind::Blank;
        quint8 format = 0;    // among those of the workbook
        quint32 text : 31;    // of the sheet, or of the workbook
        quint32 shared : 1;   // which of them
        quint32 formula : 31; // of the sheet
        quint32 pending : 1;
    };

    PackedTexts m_texts; // of numbers, formulas and what is not shared
    std::shared_ptr<const SheetParts> m_parts;
    std::vector<Cell> m_cells;
};
