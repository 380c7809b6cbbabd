// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "export/xlsxchart.h"
#include "export/xlsxplace.h"

#include <QByteArray>
#include <QDateTime>
#include <QHashFunctions>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <variant>

// How a cell looks. Plain values; equal ones share one format in the file.
struct XlsxFormat
{
    enum class Align { Left, Center, Right };

    QString font = QStringLiteral("宋体");
    double size = 10.5; // points
    bool bold = false;
    Align align = Align::Left;
    int indent = 0;      // steps of about one and a half characters, left-aligned text only
    bool wrap = false;   // text breaks into lines; else it runs on
    bool shrink = false; // a number too wide for its cell becomes smaller instead of ####
    bool border = false; // thin, all four sides
    std::optional<quint32> fill = {}; // 0xRRGGBB
    quint32 ink = 0;                  // 0xRRGGBB
    QString number = {};              // number format; empty: General
    bool locked = true;               // matters on protected sheets only

    friend bool operator==(const XlsxFormat &, const XlsxFormat &) = default;
};

inline size_t qHash(const XlsxFormat &format, size_t seed = 0)
{
    return qHashMulti(seed, format.font, format.size, format.bold, static_cast<int>(format.align),
                      format.indent, format.wrap, format.shrink, format.border,
                      format.fill.value_or(0xffffffff), format.ink, format.number, format.locked);
}

// Refuses what does not fit a cell while it is being typed.
struct XlsxValidation
{
    QString formula; // true for what is accepted, relative to the range's first cell
    QString title;   // at most 32 characters
    QString message; // at most 255 characters
};

struct XlsxPage
{
    bool landscape = false;
    bool fitWidth = true;   // shrinks the sheet to one page across
    int repeatRows = 0;     // rows from the top, printed again on every page
    QList<int> breaks = {}; // a page begins with each of these rows; not with fitWidth
    int lastRow = 0;        // what is printed begins at the sheet's first cell and ends here
    int lastColumn = 0;
    QString footer; // centred; &P is the page, &N the number of pages
};

// What the file's properties say.
struct XlsxProperties
{
    QString title;
    QString company;
    QDateTime created; // fixed by the caller, so that the same workbook has the same bytes
};

class XlsxWorkbook;

// One sheet of a workbook under construction: a light handle, valid as long as the workbook.
// Every member reports its errors to the workbook; see there.
class XlsxSheet
{
public:
    const QString &name() const;

    // Always text, whatever it begins with: never a formula, a link or a number.
    void text(XlsxPlace place, const QString &text, int format);
    // Spreadsheets count in binary floating point: whole numbers are exact to 2^53, decimals to 15
    // significant digits; see XlsxWorkbook::isExact().
    void number(XlsxPlace place, Amount value, int format);
    void blank(XlsxPlace place, int format);
    // `formula` begins with "="; `shown` is what it comes to, for programs that do not recalculate.
    void formula(XlsxPlace place, const QString &formula,
                 const std::variant<QString, Amount> &shown, int format);
    // Formats every cell of the range, so that borders are complete, and joins them. Fill the
    // first cell afterwards. A range of one cell is only formatted.
    void merge(const XlsxRange &range, int format);
    void comment(XlsxPlace place, const QString &text);

    void columnWidth(int column, double characters);
    void rowHeight(int row, double points);
    void validate(const XlsxRange &range, const XlsxValidation &validation);
    void filter(const XlsxRange &range);
    void freeze(int rows, int columns);
    void page(const XlsxPage &page);
    void hideGrid();
    // Locked cells can no longer be typed in, without a password. Widths and heights stay free.
    void protect();
    void hide(); // from people; never the first sheet
    void chart(XlsxPlace topLeft, const XlsxChart &chart);

private:
    friend class XlsxWorkbook;
    XlsxSheet(XlsxWorkbook *book, int index)
        : m_book(book)
        , m_index(index)
    {
    }
    XlsxWorkbook *m_book;
    int m_index;
};

// A spreadsheet file (.xlsx) written into memory, by way of a temporary file that is removed with
// the object. The first error is kept, makes every later call do nothing and comes out of finish(),
// so that calls need not be checked one by one. Nothing is printed.
class XlsxWorkbook
{
public:
    // Where rows are kept until the file is finished. Those that go to the disk must be written
    // from the first to the last, and nothing is written into a row that lies behind; memory does
    // not grow with them.
    enum class Rows { InMemory, ToDisk };

    explicit XlsxWorkbook(const XlsxProperties &properties, Rows rows = Rows::InMemory);
    ~XlsxWorkbook();
    Q_DISABLE_COPY_MOVE(XlsxWorkbook)

    // The name is made legal and unique.
    XlsxSheet addSheet(const QString &wantedName);
    // The number of this format, for every call that takes one; equal formats share it.
    int format(const XlsxFormat &format);
    // Gives a cell the defined name of a cell id (see XlsxText::definedName), made unique by
    // underscores. Returns that name.
    QString defineName(const QString &cellId, const XlsxSheet &sheet, XlsxPlace place);

    // Whether a spreadsheet holds this very number (at most 15 significant digits).
    static bool isExact(Amount value);

    // The file's bytes; once. CannotWrite when the temporary file cannot be written, Internal for
    // anything that does not belong into a workbook.
    Result<QByteArray> finish();
    // What could not be taken over as it is: texts that were cut.
    const QStringList &notes() const;

private:
    friend class XlsxSheet;
    struct Private;
    std::unique_ptr<Private> d;
};
