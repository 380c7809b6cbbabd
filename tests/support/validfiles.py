#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""validfiles.py FOLDER   opens every file of a folder as its kind; one fault a line, else nothing."""
import csv
import json
import os
import subprocess
import sys
import xml.etree.ElementTree
import zipfile


def plain(data):
    text = data.decode("utf-8")  # an unpaired surrogate cannot be decoded
    for c in text:
        if ord(c) < 0x20 and c not in "\t\r\n" or c in "\ufffe\uffff":
            raise ValueError(f"U+{ord(c):04X}")
    return text


def check(path):
    with open(path, "rb") as file:
        data = file.read()
    suffix = path.rsplit(".", 1)[1]
    if suffix in ("docx", "xlsx"):
        with zipfile.ZipFile(path) as package:
            if package.testzip():
                raise ValueError("damaged")
            for name in package.namelist():
                if name.endswith((".xml", ".rels")):
                    xml.etree.ElementTree.fromstring(plain(package.read(name)))
    elif suffix == "svg":
        xml.etree.ElementTree.fromstring(plain(data))
    elif suffix == "json":
        json.loads(data.decode("utf-8"))  # escapes what cannot be printed
    elif suffix == "csv":
        list(csv.reader(plain(data).splitlines(), strict=True))
    elif suffix == "html":
        if not plain(data).rstrip().endswith("</html>"):
            raise ValueError("cut off")
    elif suffix == "png":
        if data[:8] != b"\x89PNG\r\n\x1a\n" or data[-8:-4] != b"IEND":
            raise ValueError("cut off")
    elif suffix == "pdf":
        found = subprocess.run(["qpdf", "--check", path], capture_output=True, check=False)
        if found.returncode != 0:
            raise ValueError(found.stderr.decode())
    else:
        raise ValueError("unknown kind")


for entry in sorted(os.listdir(sys.argv[1])):
    try:
        check(os.path.join(sys.argv[1], entry))
    except Exception as fault:  # whatever is wrong with it
        print(f"{entry}: {fault}")
