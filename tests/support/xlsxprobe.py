#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a workbook with openpyxl, a program of its own, and prints what it found as JSON.

Usage: xlsxprobe.py WORKBOOK
       xlsxprobe.py WORKBOOK --set CHANGE… CHANGED
Changes, as a person makes them in a spreadsheet program: NAME=VALUE types a number or text into a
named cell (NAME= clears it), @D20=VALUE into any cell of the first sheet, insert:ROW and
insert-column:COLUMN (from 1) shift what lies behind, rename:NAME names the first sheet, drop:NAME
deletes a defined name, delete:SHEET a sheet.
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
import re
import sys

import openpyxl
from openpyxl.cell.cell import MergedCell
from openpyxl.utils import column_index_from_string, get_column_letter


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


def typed(text):
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            pass
    return text or None


def retarget(book, sheet, move):
    """Gives every defined name on the sheet the place its cell has moved to."""
    for item in names_items(book):
        if "!" not in item.attr_text:
            continue
        on, address = item.attr_text.rsplit("!", 1)
        cell = re.fullmatch(r"\$?([A-Z]+)\$?(\d+)", address)
        if on.strip("'") == sheet.title and cell:
            column, row = move(column_index_from_string(cell[1]), int(cell[2]))
            item.attr_text = f"'{sheet.title}'!${get_column_letter(column)}${row}"


def names_items(book):
    names = book.defined_names
    return list(names.values() if hasattr(names, "values") else names.definedName)


def drop_name(book, name):
    names = book.defined_names
    if hasattr(names, "values"):
        del names[name]
    else:
        names.delete(name)


def change(path, settings, changed):
    """Changes a workbook as a person would in a spreadsheet program."""
    book = openpyxl.load_workbook(path)
    first = book.worksheets[0]
    for setting in settings:
        if setting.startswith("insert:"):
            at = int(setting[7:])
            first.insert_rows(at)
            retarget(book, first, lambda column, row: (column, row + (row >= at)))
        elif setting.startswith("insert-column:"):
            at = int(setting[14:])
            first.insert_cols(at)
            retarget(book, first, lambda column, row: (column + (column >= at), row))
        elif setting.startswith("rename:"):
            old, new = first.title, setting[7:]
            for item in names_items(book):
                item.attr_text = item.attr_text.replace(f"'{old}'!", f"'{new}'!").replace(
                    f"{old}!", f"'{new}'!")
            first.title = new
        elif setting.startswith("drop:"):
            drop_name(book, setting[5:])
        elif setting.startswith("delete:"):
            del book[setting[7:]]
        elif setting.startswith("@"):
            address, text = setting[1:].split("=", 1)
            first[address].value = typed(text)
        else:
            name, text = setting.split("=", 1)
            sheet, address = names_of(book)[name].rsplit("!", 1)
            book[sheet.strip("'")][address].value = typed(text)
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
