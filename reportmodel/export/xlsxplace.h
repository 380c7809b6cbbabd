// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a cell is; rows and columns count from 0.
struct XlsxPlace
{
    int row = 0;
    int column = 0;

    friend bool operator==(const XlsxPlace &, const XlsxPlace &) = default;
};

struct XlsxRange
{
    int row = 0;
    int column = 0;
    int lastRow = 0;    // inclusive
    int lastColumn = 0; // inclusive

    XlsxPlace first() const { return {row, column}; }
};
