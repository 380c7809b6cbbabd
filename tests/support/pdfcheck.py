#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what can be checked of a PDF file's structure without painting it.

pdfcheck.py [--archive] FILE...   one fault a line, nothing when there are none.

Every file: read by qpdf without a warning, every font inside and leading back to characters, every
character of its text an ordinary one. --archive: the rules of PDF/A-1b that concern structure, and
a title, a language and bookmarks that lead to their pages.
"""
import base64
import json
import re
import struct
import subprocess
import sys
import xml.dom.minidom

FORBIDDEN_ACTIONS = {"/JavaScript", "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData",
                     "/SetState", "/NOP"}


def output(*command):
    return subprocess.run(command, capture_output=True, check=False)


class Pdf:
    def __init__(self, path):
        dump = output("qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=all", path)
        self.whole = json.loads(dump.stdout)
        self.objects = self.whole["qpdf"][1]
        self.trailer = self.objects["trailer"]["value"]
        with open(path, "rb") as file:
            self.bytes = file.read()

    def get(self, value):
        """The object a reference leads to; a stream is its dictionary."""
        while isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value):
            found = self.objects["obj:" + value]
            value = found.get("value", found.get("stream", {}).get("dict"))
        return value

    def data(self, reference):
        return base64.b64decode(self.objects["obj:" + reference]["stream"]["data"])

    def dictionaries(self):
        """Every dictionary, those inside others too, with the number of its object."""
        def inside(value):
            if isinstance(value, dict):
                yield value
                value = list(value.values())
            if isinstance(value, list):
                for part in value:
                    yield from inside(part)
        for name, found in self.objects.items():
            value = found.get("value", found.get("stream", {}).get("dict"))
            for dictionary in inside(value):
                yield name, dictionary


def text_of(value):
    return value[2:] if isinstance(value, str) and value.startswith("u:") else value


def check_reading(path):
    checked = output("qpdf", "--check", path)
    if checked.returncode != 0:
        yield "qpdf: " + checked.stdout.decode() + checked.stderr.decode()
    for line in output("pdffonts", path).stdout.decode().splitlines()[2:]:
        embedded, _, unicode_map = line.split()[-5:-2]
        if embedded != "yes" or unicode_map != "yes":
            yield "font: " + line
    for c in output("pdftotext", "-raw", path, "-").stdout.decode():
        code = ord(c)
        if (0x2E80 <= code < 0x2FE0 or 0xE000 <= code < 0xFB00 or code == 0xFFFD
                or (code < 0x20 and c not in "\n\f")):
            yield f"text: U+{code:04X} {c}"


def tables_of(font):
    count = struct.unpack(">H", font[4:6])[0]
    entries = [struct.unpack(">4sLLL", font[12 + 16 * i:28 + 16 * i]) for i in range(count)]
    return {tag.decode(): font[start:start + length] for tag, _, start, length in entries}


def widths_of(font):
    """Advance of each glyph in thousandths of an em, as the embedded font itself says."""
    tables = tables_of(font)
    em = struct.unpack(">H", tables["head"][18:20])[0]
    glyphs = struct.unpack(">H", tables["maxp"][4:6])[0]
    metrics = struct.unpack(">H", tables["hhea"][34:36])[0]
    advances = [struct.unpack(">H", tables["hmtx"][4 * i:4 * i + 2])[0] for i in range(metrics)]
    advances += advances[-1:] * (glyphs - metrics)
    return [a * 1000 / em for a in advances]


def stated_widths(array, default, count):
    widths = [default] * count
    i = 0
    while i < len(array):
        first, second = array[i], array[i + 1]
        if isinstance(second, list):
            run = second
            i += 2
        else:
            run = [array[i + 2]] * (second - first + 1)
            i += 3
        for k, width in enumerate(run):
            if first + k < count:
                widths[first + k] = width
    return widths


def check_font(pdf, name, font):
    if font.get("/Subtype") == "/Type0":
        if "/ToUnicode" not in font:
            yield f"{name}: no ToUnicode"
        parts = pdf.get(font["/DescendantFonts"])
        if pdf.get(parts[0])["/BaseFont"] != font["/BaseFont"]:
            yield f"{name}: named otherwise than its part"
        return
    descriptor = pdf.get(font.get("/FontDescriptor"))
    if not descriptor:
        yield f"{name}: no descriptor"
        return
    if descriptor["/FontName"] != font["/BaseFont"]:
        yield f"{name}: {font['/BaseFont']} is described as {descriptor['/FontName']}"
    files = [key for key in descriptor if key.startswith("/FontFile")]
    if len(files) != 1:
        yield f"{name}: not embedded"
        return
    if font.get("/Subtype") != "/CIDFontType2":
        return
    if font.get("/CIDToGIDMap") != "/Identity":
        yield f"{name}: no CIDToGIDMap"
    program = pdf.data(descriptor[files[0]])
    widths = widths_of(program)
    stated = stated_widths(pdf.get(font.get("/W", [])), font.get("/DW", 1000), len(widths))
    wrong = [i for i, (a, b) in enumerate(zip(widths, stated)) if abs(a - b) > 1]
    if wrong:
        i = wrong[0]
        yield f"{name}: glyph {i} is {widths[i]} wide, not {stated[i]}"
    if not re.match(r"/[A-Z]{6}\+", font["/BaseFont"]):
        return
    if "/CIDSet" not in descriptor:
        yield f"{name}: no CIDSet"
        return
    bits = pdf.data(descriptor["/CIDSet"])
    missing = [i for i in range(len(widths))
               if i // 8 >= len(bits) or not bits[i // 8] & (0x80 >> i % 8)]
    if missing:
        yield f"{name}: glyph {missing[0]} is not in the CIDSet"


def check_dictionary(pdf, name, one):
    if one.get("/SMask", "/None") != "/None":
        yield f"{name}: soft mask"
    for key in ("/CA", "/ca"):
        if one.get(key, 1) != 1:
            yield f"{name}: transparent"
    if one.get("/BM", "/Normal") not in ("/Normal", "/Compatible"):
        yield f"{name}: blending"
    if one.get("/Type") == "/Group" or one.get("/S") == "/Transparency":
        yield f"{name}: transparency group"
    if one.get("/S") in FORBIDDEN_ACTIONS or "/JS" in one or "/AA" in one:
        yield f"{name}: action"
    if one.get("/Type") in ("/Filespec", "/EmbeddedFile") or "/EF" in one:
        yield f"{name}: embedded file"
    if one.get("/Type") in ("/OCG", "/OCMD"):
        yield f"{name}: hidden layer"
    if one.get("/Type") == "/Annot" or pdf.get(one.get("/Annots")):
        yield f"{name}: comment"
    if one.get("/Interpolate") or "/Alternates" in one or "/OPI" in one or "/TR" in one:
        yield f"{name}: picture or state that PDF/A-1 forbids"
    if "LZW" in str(one.get("/Filter", "")) or "/FFilter" in one:
        yield f"{name}: forbidden filter"
    if len(one) > 4095 or any(isinstance(v, list) and len(v) > 8191 for v in one.values()):
        yield f"{name}: more entries than a reader must hold"


def check_metadata(pdf, root):
    stream = pdf.objects["obj:" + root["/Metadata"]]["stream"]["dict"]
    if "/Filter" in stream:
        yield "metadata is compressed"
    xmp = xml.dom.minidom.parseString(pdf.data(root["/Metadata"]))
    said = {}
    for description in xmp.getElementsByTagName("rdf:Description"):
        said.update({name: value for name, value in description.attributes.items()})
    titles = xmp.getElementsByTagName("rdf:li")
    said["title"] = titles[0].firstChild.data if titles and titles[0].firstChild else ""
    if xmp.getElementsByTagName("dc:creator"):
        yield "metadata names a person"
    if said.get("pdfaid:part") != "1" or said.get("pdfaid:conformance") != "B":
        yield "metadata does not say PDF/A-1b"
    info = {key: text_of(value) for key, value in pdf.get(pdf.trailer["/Info"]).items()}
    if "/Author" in info:
        yield "information names an author"
    if not info.get("/Title"):
        yield "no title"
    for key, name in (("/Title", "title"), ("/Creator", "xmp:CreatorTool"),
                      ("/Producer", "pdf:Producer")):
        if info.get(key) != said.get(name):
            yield f"{key} is {info.get(key)}, but in the metadata {said.get(name)}"
    date = re.sub(r"[-:T]", "", said.get("xmp:CreateDate", ""))
    if info.get("/CreationDate") != ("D:" + date if date else None):
        yield f"created {info.get('/CreationDate')}, but in the metadata {date}"


def check_archive(pdf):
    if not re.match(rb"%PDF-1\.4\n%[\x80-\xff]{4}", pdf.bytes):
        yield "header"
    if any(one.get("/Type") in ("/ObjStm", "/XRef") for _, one in pdf.dictionaries()):
        yield "compressed objects, which PDF 1.4 does not know"
    ids = pdf.trailer.get("/ID", [])
    if len(ids) != 2 or "/Encrypt" in pdf.trailer:
        yield "no ids, or encrypted"
    root = pdf.get(pdf.trailer["/Root"])
    for key in ("/OCProperties", "/AcroForm", "/Names", "/OpenAction"):
        if key in root:
            yield "catalogue: " + key
    if text_of(root.get("/Lang")) != "zh-CN":
        yield "no language"
    intents = [pdf.get(one) for one in pdf.get(root.get("/OutputIntents", []))]
    if len(intents) != 1 or intents[0].get("/S") != "/GTS_PDFA1":
        yield "no output intent"
    else:
        profile = pdf.data(intents[0]["/DestOutputProfile"])
        if profile[36:40] != b"acsp" or profile[8] != 2 or profile[16:20] != b"RGB ":
            yield "colour profile"
    for name, one in pdf.dictionaries():
        yield from check_dictionary(pdf, name, one)
        if one.get("/Type") == "/Font":
            yield from check_font(pdf, name, one)
    yield from check_metadata(pdf, root)
    pages = len(pdf.whole["pages"])
    for entry in pdf.whole["outlines"]:
        if not 1 <= (entry.get("destpageposfrom1") or 0) <= pages:
            yield "bookmark leads nowhere: " + entry["title"]


def main():
    archive = "--archive" in sys.argv
    for path in [one for one in sys.argv[1:] if not one.startswith("--")]:
        faults = list(check_reading(path))
        if archive:
            faults += check_archive(Pdf(path))
        for fault in faults:
            print(f"{path}: {fault}")


main()
