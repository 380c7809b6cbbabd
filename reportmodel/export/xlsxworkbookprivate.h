// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/xlsxtext.h"
#include "export/xlsxworkbook.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QSet>
#include <QTemporaryFile>

#include <xlsxwriter.h>

#include <vector>

inline lxw_row_t rowOf(int row)
{
    return static_cast<lxw_row_t>(row);
}

inline lxw_col_t columnOf(int column)
{
    return static_cast<lxw_col_t>(column);
}

// libxlsxwriter takes some of its read-only texts as char *.
inline char *mutableText(const QByteArray &text)
{
    return const_cast<char *>(text.constData());
}

// What workbook and sheets share: the library's workbook, and the first error.
struct XlsxWorkbook::Private
{
    Q_DECLARE_TR_FUNCTIONS(Export)

public:
    QTemporaryFile file{QDir::tempPath() + QStringLiteral("/nianbao-XXXXXX.xlsx")};
    lxw_workbook *book = nullptr;        // owned until it is closed
    std::vector<lxw_worksheet *> sheets; // owned by book, like formats and charts
    QStringList sheetNames;
    QSet<QString> definedNames; // in lower case
    std::vector<lxw_format *> formats;
    QHash<XlsxFormat, int> formatNumbers;
    QStringList notes;
    std::optional<Error> error; // the first

    ~Private()
    {
        if (book)
            lxw_workbook_free(book);
    }

    bool failed() const { return error.has_value(); }
    void fail(const Error &reason)
    {
        if (!error)
            error = reason;
    }
    void failInternally(const QString &what, const QString &where)
    {
        fail({Error::Kind::Internal, tr("The workbook could not be made: %1.").arg(what), where});
    }
    void failOnDisk(const QString &reason)
    {
        fail({Error::Kind::CannotWrite,
              tr("The workbook could not be put together in the temporary folder %1: %2. Make "
                 "room there, then export again.")
                  .arg(QDir::toNativeSeparators(QDir::tempPath()), reason),
              {}});
    }

    // Keeps what a library call says went wrong.
    void check(lxw_error code, const QString &where = {})
    {
        if (code == LXW_NO_ERROR)
            return;
        const QString reason = QString::fromUtf8(lxw_strerror(code));
        if (code >= LXW_ERROR_CREATING_XLSX_FILE && code <= LXW_ERROR_ZIP_CLOSE)
            failOnDisk(reason);
        else
            failInternally(reason, where);
    }
    // Calls `write` with the sheet, unless something has failed already.
    template <class Write>
    void on(int index, XlsxPlace place, Write write)
    {
        if (failed())
            return;
        const lxw_error code = write(sheet(index));
        if (code != LXW_NO_ERROR)
            check(code, where(index, place));
    }
    template <class T>
    T *checked(T *pointer, const QString &where = {})
    {
        if (!pointer)
            failInternally(tr("there is not enough memory"), where);
        return pointer;
    }

    lxw_worksheet *sheet(int index) const { return sheets[static_cast<size_t>(index)]; }
    lxw_format *format(int number) const { return formats[static_cast<size_t>(number)]; }
    QString where(int index, XlsxPlace place) const
    {
        return XlsxText::sheetPrefix(sheetNames[index]) + XlsxText::cell(place.row, place.column);
    }
    // Text for a cell; notes when some of it had to be cut.
    QByteArray cellText(int index, XlsxPlace place, const QString &text)
    {
        bool cut = false;
        const QByteArray result = XlsxText::cellText(text, &cut).toUtf8();
        if (cut)
            notes += tr("%1: the text is longer than a cell can hold and was cut.")
                         .arg(where(index, place));
        return result;
    }

    void open(const XlsxProperties &properties, Rows rows);
    void setProperties(const XlsxProperties &properties);
    lxw_format *newFormat(const XlsxFormat &format);
    lxw_error insertChart(lxw_worksheet *sheet, XlsxPlace place, const XlsxChart &spec);
};
