"""The built tables as files for others: the rows of one table that pass a choice, types and metadata kept."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from data import address
from data import vocabulary as v
from data.dataset import FOLDER, Dataset

TABLES = (*v.TABLES, *v.REFERENCES)


@lru_cache(maxsize=len(TABLES))
def stored(name: str) -> pa.Table:
    """Return a built table as it was written, with the words of the data package in its schema."""
    return pq.read_table(FOLDER / f"{name}.parquet")


@lru_cache(maxsize=len(TABLES))
def choices(dataset: Dataset, name: str) -> dict[str, tuple[str, ...]]:
    """Return the columns that the rows of a table can be chosen by, each with its codes that occur."""
    if name in v.TABLES:
        rows = dataset.table(name)
        used = {key: set(rows[key]) for key in address.choices(dataset) if key in rows and key != "table"}
        return {key: tuple(code for code in address.choices(dataset)[key] if code in used[key]) for key in used}
    table = stored(name)
    coded = [field.name for field in table.schema if pa.types.is_dictionary(field.type)]
    return {key: tuple(sorted(set(table[key].to_pylist()) - {"", None})) for key in coded}


def dated(name: str) -> bool:
    """Return whether the rows of a table lie in time."""
    return name in v.TABLES or "date" in stored(name).column_names


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
    rows = dataset.table(name) if name in v.TABLES else stored(name).to_pandas()
    keep = pd.Series(True, index=rows.index)
    for column, codes in chosen.items():
        keep &= rows[column].isin(codes)
    if (first, last) != (date.min, date.max):
        spans = _spans(rows)
        keep &= pd.Series(
            [span is not None and first <= span[0] and span[1] <= last for span in spans], index=rows.index
        )
    if name in v.TABLES:
        # The frame in memory has another order and other columns than the file.
        return stored(name).filter(pa.array(pd.Index(stored(name)["id"].to_pylist()).isin(rows.loc[keep, "id"])))
    return stored(name).filter(pa.array(keep))


def _spans(rows: pd.DataFrame) -> list[tuple[date, date] | None]:
    if "period_start" in rows:
        return list(zip(rows["period_start"], rows["period_end"], strict=True))
    return [bounds(str(day)) if day else None for day in rows["date"]]
