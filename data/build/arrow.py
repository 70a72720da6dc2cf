"""Curated text to typed Arrow tables: the same input gives the same tables."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd
import pyarrow as pa

from data import periods
from data import vocabulary as v
from data.build import schema
from data.build.reader import Frames
from data.package import keys as titled

RESOURCE = "datapackage_resource"
_CODE = pa.dictionary(pa.int32(), pa.string())
_TYPES: dict[str, pa.DataType] = {
    "key": _CODE,
    "date": pa.date32(),
    "partial_date": pa.string(),
    "number": pa.float64(),
    "text": pa.string(),
    "address": pa.string(),
}


def table(name: str, frames: Frames, weighed: pd.DataFrame | None = None) -> pa.Table:
    """Return one curated file as a typed Arrow table, sorted by its key.

    Observation tables get `preferred` as a boolean for every row and what decided it in `preferred_by`, both from
    `weighed` (see `preference.weigh`), and the derived `period_kind`; reference tables keep the order of the file in
    `position`, because a curator's order is a meaning.
    """
    arrays: dict[str, pa.Array] = {}
    frame = frames[name]
    for column in schema.columns(name, frames):
        if column.kind == "flag" and weighed is not None:
            arrays[column.name] = pa.array(weighed["preferred"].tolist(), pa.bool_())
            arrays["preferred_by"] = pa.array(weighed["preferred_by"].tolist(), _CODE)
        else:
            kind = "text" if column.name == "id" else column.kind
            arrays[column.name] = pa.array(_values(kind, frame[column.name]), _TYPES[kind])
        if column.name == "period_end":
            arrays["period_kind"] = _period_kinds(frame)
    if name in v.REFERENCES:
        arrays["position"] = pa.array(range(len(frame)), pa.int32())
        return pa.table(arrays)
    return pa.table(arrays).sort_by("id")


def _values(kind: str, cells: pd.Series) -> list[Any]:
    if kind == "date":
        return [date.fromisoformat(cell) if cell else None for cell in cells]
    if kind == "number":
        return [float(cell) if cell else None for cell in cells]
    return cells.tolist()


def _period_kinds(frame: pd.DataFrame) -> pa.Array:
    bounds = zip(frame["period_start"], frame["period_end"], strict=True)
    kinds = [periods.kind(date.fromisoformat(start), date.fromisoformat(end)) for start, end in bounds]
    return pa.array(kinds, pa.string()).dictionary_encode()


def described(table: pa.Table, package: Mapping[str, Any], resource: Mapping[str, Any]) -> pa.Table:
    """Return `table` with the words of the data package in its schema.

    The schema carries the package's name, version and licence and the whole resource as JSON under `RESOURCE`; each
    field its titles.
    """
    keys = tuple(titled("title").values())
    titles = {field["name"]: {key: field[key] for key in keys} for field in _fields(resource)}
    fields = [field.with_metadata(titles[field.name]) for field in table.schema]
    words = {name: str(package[name]) for name in ("name", *keys, "version")}
    words |= {"licence": package["licenses"][0]["name"], RESOURCE: json.dumps(resource, ensure_ascii=False)}
    return table.cast(pa.schema(fields, metadata=words))


def _fields(resource: Mapping[str, Any]) -> list[dict[str, Any]]:
    fields: list[dict[str, Any]] = resource["schema"]["fields"]
    return fields
