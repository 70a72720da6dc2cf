"""`data/tables/datapackage.json`: the tables as a Frictionless Data Package, made from the same columns as the build.

https://datapackage.org/standard/data-package/
"""

from __future__ import annotations

import json
from typing import Any

import pandas as pd

from data import package
from data import vocabulary as v
from data.build import reader, schema
from data.build.reader import Frames
from data.build.schema import Column

_TYPES = {
    "key": "string",
    "text": "string",
    "address": "string",
    "date": "date",
    "partial_date": "string",
    "number": "number",
    "flag": "boolean",
}
_REFERENCES = {"measure": "measures", "source": "sources"}
_LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}

Texts = dict[str, str]
Titles = dict[str, dict[str, Texts]]


def describe(frames: Frames) -> dict[str, Any]:
    """Return the descriptor of all tables, the same for the same curated files.

    Each field has a type, its constraints and a title in every language (`title`, `title_ko`); keys between tables
    are foreign keys; a dimension lists its members. `frames` are the curated files as text, already checked.
    """
    release = frames["releases"].iloc[-1]
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "takedown-trends",
        **package.named("title", {lang: language.title for lang, language in v.LANGUAGES.items()}),
        "description": "The response to deepfake and digital sex crime in South Korea: published figures and sources.",
        "version": release["id"],
        "created": f"{release['date']}T00:00:00Z",
        "licenses": [_LICENCE],
        "sources": [_source(row) for row in frames["sources"].to_dict("records")],
        "resources": [_resource(name, frames, _titles(frames["members"])) for name in frames],
    }


def text(descriptor: dict[str, Any]) -> bytes:
    """Return a descriptor as the bytes of a JSON file."""
    return (json.dumps(descriptor, ensure_ascii=False, indent=1) + "\n").encode()


def _source(row: dict[Any, Any]) -> dict[str, str]:
    named = {"title": f"{row[f'publisher_{package.FIRST}']}: {row['title']}"}
    return named | ({"path": row["url"]} if row["url"] else {})


def _resource(name: str, frames: Frames, titles: Titles) -> dict[str, Any]:
    title = titles["table"].get(name) or titles["file"][name]
    columns = [field for column in schema.columns(name, frames) for field in _fields(column, name, frames, titles)]
    if name in v.REFERENCES:
        columns.append(_field("position", "integer", titles))
    keys = [field["name"] for field in columns if field["name"] in _REFERENCES]
    resource: dict[str, Any] = {
        "name": name,
        "path": f"{name}.parquet",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        **package.named("title", title),
    }
    if name not in v.REFERENCES:
        resource["measures"] = _measures(name, frames["measures"], titles["unit"])
    return resource | {
        "schema": {
            "fields": columns,
            "primaryKey": ["dimension", "id"] if name == "members" else ["id"],
            "foreignKeys": [
                {"fields": [key], "reference": {"resource": _REFERENCES[key], "fields": ["id"]}} for key in keys
            ],
        },
    }


def _measures(table: str, measures: pd.DataFrame, units: dict[str, Texts]) -> list[dict[str, str]]:
    """Return what stands in a table's `measure` column, with the unit that its values are in."""
    return [
        {
            "name": row["id"],
            **package.named("title", {lang: row[f"title_{lang}"] for lang in v.LANGUAGES}),
            "kind": row["kind"],
            **package.named("unit", units[row["unit"]]),
        }
        for row in measures[measures["table"] == table].to_dict("records")
    ]


def _titles(members: pd.DataFrame) -> Titles:
    """Return the label of every member in all languages, by dimension and code."""
    titles: Titles = {}
    for row in members.to_dict("records"):
        titles.setdefault(row["dimension"], {})[row["id"]] = {lang: row[f"label_{lang}"] for lang in v.LANGUAGES}
    return titles


def _field(name: str, kind: str, titles: Titles, **constraints: Any) -> dict[str, Any]:
    title = titles["column"].get(name) or titles["dimension"][name]
    field = {"name": name, "type": kind, **package.named("title", title)}
    return field | ({"constraints": constraints} if constraints else {})


def _fields(column: Column, table: str, frames: Frames, titles: Titles) -> list[dict[str, Any]]:
    constraints: dict[str, Any] = {}
    if column.required or column.kind == "flag":
        constraints["required"] = True
    if column.unique:
        constraints["unique"] = True
    allowed = list(column.allowed)
    if column.name == "table" or (table not in v.REFERENCES and column.name in reader.dimensions(frames, table)):
        allowed = list(titles.get(column.name, {}))
    if allowed:
        constraints["enum"] = allowed
    fields = [_field(column.name, _TYPES[column.kind], titles, **constraints)]
    if column.name == "period_end":
        fields.append(_field("period_kind", "string", titles, required=True, enum=list(v.PERIOD_KINDS)))
    if column.name == "preferred":
        fields.append(_field("preferred_by", "string", titles, enum=list(v.PREFERRED_BY)))
    return fields
