"""The files of a log as they lie: which columns they have, of which type, how many rows, and what stands in them.

Of a file nothing is read but the columns that are described, by their exact names; what cannot be read is never quoted.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from data.build.faults import CuratedDataError
from data.logs.description import Flaw

_CSV_ROW = 60  # bytes that a row of a CSV file has at least, for how many there may be
_BATCH = 1 << 17  # rows
_TEXT = str(pa.string())
_CODES = pa.dictionary(pa.int32(), pa.string())
_WANTED = {"opened": "a day", "closed": "a day", "number": "a whole number"}
_SPOILT = "The file cannot be read to its end: it is cut off, or of another kind.", "Take it from its publisher anew."


@dataclass(frozen=True)
class Form:
    """The types of the columns that may be read, by the names that they have here, and about how many rows it has."""

    types: Mapping[str, str]
    rows: int


def form(name: str, path: Path, columns: Mapping[str, str]) -> Form:
    """Return the form of a file; its cells are text where it is CSV.

    `columns` are those that may be read, by the names that they have here. Raises `CuratedDataError` for a file that is
    cut off or of another kind, and for one that has not each of them once, or of a type that it cannot have.
    """
    try:
        found, rows = _csv_form(path) if _is_csv(path) else _parquet_form(path)
    except (pa.ArrowInvalid, UnicodeDecodeError, csv.Error, StopIteration):
        raise CuratedDataError([Flaw(name, 0, "", "", *_SPOILT)]) from None
    flaws = []
    for key, column in columns.items():
        kinds = [kind for title, kind in found if title == column]
        if not kinds:
            flaws.append(Flaw(name, 0, column, "", "The column is missing.", "Correct the description, or the file."))
        elif len(kinds) > 1:
            flaws.append(Flaw(name, 0, column, "", "There are several columns of this name.", "Leave one of them."))
        elif not _suits(key, kinds[0]):
            wanted = _WANTED.get(key, "text or a whole number")
            flaws.append(Flaw(name, 0, column, kinds[0], f"It is not {wanted}.", "Write it as that, or as text."))
    if flaws:
        raise CuratedDataError(flaws)
    types = dict(found)
    return Form({key: types[column] for key, column in columns.items()}, rows)


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


def schema(columns: Mapping[str, str], types: Mapping[str, str]) -> pa.Schema:
    """Return what `batches` yields: the columns by the names that they have here, codes as numbers of a list."""
    kinds = {key: pa.type_for_alias(types[key]) for key in columns}
    return pa.schema({key: _CODES if _is_code(key) and kind == pa.string() else kind for key, kind in kinds.items()})


def batches(name: str, path: Path, columns: Mapping[str, str], wanted: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Yield what stands in these columns of a file in the form of `schema`, some rows at a time.

    Raises `CuratedDataError` where the file ends before its end.
    """
    try:
        for batch in _csv_batches(path, columns) if _is_csv(path) else _parquet_batches(path, columns):
            arrays = [batch.column(columns[field.name]).cast(field.type) for field in wanted]
            yield pa.RecordBatch.from_arrays(arrays, schema=wanted)
    except (pa.ArrowException, OSError):
        # What Arrow says may quote the row.
        raise CuratedDataError([Flaw(name, 0, "", "", *_SPOILT)]) from None


def _is_code(key: str) -> bool:
    return key.startswith(("dim_", "only_"))


def _is_csv(path: Path) -> bool:
    return path.suffix == ".csv"


def _parquet_form(path: Path) -> tuple[list[tuple[str, str]], int]:
    with pq.ParquetFile(path) as file:
        return [(one.name, _plain(one.type)) for one in file.schema_arrow], file.metadata.num_rows


def _parquet_batches(path: Path, columns: Mapping[str, str]) -> Iterator[pa.RecordBatch]:
    codes = [column for key, column in columns.items() if _is_code(key)]
    with pq.ParquetFile(path, read_dictionary=codes) as file:
        yield from file.iter_batches(_BATCH, columns=sorted(set(columns.values())))


def _csv_form(path: Path) -> tuple[list[tuple[str, str]], int]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [(title, _TEXT) for title in next(csv.reader(file))], path.stat().st_size // _CSV_ROW


def _csv_batches(path: Path, columns: Mapping[str, str]) -> Iterator[pa.RecordBatch]:
    wanted = sorted(set(columns.values()))
    convert = pyarrow.csv.ConvertOptions(
        include_columns=wanted,
        column_types=dict.fromkeys(wanted, pa.string()),
        strings_can_be_null=True,
        null_values=[""],
    )
    parse = pyarrow.csv.ParseOptions(newlines_in_values=True)
    yield from pyarrow.csv.open_csv(path, convert_options=convert, parse_options=parse)


def _plain(kind: pa.DataType) -> str:
    """Return a type by its name; how a text is coded makes no other type of it."""
    kind = kind.value_type if pa.types.is_dictionary(kind) else kind
    return _TEXT if pa.types.is_large_string(kind) or pa.types.is_string_view(kind) else str(kind)


def _suits(key: str, kind: str) -> bool:
    """Return whether a column that is this here may be of a type."""
    try:
        found = pa.type_for_alias(kind)
    except ValueError:
        return False
    if pa.types.is_string(found):
        return True
    if key in ("opened", "closed"):
        return bool(pa.types.is_date(found) or pa.types.is_timestamp(found))
    return bool(pa.types.is_integer(found))
