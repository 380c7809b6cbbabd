// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

// One rectangle of a table that was read from a file.
struct ReadCell
{
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    QString text; // paragraphs joined by \n; empty for an empty cell
};

// A table as a plain grid, whatever format it came from.
struct ReadTable
{
    int rows = 0;
    int columns = 0;
    QList<ReadCell> cells; // row by row, each rectangle once
    bool ofLines = false;  // read from lines of plain text: a label may run over several rows
    bool cut = false;      // the file has more of it than any report

    // The rectangle that begins exactly there; null otherwise.
    const ReadCell *at(int row, int column) const;
};

struct ReadPicture
{
    QString description; // alternative text
};

// Things in a file that its reader does not see on the page (K129).
struct HiddenContent
{
    int comments = 0;
    int revisions = 0;   // tracked insertions and deletions
    int hiddenTexts = 0; // text marked hidden, hidden sheets
    int embedded = 0;    // objects, scripts and macros inside
    QStringList people;  // authors and editors named in the properties

    bool isEmpty() const
    {
        return comments == 0 && revisions == 0 && hiddenTexts == 0 && embedded == 0 &&
               people.isEmpty();
    }
};

// One figure of a file that carries the ids of figures.
struct ReadFigure
{
    QString text; // as a cell would show it; empty for a blank
    bool notApplicable = false;
    bool stated = false;        // of a total: written down rather than calculated
    bool isApproximate = false; // the words beside the number in `text` are the file's own mark
    QString approx;             // that mark where it is not in `text`
    QString published;          // the source's own writing
    QString source;             // where it comes from
};

struct ReadFigures
{
    QString unit; // empty when the file does not name it
    int year = 0; // likewise
    QStringList forms;
    QMap<QString, ReadFigure> figures; // by id, or by the name of its cell in lower case
    bool byName = false;
};

// A document as what stands in it, in reading order. A paragraph is a QString; headings and
// captions are paragraphs too; paragraphs without text are left out.
using ReadBlock = std::variant<QString, ReadTable, ReadPicture>;

struct ReadDocument
{
    QString title; // as the properties say
    QList<ReadBlock> blocks;
    HiddenContent hidden;
    std::optional<ReadFigures> figures; // of a file that carries their ids
};

// Makes a grid of the rows of a file in which cells span rows and columns (HTML's rule: a cell
// takes the first place that no earlier one covers).
class ReadTableBuilder
{
public:
    void startRow();
    void addCell(const QString &text, int rowSpan, int columnSpan);
    ReadTable take();

private:
    static constexpr int MostColumns = 1000;

    ReadTable m_table;
    QList<int> m_covered; // by column: rows from the present one on that are taken from above
    int m_row = -1;
    int m_column = 0;
};
