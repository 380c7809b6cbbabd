# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates exported figures against their shipped descriptions.

validate.py SCHEMA_FOLDER FILE...: .json against the JSON Schema, .csv against the CSVW columns.
Prints every fault; exit code 1 when there is one.
"""
import csv
import io
import json
import pathlib
import re
import sys

import jsonschema

folder = pathlib.Path(sys.argv[1])
json_schema = json.loads((folder / "figures.schema.json").read_text("utf-8"))
csv_schema = json.loads((folder / "figures.csv-metadata.json").read_text("utf-8"))
jsonschema.Draft7Validator.check_schema(json_schema)
faults = []


def check_json(text):
    for error in jsonschema.Draft7Validator(json_schema).iter_errors(json.loads(text)):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message}"


def check_csv(data):
    if not data.startswith(b"\xef\xbb\xbf"):
        yield "no byte order mark"
    text = data.decode("utf-8-sig")
    if text.count("\n") != text.count("\r\n"):
        yield "other line ends"
    rows = list(csv.reader(io.StringIO(text, newline="")))
    columns = csv_schema["tableSchema"]["columns"]
    if rows[0] != [column["name"] for column in columns]:
        yield f"columns are {rows[0]}"
        return
    keys = [row[0] for row in rows[1:]]
    if len(set(keys)) != len(keys):
        yield "an id comes twice"
    for row in rows[1:]:
        if len(row) != len(columns):
            yield f"{row[0]}: {len(row)} fields"
            continue
        for column, field in zip(columns, row):
            kind = column["datatype"]
            if not field:
                if column.get("required"):
                    yield f"{row[0]}: no {column['name']}"
            elif isinstance(kind, dict) and not re.fullmatch(kind["format"], field):
                yield f"{row[0]}: {column['name']} is {field}"
        if (row[5] == "number") != bool(row[4]):
            yield f"{row[0]}: {row[5]} with the value {row[4]!r}"


for name in sys.argv[2:]:
    data = pathlib.Path(name).read_bytes()
    check = check_json(data) if name.endswith(".json") else check_csv(data)
    faults += [f"{name}: {fault}" for fault in check]
print("\n".join(faults))
sys.exit(1 if faults else 0)
