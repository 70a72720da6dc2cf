"""A table as CSV, Parquet and plain records: the same rows and columns in each."""

from __future__ import annotations

import csv as comma_separated
import io
import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import pyarrow as pa

from components.view.tidy import Columns
from data import parquet

# A cell that begins so is run by a spreadsheet that opens a CSV (OWASP, CSV injection).
_LIVE = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
_NUMBERS = ("value", "lower", "upper", "shown")
_TYPES = dict.fromkeys(_NUMBERS, pa.float64()) | {
    "period_start": pa.date32(),
    "period_end": pa.date32(),
    "preferred": pa.bool_(),
}


_MARK = "\ufeff"


def csv(columns: Columns, *, marked: bool = True) -> bytes:
    """Return a table as CSV in UTF-8; `marked` with a byte-order mark, without which Excel misreads Korean.

    Numbers are in full with a point, days in ISO 8601, truth is `true` or `false`, and nothing is an empty cell. A text
    that a spreadsheet would run as a formula begins with an apostrophe.
    """
    text = io.StringIO(newline="")
    writer = comma_separated.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(zip(*(map(_cell, cells) for cells in columns.values()), strict=True))
    return f"{_MARK if marked else ''}{text.getvalue()}".encode()


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:.15g}"
    return f"'{value}" if isinstance(value, str) and value.startswith(_LIVE) else value


def rows(columns: Columns) -> Iterable[dict[str, Any]]:
    """Return the rows of a table, each by column."""
    return (dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True))


def records(columns: Columns) -> list[dict[str, Any]]:
    """Return a table as a list of JSON objects; what is not there is null, days are in ISO 8601."""
    return [{name: _plain(value) for name, value in row.items()} for row in rows(columns)]


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    return value


def dump(document: Any) -> bytes:
    """Return JSON in UTF-8, Korean as it is."""
    return (json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n").encode()


def parquet_file(columns: Columns, metadata: Mapping[str, str], titles: Mapping[str, str]) -> bytes:
    """Return a table as Parquet with `metadata` in the schema's metadata and `titles` in those of its fields."""
    fields = [
        pa.field(name, _TYPES.get(name, pa.string()), metadata={"title": titles.get(name, name)}) for name in columns
    ]
    table = pa.table(list(columns.values()), schema=pa.schema(fields, metadata=dict(metadata)))
    return parquet.encode(table)
