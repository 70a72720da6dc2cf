"""The form of a file: which columns it has, of which type, and how many rows."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from data.build.faults import CuratedDataError
from data.logs.description import Flaw

_CSV_ROW = 60  # bytes that a row of a CSV file has at least, for how many there may be
_TEXT = str(pa.string())


@dataclass(frozen=True)
class Form:
    """The types of the columns that may be read, by the names that they have here, and about how many rows it has."""

    types: Mapping[str, str]
    rows: int


def form(name: str, path: Path, columns: Mapping[str, str]) -> Form:
    """Return the form of a file; its cells are text where it is CSV.

    `columns` are those that may be read, by the names that they have here. Raises `CuratedDataError` for a file that is
    cut off or of another kind, and for one that has not all of them.
    """
    try:
        found, rows = _csv(path) if path.suffix == ".csv" else _parquet(path)
    except (pa.ArrowInvalid, UnicodeDecodeError, StopIteration) as error:
        problem, mend = (
            "The file cannot be read: it is cut off, or of another kind.",
            "Take it from its publisher anew.",
        )
        raise CuratedDataError([Flaw(name, 0, "", "", problem, mend)]) from error
    lost = [column for column in columns.values() if column not in found]
    if lost:
        mend = "Correct the description, or the file."
        raise CuratedDataError(
            [Flaw(name, 0, column, "", "The column is missing.", mend) for column in sorted(set(lost))]
        )
    odd = {column for column in columns.values() if not _is_readable(found[column])}
    if odd:
        problem, mend = (
            "What stands in it is no text, whole number or day.",
            "Leave it out, or write it as one of these.",
        )
        raise CuratedDataError([Flaw(name, 0, column, found[column], problem, mend) for column in sorted(odd)])
    return Form({key: found[column] for key, column in columns.items()}, rows)


def alike(forms: Mapping[str, Form], columns: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    """Return the types that all files share with those that were `known`. Raises `CuratedDataError` if one differs."""
    types = dict(known) or dict(next(iter(forms.values())).types)
    faults = [
        Flaw(name, 0, columns[key], kind, f"The column was {types[key]} so far.", "Write it as it was.")
        for name, one in forms.items()
        for key, kind in one.types.items()
        if types.get(key, kind) != kind
    ]
    if faults:
        raise CuratedDataError(faults)
    return types


def _parquet(path: Path) -> tuple[dict[str, str], int]:
    with pq.ParquetFile(path) as file:
        schema = file.schema_arrow
        return {one.name: _plain(one.type) for one in schema}, file.metadata.num_rows


def _csv(path: Path) -> tuple[dict[str, str], int]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return dict.fromkeys(next(csv.reader(file)), _TEXT), path.stat().st_size // _CSV_ROW


def _is_readable(kind: str) -> bool:
    try:
        found = pa.type_for_alias(kind)
    except ValueError:
        return False
    types = pa.types
    return any(test(found) for test in (types.is_string, types.is_integer, types.is_date, types.is_timestamp))


def _plain(kind: pa.DataType) -> str:
    """Return a type by its name; how a text is coded makes no other type of it."""
    kind = kind.value_type if pa.types.is_dictionary(kind) else kind
    return _TEXT if pa.types.is_large_string(kind) or pa.types.is_string_view(kind) else str(kind)
