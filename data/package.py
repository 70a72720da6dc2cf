"""`data/tables/datapackage.json`: the tables as a Frictionless Data Package, made from the same columns as the build.

https://datapackage.org/standard/data-package/
"""

from __future__ import annotations

import json
from typing import Any

import pandas as pd

from data import periods, schema
from data import vocabulary as v
from data.schema import Column

NAME = "datapackage.json"

_TYPES = {"key": "string", "text": "string", "date": "date", "number": "number", "flag": "boolean"}
_REFERENCES = {"measure": "measures", "source": "sources"}
_LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}

Frames = dict[str, pd.DataFrame]


def describe(frames: Frames) -> str:
    """Return the descriptor of all tables as JSON text, the same for the same curated files.

    Each field has a type, its constraints and a title in English and Korean (`title`, `title_ko`); keys between tables
    are foreign keys; a dimension lists its members. `frames` are the curated files as text, already checked.
    """
    release = frames["releases"].iloc[-1]
    members = frames["members"]
    package: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "takedown-trends",
        "title": "Takedown Trends",
        "title_ko": "디지털성범죄 대응 통계",
        "description": "The response to deepfake and digital sex crime in South Korea: published figures and sources.",
        "version": release["id"],
        "created": f"{release['date']}T00:00:00Z",
        "licenses": [_LICENCE],
        "sources": [_source(row) for row in frames["sources"].to_dict("records")],
        "resources": [_resource(name, frame, members) for name, frame in frames.items()],
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _source(row: dict[Any, Any]) -> dict[str, str]:
    named = {"title": f"{row['publisher']}: {row['title']}"}
    return named | ({"path": row["url"]} if row["url"] else {})


def _resource(name: str, frame: pd.DataFrame, members: pd.DataFrame) -> dict[str, Any]:
    titles = _titles(members, "table").get(name) or _titles(members, "file")[name]
    columns = [field for column in schema.columns(name, frame) for field in _fields(column, name, frame, members)]
    if name in v.REFERENCES:
        columns.append(_field("position", "integer", members))
    keys = [field["name"] for field in columns if field["name"] in _REFERENCES]
    return {
        "name": name,
        "path": f"{name}.parquet",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "title": titles[0],
        "title_ko": titles[1],
        "schema": {
            "fields": columns,
            "primaryKey": ["dimension", "id"] if name == "members" else ["id"],
            "foreignKeys": [
                {"fields": [key], "reference": {"resource": _REFERENCES[key], "fields": ["id"]}} for key in keys
            ],
        },
    }


def _titles(members: pd.DataFrame, dimension: str) -> dict[str, tuple[str, str]]:
    rows = members[members["dimension"] == dimension]
    return {
        name: (english, korean)
        for name, english, korean in zip(rows["id"], rows["label_en"], rows["label_ko"], strict=True)
    }


def _field(name: str, kind: str, members: pd.DataFrame, **constraints: Any) -> dict[str, Any]:
    titles = _titles(members, "column").get(name) or _titles(members, "dimension")[name]
    field = {"name": name, "type": kind, "title": titles[0], "title_ko": titles[1]}
    return field | ({"constraints": constraints} if constraints else {})


def _fields(column: Column, table: str, frame: pd.DataFrame, members: pd.DataFrame) -> list[dict[str, Any]]:
    constraints: dict[str, Any] = {}
    if column.required or column.kind == "flag":
        constraints["required"] = True
    if column.unique:
        constraints["unique"] = True
    allowed = list(column.allowed)
    if table in v.TABLES and column.name in v.dimensions(frame.columns):
        allowed = list(_titles(members, column.name))
    if allowed:
        constraints["enum"] = allowed
    fields = [_field(column.name, _TYPES[column.kind], members, **constraints)]
    if column.name == "period_end":
        fields.append(_field("period_kind", "string", members, required=True, enum=list(periods.KINDS)))
    return fields
