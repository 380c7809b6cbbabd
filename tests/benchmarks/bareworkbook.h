// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xlsxprobe.h"

#include <QByteArray>
#include <QHash>
#include <QList>

// A workbook as a flat list of what stands where, read from a finished one, and a program of the
// plainest kind that writes it again with libxlsxwriter's own calls.
class BareWorkbook
{
public:
    explicit BareWorkbook(const XlsxProbe &finished);

    // The file's bytes; empty when the library refuses.
    QByteArray write() const;

private:
    struct Format
    {
        QByteArray font;
        QByteArray number;
        QByteArray align;
        double size = 0;
        int indent = 0;
        bool bold = false;
        bool wrap = false;
        bool border = false;
        bool unlocked = false;
        quint32 fill = 0; // 0: none
    };
    struct Cell
    {
        quint32 row = 0;
        quint16 column = 0;
        int format = 0;
        QByteArray text;    // of text and of text formulas
        QByteArray formula; // empty: none
        QByteArray comment;
        double number = 0;
        bool isNumber = false;
    };
    struct Series
    {
        int chart = 0;
        QByteArray kind;
        QByteArray name;
        QByteArray categories;
        QByteArray values;
    };
    struct Sheet
    {
        QByteArray name;
        QByteArray footer;
        QList<QByteArray> merges;
        QList<Cell> cells;
        QList<QPair<QByteArray, QByteArray>> validations;
        QList<QPair<QByteArray, double>> widths;
        QList<QPair<quint32, double>> heights;
        QList<Series> series;
        bool isProtected = false;
        bool landscape = false;
    };

    void readSheet(const QJsonObject &json);
    int formatOf(const QJsonObject &cell);
    Cell cellOf(const QString &address, const QJsonObject &json);

    QList<Format> m_formats;
    QHash<QByteArray, int> m_formatNumbers;
    QList<Sheet> m_sheets;
    QList<QPair<QByteArray, QByteArray>> m_names;
};
