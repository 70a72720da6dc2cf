"""`data/CHANGES.csv`: every change of the record by version, written by the build and confirmed by the curator.

A version is open until its lines are confirmed; a confirmed version is out, and later changes need a new one.
"""

from __future__ import annotations

import csv
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields, replace
from pathlib import Path

from data.changes import Change
from data.faults import Fault

NAME = "CHANGES.csv"
_COLUMNS = [field.name for field in fields(Change)]


def read(path: Path) -> list[Change]:
    """Return the lines of the register; a file that is not there yet has none."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [Change(**{name: row[name] for name in _COLUMNS}) for row in csv.DictReader(file)]


def write(path: Path, lines: Iterable[Change]) -> None:
    """Write the register aside and rename it into place."""
    aside = path.with_name(path.name + ".new")
    with aside.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, _COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(line) for line in lines)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)


def closed(lines: Iterable[Change], version: str) -> bool:
    """Return whether `version` is out: it has lines, and all are confirmed."""
    marks = [line.confirmed for line in lines if line.version == version]
    return bool(marks) and all(mark == "yes" for mark in marks)


def confirm(lines: Iterable[Change]) -> tuple[list[Change], list[Fault]]:
    """Return the lines with every open one confirmed, and the faults of those that lack a reason."""
    confirmed, faults = [], []
    for row, line in enumerate(lines, start=2):
        if line.needs_reason and not (line.why_en and line.why_ko):
            mend = "Say in one line why, in English and in Korean."
            faults.append(Fault(NAME, row, "why_en", line.id, f"This was {line.change} without a reason.", mend))
        confirmed.append(replace(line, confirmed="yes"))
    return confirmed, faults


def gaps(lines: Iterable[Change], ids: set[str]) -> Iterator[Fault]:
    """Yield a fault where the register does not lead to the observations `ids` that the tables hold."""
    present = set()
    for line in lines:
        if line.change == "added":
            present.add(line.id)
        elif line.change == "withdrawn":
            present.discard(line.id)
    for key in sorted(present ^ ids):
        problem = "The tables hold this observation and the register does not, or the other way round."
        yield Fault(NAME, 0, "id", key, problem, "Take the register back from the last commit and build again.")


def summary(lines: Iterable[Change]) -> str:
    """Return how many lines there are of each kind, in words: 3 added, 1 corrected."""
    counts = Counter(line.change for line in lines)
    return ", ".join(f"{number} {change}" for change, number in sorted(counts.items())) or "nothing"
