"""Curated text to typed Arrow tables, and those to Parquet bytes: the same input gives the same bytes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from data import periods, rules, schema
from data import vocabulary as v

_CODE = pa.dictionary(pa.int32(), pa.string())
_TYPES: dict[str, pa.DataType] = {"key": _CODE, "date": pa.date32(), "number": pa.float64(), "text": pa.string()}


def table(name: str, frame: pd.DataFrame) -> pa.Table:
    """Return one curated file as a typed Arrow table, sorted by its key.

    Observation tables get `preferred` as a boolean for every row and the derived `period_kind`; reference tables keep
    the order of the file in `position`, because a curator's order of members is a meaning.
    """
    arrays: dict[str, pa.Array] = {}
    for column in schema.columns(name, frame):
        cells = frame[column.name].tolist()
        if column.kind == "flag":
            arrays[column.name] = pa.array(rules.preferred(frame).tolist(), pa.bool_())
        else:
            kind = "text" if column.name == "id" else column.kind
            values = [_value(kind, cell) for cell in cells]
            arrays[column.name] = pa.array(values, _TYPES[kind])
        if column.name == "period_end":
            arrays["period_kind"] = _period_kinds(frame)
    if name in v.REFERENCES:
        arrays["position"] = pa.array(range(len(frame)), pa.int32())
        return pa.table(arrays)
    return pa.table(arrays).sort_by("id")


def _value(kind: str, cell: str) -> Any:
    if kind == "date":
        return date.fromisoformat(cell) if cell else None
    if kind == "number":
        return float(cell) if cell else None
    return cell


def _period_kinds(frame: pd.DataFrame) -> pa.Array:
    bounds = zip(frame["period_start"], frame["period_end"], strict=True)
    kinds = [periods.kind(date.fromisoformat(start), date.fromisoformat(end)) for start, end in bounds]
    return pa.array(kinds, pa.string()).dictionary_encode()


def encode(table: pa.Table) -> bytes:
    """Return `table` as Parquet bytes without anything that changes from run to run."""
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd", use_dictionary=True, write_statistics=True)
    return bytes(sink.getvalue().to_pybytes())
