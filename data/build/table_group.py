"""`data/tables/csvw.json`: the curated CSV files as CSV on the Web metadata, made from the data package's descriptor.

https://www.w3.org/TR/tabular-metadata/
"""

from __future__ import annotations

import re
from typing import Any

from data.build import schema
from data.build.reader import Frames
from data.csvw import group, labels, table

NAME = "csvw.json"

_BASES = {
    "key": "string",
    "text": "string",
    "address": "string",
    "date": "date",
    "partial_date": "string",
    "number": "decimal",
    "flag": "string",
}


def describe(package: dict[str, Any], frames: Frames) -> dict[str, Any]:
    """Return the table group of all curated files: columns with types, lists, keys and labels in both languages.

    `package` is the descriptor that `descriptor.describe` made of the same `frames`. A file's
    `attrs["delimiter"]` is the mark that it is written with.
    """
    tables = []
    for resource in package["resources"]:
        frame = frames[resource["name"]]
        fields = {field["name"]: field for field in resource["schema"]["fields"]}
        kinds = {column.name: column for column in schema.columns(resource["name"], frames)}
        columns = [_column(fields[name], kinds[name]) for name in frame.columns if name in kinds]
        tables.append(table(resource, columns, frame.attrs["delimiter"], "../curated/{}.csv"))
    return group(package, tables)


def _column(field: dict[str, Any], column: schema.Column) -> dict[str, Any]:
    """`titles` is the header cell, as the standard wants it; the reader's words are labels."""
    datatype: dict[str, Any] = {"base": _BASES[column.kind]}
    if column.kind == "flag":
        datatype["format"] = "yes|no"
    elif column.kind == "date":
        datatype["format"] = "yyyy-MM-dd"
    elif "enum" in field.get("constraints", {}):
        datatype["format"] = "|".join(re.escape(code) for code in field["constraints"]["enum"])
    return {
        "name": column.name,
        "titles": column.name,
        "rdfs:label": labels(field),
        "datatype": datatype,
        "required": column.required,
    }
