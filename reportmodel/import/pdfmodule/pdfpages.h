// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

// What the module that holds poppler makes of a PDF.
struct PdfPages
{
    bool isReadable = false; // else damaged, locked or no PDF
    int faultyPage = 0;      // the first page that cannot be read, from 1; 0 when all can
    QStringList texts;       // of each page, in the order in which it was painted
};

// The one function of the module, found by its name.
using ReadPdfPages = void (*)(const QByteArray &bytes, PdfPages &pages);
constexpr auto ReadPdfPagesName = "nianbaoReadPdfPages";
