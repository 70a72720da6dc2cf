"""A tidy table as CSV, Parquet and plain records: the same rows and columns in each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd
import pyarrow as pa

from data import parquet

# A cell that begins so is run by a spreadsheet that opens a CSV (OWASP, CSV injection).
_LIVE = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
_TYPES = {"period_start": pa.date32(), "period_end": pa.date32(), "preferred": pa.bool_()}


def csv(frame: pd.DataFrame) -> bytes:
    """Return a table as CSV in UTF-8 with a BOM, without which Excel misreads Korean.

    Numbers are in full with a point, days in ISO 8601, truth is `true` or `false`, and nothing is an empty cell. A text
    that a spreadsheet would run as a formula begins with an apostrophe.
    """
    text = frame.map(_cell).to_csv(index=False, lineterminator="\r\n")
    return f"\ufeff{text}".encode()


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return "" if pd.isna(value) else f"{value:.15g}"
    return f"'{value}" if isinstance(value, str) and value.startswith(_LIVE) else value


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return a table as a list of JSON objects; what is not there is null, days are in ISO 8601."""
    return [{str(name): _plain(value) for name, value in row.items()} for row in frame.to_dict("records")]


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return None if pd.isna(value) else int(value) if value.is_integer() else value
    return value


def dump(told: Any) -> bytes:
    """Return JSON in UTF-8, Korean as it is."""
    return (json.dumps(told, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n").encode()


def parquet_file(frame: pd.DataFrame, told: Mapping[str, str], titles: Mapping[str, str]) -> bytes:
    """Return a table as Parquet with `told` in the schema's metadata and `titles` in those of its fields."""
    fields = []
    for name in frame.columns:
        kind = _TYPES.get(name) or (pa.float64() if pd.api.types.is_float_dtype(frame[name]) else pa.string())
        fields.append(pa.field(name, kind, metadata={"title": titles.get(name, name)}))
    table = pa.Table.from_pandas(frame, pa.schema(fields), preserve_index=False)
    return parquet.encode(table.replace_schema_metadata(dict(told)))
