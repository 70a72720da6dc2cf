"""The built tables as files for others: the rows of one table that pass a choice, types and metadata kept."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

import pyarrow as pa
import pyarrow.parquet as pq

from data import address
from data import vocabulary as v
from data.dataset import FOLDER, Dataset


def tables(dataset: Dataset) -> tuple[str, ...]:
    """Return every built table: those of observations, then the reference files."""
    return (*dataset.tables, *v.REFERENCES)


@lru_cache(maxsize=64)
def stored(name: str) -> pa.Table:
    """Return a built table as it was written, with the words of the data package in its schema."""
    return pq.read_table(FOLDER / f"{name}.parquet")


@lru_cache(maxsize=64)
def choices(dataset: Dataset, name: str) -> dict[str, tuple[str, ...]]:
    """Return the columns that the rows of a table can be chosen by, each with its codes that occur."""
    if name in dataset.dimensions:
        rows = [one for one in dataset.observations if one.table == name]
        foreign = {"table", "event_kind", *dataset.dimension_names} - set(dataset.dimensions[name])
        kept = {key: codes for key, codes in address.choices(dataset).items() if key not in foreign}
        used = {key: {one.cell(key) for one in rows} for key in kept}
        return {key: tuple(code for code in codes if code in used[key]) for key, codes in kept.items()}
    table = stored(name)
    coded = [field.name for field in table.schema if pa.types.is_dictionary(field.type)]
    return {key: tuple(sorted(set(table[key].to_pylist()) - {"", None})) for key in coded}


def dated(name: str) -> bool:
    """Return whether the rows of a table lie in time."""
    return bool({"period_start", "date"} & set(stored(name).column_names))


def bounds(text: str) -> tuple[date, date]:
    """Return the first and the last day of a year, month or day in ISO 8601. Raises `ValueError` for anything else."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0], 12, 31)
    if len(parts) == 2:
        year, month = parts
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    year, month, day = parts
    return date(year, month, day), date(year, month, day)


def extract(
    dataset: Dataset, name: str, chosen: Mapping[str, Sequence[str]], first: date = date.min, last: date = date.max
) -> pa.Table:
    """Return the rows of a table with one of the chosen codes in each column that lie within `first` and `last`.

    `chosen` may name `id` too. A row without a date lies nowhere in time and passes only where no bound is given.
    """
    table = stored(name)
    keep = [True] * len(table)
    rows = dataset.by_id if name in dataset.dimensions else {}
    for column, codes in chosen.items():
        # Some columns of observations are worked out when the record is loaded, and stand in no file.
        cells = [rows[key].cell(column) for key in table["id"].to_pylist()] if rows and column != "id" else None
        listed = table[column].to_pylist() if cells is None else cells
        keep = [kept and cell in codes for kept, cell in zip(keep, listed, strict=True)]
    if (first, last) != (date.min, date.max):
        spans = _spans(table)
        keep = [
            kept and span is not None and first <= span[0] and span[1] <= last
            for kept, span in zip(keep, spans, strict=True)
        ]
    return table.filter(pa.array(keep, pa.bool_()))


def _spans(table: pa.Table) -> list[tuple[date, date] | None]:
    if "period_start" in table.column_names:
        return list(zip(table["period_start"].to_pylist(), table["period_end"].to_pylist(), strict=True))
    return [bounds(str(day)) if day else None for day in table["date"].to_pylist()]
