#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a workbook with openpyxl, a program of its own, and prints what it found as JSON.

Usage: xlsxprobe.py WORKBOOK
       xlsxprobe.py WORKBOOK --set NAME=NUMBER… CHANGED   (NAME= clears the named cell)
{"names": {name: "'Sheet'!$A$1"}, "title": …, "created": …,
 "sheets": [{"name", "merges", "charts", "protected", "freeze", "landscape", "fitWidth", "titles",
             "area", "footer", "paper", "breaks", "validations": [[cells, formula]],
             "widths": {"A": characters}, "heights": {"1": points},
             "series": [[chart, kind, name, categories, values]],
             "cells": {"A1": {"value", "formula", "format", "font", "size", "bold", "border",
                              "fill", "locked", "wrap", "align", "indent", "comment"}}}]}
Values are what the file says without recalculation: null for a blank cell, text as "s:…", numbers
as "n:…" in the shortest form that reads back the same.
"""
import json
import sys

import openpyxl
from openpyxl.cell.cell import MergedCell


def value_of(value):
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return f"s:{value}"
    number = repr(value)
    return "n:" + (number[:-2] if number.endswith(".0") else number)


def border_of(border):
    sides = (border.left, border.right, border.top, border.bottom)
    return "".join("1" if side is not None and side.style == "thin" else "0" for side in sides)


def borders_of(sheet):
    """The borders as written: openpyxl redraws those of merged cells when it loads a sheet fully."""
    return {cell.coordinate: border_of(cell.border)
            for row in sheet.iter_rows() for cell in row if hasattr(cell, "coordinate")}


def cell_of(cell, shown, border):
    formula = cell.value if cell.data_type == "f" else None
    fill = cell.fill.fgColor.rgb if cell.fill.fill_type == "solid" else None
    return {
        "value": value_of(shown), "formula": formula, "format": cell.number_format,
        "font": cell.font.name, "bold": bool(cell.font.b), "border": border,
        "size": cell.font.sz, "indent": int(cell.alignment.indent),
        "fill": fill, "locked": cell.protection.locked, "wrap": bool(cell.alignment.wrap_text),
        "align": cell.alignment.horizontal,
        "comment": cell.comment.text if cell.comment else None,
    }


def series_of(sheet):
    return [[number, type(chart).__name__, series.tx.strRef.f, series.cat.strRef.f
             if series.cat.strRef else series.cat.numRef.f, series.val.numRef.f]
            for number, chart in enumerate(sheet._charts) for series in chart.series]


def sheet_of(sheet, shown, plain):
    cells = {}
    borders = borders_of(plain)
    for row in sheet.iter_rows():
        for cell in row:
            border = borders.get(cell.coordinate, "0000")
            if isinstance(cell, MergedCell):
                cells[cell.coordinate] = {"value": None, "border": border}
            elif cell.has_style or cell.value is not None:
                cells[cell.coordinate] = cell_of(cell, shown[cell.coordinate].value, border)
    setup = sheet.page_setup
    fit = sheet.sheet_properties.pageSetUpPr
    return {
        "name": sheet.title, "cells": cells,
        "merges": sorted(str(area) for area in sheet.merged_cells.ranges),
        "series": series_of(sheet),
        "widths": {name: size.width for name, size in sheet.column_dimensions.items()},
        "heights": {str(row): size.height for row, size in sheet.row_dimensions.items()
                    if size.height},
        "charts": len(sheet._charts), "protected": bool(sheet.protection.sheet),
        "freeze": sheet.freeze_panes, "landscape": setup.orientation == "landscape",
        "fitWidth": bool(fit and fit.fitToPage) and setup.fitToHeight == 0,
        "titles": sheet.print_title_rows, "area": "".join(sheet.print_area or []), "paper": setup.paperSize,
        "footer": sheet.oddFooter.center.text,
        "breaks": [page.id for page in sheet.row_breaks.brk],
        "validations": [[str(rule.sqref), rule.formula1]
                        for rule in sheet.data_validations.dataValidation],
    }


def names_of(book):
    names = book.defined_names  # a list of its own kind before openpyxl 3.1
    items = names.values() if hasattr(names, "values") else names.definedName
    return {item.name: item.attr_text for item in items if not item.localSheetId}


def change(path, settings, changed):
    """Types numbers into named cells, as a person would in a spreadsheet program."""
    book = openpyxl.load_workbook(path)
    names = names_of(book)
    for setting in settings:
        name, number = setting.split("=")
        sheet, address = names[name].rsplit("!", 1)
        book[sheet.strip("'")][address].value = int(number) if number else None
    book.save(changed)


def report(path):
    book = openpyxl.load_workbook(path)
    shown = openpyxl.load_workbook(path, data_only=True)
    plain = openpyxl.load_workbook(path, read_only=True)
    json.dump({
        "names": names_of(book), "title": book.properties.title,
        "created": book.properties.created.isoformat(),
        "sheets": [sheet_of(sheet, shown[sheet.title], plain[sheet.title])
                   for sheet in book.worksheets],
    }, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    if len(sys.argv) > 2:
        change(sys.argv[1], sys.argv[3:-1], sys.argv[-1])
    else:
        report(sys.argv[1])
