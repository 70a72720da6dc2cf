"""`data/tables/csvw.json`: the curated CSV files as CSV on the Web metadata, made from the data package's descriptor.

https://www.w3.org/TR/tabular-metadata/
"""

from __future__ import annotations

import re
from typing import Any

from data import schema
from data.reader import Frames

NAME = "csvw.json"

_BASES = {
    "key": "string",
    "text": "string",
    "date": "date",
    "partial_date": "string",
    "number": "decimal",
    "flag": "string",
}


def describe(package: dict[str, Any], frames: Frames) -> dict[str, Any]:
    """Return the table group of all curated files: columns with types, lists, keys and labels in both languages.

    `package` is the descriptor that `package.describe` made of the same `frames`. A file's `attrs["delimiter"]` is the
    mark that it is written with.
    """
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": _labels(package),
        "dc:license": {"@id": package["licenses"][0]["path"]},
        "schema:version": package["version"],
        "tables": [_table(resource, frames) for resource in package["resources"]],
    }


def _labels(item: dict[str, Any]) -> list[dict[str, str]]:
    return [{"@value": item["title"], "@language": "en"}, {"@value": item["title_ko"], "@language": "ko"}]


def _url(resource: str) -> str:
    return f"../curated/{resource}.csv"


def _table(resource: dict[str, Any], frames: Frames) -> dict[str, Any]:
    frame = frames[resource["name"]]
    fields = {field["name"]: field for field in resource["schema"]["fields"]}
    kinds = {column.name: column for column in schema.columns(resource["name"], frame)}
    columns = [_column(fields[name], kinds[name]) for name in frame.columns if name in kinds]
    keys = resource["schema"]["foreignKeys"]
    return {
        "url": _url(resource["name"]),
        "dc:title": _labels(resource),
        "dialect": {"header": True, "encoding": "utf-8", "delimiter": frame.attrs["delimiter"]},
        "tableSchema": {
            "columns": columns,
            "primaryKey": resource["schema"]["primaryKey"],
            "foreignKeys": [
                {
                    "columnReference": key["fields"],
                    "reference": {
                        "resource": _url(key["reference"]["resource"]),
                        "columnReference": key["reference"]["fields"],
                    },
                }
                for key in keys
            ],
        },
    }


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
        "rdfs:label": _labels(field),
        "datatype": datatype,
        "required": column.required,
    }
