"""Building a log: what is new or changed is counted, what was counted before stays."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from data.build import store
from data.build.faults import CuratedDataError
from data.logs import description, forms, inputs, kept, question
from data.logs.counting import Counting
from data.logs.description import Flaw, Log
from data.logs.duck import Duck
from data.logs.forms import Form
from data.logs.inputs import Input
from data.logs.kept import FITTING, Cell, Made

SETTING = "TAKEDOWN_TRENDS_LOGS"
DESCRIBED = Path(__file__).parent
CUBES = DESCRIBED.parent / "cubes"

_BATCH = 1_000_000  # rows that are counted at once, so that their cases fit into memory


@dataclass(frozen=True)
class Progress:
    """How far a build is: so many files of all that are to be read, with so many rows."""

    files: int
    of_files: int
    rows: int
    of_rows: int


@dataclass(frozen=True)
class Place:
    """Where a log is described, where its files lie, and where what was counted is kept."""

    description: Path
    files: Path
    cube: Path


def place(name: str) -> Place:
    """Return the places of a log by its name."""
    return Place(DESCRIBED / f"{name}.toml", Path(os.environ.get(SETTING, "") or DESCRIBED), CUBES / name)


def digest(path: Path) -> str:
    """Return the SHA-256 of a description."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def build(at: Place, until: date, tell: Callable[[Progress], None] = lambda _: None, *, forget: bool = False) -> bool:
    """Count what is new of a log and keep it; return whether anything changed.

    `until` is the last day that is not ahead. With `forget`, files that are gone are taken out. Raises
    `CuratedDataError` where the description, a file or too many rows are wrong; then all that was kept stays as it was.
    """
    log = description.read(at.description)
    with kept.alone(at.cube):
        store.restore(at.cube)
        made, cells = kept.read(at.cube)
        files = inputs.listed(log, at.files, at.description.name)
        gone = sorted(made.inputs.keys() - files.keys()) if made else []
        if gone and not forget:
            mend = "Put it back, or take its numbers out with --forget."
            raise CuratedDataError([Flaw(name, 0, "", "", "It was counted, and is gone.", mend) for name in gone])
        engine, described = Duck(), digest(at.description)
        maker = f"{engine.name} {engine.version}"
        if made and (made.description, made.engine) != (described, maker):
            made, cells = None, []
        known = dict(made.inputs) if made else {}
        if made and made.until < until:
            # What was ahead when it was read may no longer be.
            for name in {cell.partition for cell in cells if cell.members == (question.AHEAD,)}:
                known.pop(name, None)
        new = inputs.changed(files, known)
        if made and not new and not gone:
            return False
        found = {name: forms.form(name, files[name], log.readable) for name in new}
        types = forms.alike(found, log.readable, made.types if made else {})
        at_work = Counting(engine, log, types, until)
        cells = [cell for cell in cells if cell.partition in files and cell.partition not in new]
        done = Progress(0, len(new), 0, sum(one.rows for one in found.values()))
        for batch in _batches(found):
            cells += at_work.cells({name: files[name] for name in batch})
            rows = sum(found[name].rows for name in batch)
            done = Progress(done.files + len(batch), done.of_files, done.rows + rows, done.of_rows)
            tell(done)
        _refuse(at.description, log, cells)
        read: dict[str, Input] = {name: one for name, one in known.items() if name in files} | new
        kept.write(at.cube, Made(described, maker, until, types, read), cells)
        return True


def _batches(files: Mapping[str, Form]) -> Iterator[list[str]]:
    """Yield the names of files in batches that are counted at once."""
    batch: list[str] = []
    rows = 0
    for name, one in files.items():
        if batch and rows + one.rows > _BATCH:
            yield batch
            batch, rows = [], 0
        batch.append(name)
        rows += one.rows
    if batch:
        yield batch


def _refuse(file: Path, log: Log, cells: Sequence[Cell]) -> None:
    """Raise `CuratedDataError` where more rows do not fit than the description allows."""
    reasons = fitting(cells)
    rows, wrong = reasons.total(), reasons.total() - reasons[""]
    if wrong > log.misfits * rows:
        told = ", ".join(f"{reason} {count:,}" for reason, count in sorted(reasons.items()) if reason)
        line = description.line(file.read_text(encoding="utf-8-sig"), ["misfits"])
        problem = f"{wrong:,} of {rows:,} rows do not fit ({told})."
        raise CuratedDataError(
            [Flaw(file.name, line, "misfits", "", problem, "Mend the log or its description, or allow more.")]
        )


def fitting(cells: Sequence[Cell]) -> Counter[str]:
    """Return how many rows fit (under the empty reason), and how many do not for which reason."""
    reasons: Counter[str] = Counter()
    for cell in cells:
        if cell.measure == FITTING:
            reasons[cell.members[0]] += cell.value
    return reasons
