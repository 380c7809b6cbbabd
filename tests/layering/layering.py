#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves the include rules of the architecture by reading every #include of the tree.

The link line alone cannot: <QtWidgets/QWidget> compiles with QtCore's include path on Debian.
Usage: layering.py SOURCE-DIR; prints each breach as file:line and exits 1 if there is one.
"""
import pathlib
import re
import sys

# Layers of the model in order; a folder may include itself and what stands left of it.
MODEL_ORDER = ["base", "templates", "prose", "document", "rules", "charts", "outline", "import",
               "export", "rollup", "collect"]
MODEL_MAY = {layer: set(MODEL_ORDER[: i + 1]) for i, layer in enumerate(MODEL_ORDER)}
# The prose reader knows numbers and words, not reports.
MODEL_MAY["prose"] = {"base", "prose"}

# Third-party headers and the only files that may include them.
ONLY = {
    "xlsxwriter": re.compile(r"reportmodel/export/xlsx(workbookprivate\.h|chartwriter\.cpp)$"),
    "poppler": re.compile(r"reportmodel/import/pdfmodule/pdfpages\.cpp$"),
    "gmime": re.compile(r"reportmodel/import/mhtmodule/mhtparts\.cpp$"),
    "qpdf": re.compile(r"widgets/paper/pdfmodule/pdffinish\.cpp$"),
    "libxml": re.compile(r"reportmodel/import/.*(reader|scanner)\.cpp$"),
    "zip.h": re.compile(r"reportmodel/(import/.*reader|export/.*)\.cpp$"),
}
CHARTS_HERE = re.compile(r"widgets/(paper|charts)/")
GUI = re.compile(r"^(Qt(Gui|Widgets|Charts|PrintSupport|Svg|OpenGL)\b|Q(Application|GuiApplication|"
                 r"Widget|Painter|Image|Pixmap|Color|Font|Icon|Action|UndoStack|UndoCommand|"
                 r"TextDocument|PdfWriter|SvgGenerator|Chart)\b)")
CHARTS = re.compile(r"^(QtCharts|Q(Chart|ChartView|BarSet|BarSeries|StackedBarSeries|"
                    r"HorizontalBarSeries|HorizontalStackedBarSeries|PieSeries|PieSlice|LineSeries|"
                    r"ValueAxis|BarCategoryAxis|AbstractAxis|AbstractSeries|Legend|LegendMarker))\b")
UMBRELLA = re.compile(r"^Qt(Core|Gui|Widgets|Charts|Test)$")
WINDOW_FOLDERS = {"session", "forms", "findings", "charts", "signoff", "rollup", "shell"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def breaches(root):
    for path in sorted(root.rglob("*")):
        rel = path.relative_to(root).as_posix()
        if path.suffix not in (".h", ".cpp"):
            continue
        if not rel.startswith(("reportmodel/", "widgets/", "app/")):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            if match:
                for why in faults(root, rel, *match.groups()):
                    yield f"{rel}:{number}: {line.strip()}: {why}"


def faults(root, rel, bracket, header):
    parts = rel.split("/")
    folder = header.split("/")[0]
    if UMBRELLA.match(header):
        yield "umbrella header; include the class you use"
    for name, allowed in ONLY.items():
        if header.startswith(name) and not allowed.search(rel):
            yield f"{name} may not be included here"
    if parts[0] == "reportmodel":
        if GUI.match(header):
            yield "reportmodel knows QtCore only"
        elif bracket == '"' and folder not in MODEL_MAY.get(parts[1], set()):
            yield f"{parts[1]} may not include {folder}"
        return
    if CHARTS.match(header) and not CHARTS_HERE.search(rel):
        yield "QtCharts belongs to widgets/paper and widgets/charts"
    if bracket == "<" or (root / "reportmodel" / header).exists():
        return  # the model, which everybody may see; "charts" is a folder there too
    if parts[0] == "widgets":
        if folder in ("common", "gui", "cli"):
            yield "widgets may not include app"
        if parts[1] == "paper" and folder in WINDOW_FOLDERS:
            yield "paper paints, it opens no window"
        if parts[1] != "shell" and folder == "shell":
            yield "shell is the outermost folder"
    elif parts[:2] == ["app", "cli"] and folder in WINDOW_FOLDERS | {"gui"}:
        yield "the command line has no windows"


def main():
    found = list(breaches(pathlib.Path(sys.argv[1])))
    for line in found:
        print(line)
    print(f"layering: {len(found)} breaches")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
