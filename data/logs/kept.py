"""What is kept of a log: the cells of each of its partitions, and what they were counted from and by."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
from msgspec import Struct

from data.build import store
from data.build.faults import CuratedDataError
from data.logs.description import Flaw
from data.logs.inputs import Input

CELLS, MADE = "cells.parquet", "made.json"
FITTING, NEVER = "", date.min  # the measure and the period of cells that say how many rows fit, by reason
_SCHEMA = pa.schema(
    {
        "partition": pa.string(),
        "measure": pa.string(),
        "period": pa.date32(),
        "members": pa.list_(pa.string()),
        "days": pa.int64(),
        "value": pa.int64(),
    }
)


class Cell(Struct, frozen=True, order=True, array_like=True):
    """A number of one partition: what it counts, of which month, of which members (in the order of the cube).

    Where the measure is a duration, it is how many cases took so many `days`; else `days` is 0. A cell of `FITTING` has
    a reason in place of members, and no period.
    """

    partition: str
    measure: str
    period: date
    members: tuple[str, ...]
    days: int
    value: int


class Made(Struct, frozen=True):
    """What cells were made of: the SHA-256 of the description, the engine with its version, the files, their types.

    `until` was the last day that was not ahead, when files were last read.
    """

    description: str
    engine: str
    until: date
    types: dict[str, str]
    inputs: dict[str, Input]


def read(folder: Path) -> tuple[Made | None, list[Cell]]:
    """Return what is kept in a folder, and nothing where nothing is. Raises `CuratedDataError` where it is damaged."""
    if not folder.exists():
        return None, []
    try:
        made = msgspec.json.decode((folder / MADE).read_bytes(), type=Made)
        table = pq.read_table(folder / CELLS)
        columns = [table[name].to_pylist() for name in _SCHEMA.names]
    except (OSError, ValueError, KeyError, msgspec.DecodeError) as error:
        problem, mend = "What was kept is damaged.", f"Remove {folder}, and count the log anew."
        raise CuratedDataError([Flaw(folder.name, 0, "", "", problem, mend)]) from error
    cells = [
        Cell(part, measure, day, tuple(members), days, value)
        for part, measure, day, members, days, value in zip(*columns, strict=True)
    ]
    return made, cells


def write(folder: Path, made: Made, cells: Iterable[Cell]) -> None:
    """Put these in the place of what is kept, at one stroke; the same values give the same bytes."""
    rows = sorted(cells)
    columns = [[getattr(cell, name) for cell in rows] for name in _SCHEMA.names]
    filled = io.BytesIO()
    pq.write_table(pa.table(columns, schema=_SCHEMA), filled, compression="zstd", store_schema=False)
    told = msgspec.json.format(msgspec.json.encode(made, order="deterministic"), indent=1)
    store.write({CELLS: filled.getvalue(), MADE: told + b"\n"}, folder, MADE)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Be the one who builds a log. Raises `CuratedDataError` where another one does."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with folder.with_name(f".{folder.name}.lock").open("w") as file:
        try:
            flock(file, LOCK_EX | LOCK_NB)
        except BlockingIOError as error:
            problem, mend = "It is being built already.", "Wait until that has ended."
            raise CuratedDataError([Flaw(folder.name, 0, "", "", problem, mend)]) from error
        yield
