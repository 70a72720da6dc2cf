"""`data/register/`: in `CHANGES.csv` every change of a published number by version, in `RELEASED.parquet` what is out.

The build writes the difference between what is out and what is built; the curator says why and confirms, and with that
the version is out. Whatever was built in between leaves no trace.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from data.build import reader, store
from data.build.faults import CuratedDataError, Fault
from data.build.revisions import Records, Revision
from data.dataset import REGISTER
from data.package import FIRST
from data.vocabulary import LANGUAGES

RELEASED = "register/RELEASED.parquet"
_WHY = {lang: f"why_{lang}" for lang in LANGUAGES}
_COLUMNS = [name for field in fields(Revision) for name in (_WHY.values() if field.name == "why" else (field.name,))]


def read(path: Path) -> list[Revision]:
    """Return the lines of the register; a file that is not there yet has none.

    Raises `CuratedDataError` where the file is not what a spreadsheet should have saved.
    """
    if not path.exists():
        return []
    frame, faults = reader.read_file(path)
    if not faults:
        faults = [
            Fault(REGISTER, 1, name, "", "The column is missing.", "Put the header row back.")
            for name in _COLUMNS
            if name not in frame
        ]
    if not faults:
        odd = frame[~frame["confirmed"].isin(["", "yes"])]
        mend = "Leave it empty: make confirm writes it."
        for row, cell in zip(odd[reader.ROW], odd["confirmed"], strict=True):
            faults.append(Fault(REGISTER, int(row), "confirmed", cell, "This is neither yes nor empty.", mend))
    if faults:
        raise CuratedDataError(faults)
    return [_line(cells) for cells in frame[_COLUMNS].to_dict("records")]


def write(path: Path, lines: Iterable[Revision]) -> None:
    """Write the register aside and rename it into place."""

    def fill(aside: Path) -> None:
        with aside.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, _COLUMNS, lineterminator="\n")
            writer.writeheader()
            writer.writerows(_cells(line) for line in lines)

    store.replaced(path, fill)


def _line(cells: dict[Hashable, Any]) -> Revision:
    why = {lang: text for lang, name in _WHY.items() if (text := cells.pop(name))}
    return Revision(**{str(name): cell for name, cell in cells.items()}, why=why)


def _cells(line: Revision) -> dict[str, str]:
    cells = asdict(line)
    why = cells.pop("why")
    return cells | {name: why.get(lang, "") for lang, name in _WHY.items()}


def released(path: Path) -> tuple[str, Records]:
    """Return the version that is out and its observations, as `revisions.records` does; nothing before the first."""
    if not path.exists():
        return "", {}
    table = pq.read_table(path)
    rows = ({name: text for name, text in row.items() if text} for row in table.to_pylist())
    return table.schema.metadata[b"version"].decode(), {row.pop("id"): row for row in rows}


def release(path: Path, version: str, records: Records) -> None:
    """Write down that `version` is out with these observations."""
    names = sorted({name for row in records.values() for name in row})
    columns = {"id": sorted(records)} | {
        name: [records[key].get(name, "") for key in sorted(records)] for name in names
    }
    table = pa.table(columns).replace_schema_metadata({"version": version})
    store.replaced(path, lambda aside: pq.write_table(table, aside, compression="zstd"))


def unexplained(lines: Iterable[Revision]) -> Iterator[Fault]:
    """Yield a fault for every line that lacks the reason that it owes."""
    for row, line in enumerate(lines, start=2):
        if line.needs_reason and not all(line.why.get(lang) for lang in LANGUAGES):
            mend = "Say in one line why, in each language."
            yield Fault(REGISTER, row, _WHY[FIRST], line.id, f"This was {line.change} without a reason.", mend)


def confirmed(lines: Iterable[Revision]) -> list[Revision]:
    """Return the lines, each confirmed."""
    return [replace(line, confirmed="yes") for line in lines]


def homeless(lines: Iterable[Revision], versions: set[str]) -> Iterator[Fault]:
    """Yield a fault for every line of a version that is not among the releases."""
    for row, line in enumerate(lines, start=2):
        if line.version not in versions:
            mend = "Write it as in releases.csv; a spreadsheet may have made a date of it."
            yield Fault(REGISTER, row, "version", line.version, "This version is not known.", mend)


def gaps(lines: Iterable[Revision], ids: set[str]) -> Iterator[Fault]:
    """Yield a fault where the lines of the versions that are out do not lead to the observations `ids` that are out."""
    present = set()
    for line in lines:
        if line.change == "added":
            present.add(line.id)
        elif line.change == "withdrawn":
            present.discard(line.id)
    for key in sorted(present ^ ids):
        problem = f"This observation is in {RELEASED} and not in the register, or the other way round."
        yield Fault(REGISTER, 0, "id", key, problem, "Take both files back from the last commit.")


def summary(lines: Iterable[Revision]) -> str:
    """Return how many lines there are of each kind, in words: 3 added, 1 corrected."""
    counts = Counter(line.change for line in lines)
    return ", ".join(f"{number} {change}" for change, number in sorted(counts.items())) or "nothing"
