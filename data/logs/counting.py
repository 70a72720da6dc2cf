"""Counting files of a log with an engine: what it answers, in the words of the description."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import ibis

from data.build.faults import CuratedDataError
from data.logs import question
from data.logs.description import Cube, Flaw, Log
from data.logs.duck import Duck
from data.logs.kept import FITTING, NEVER, Cell


def cells(engine: Duck, log: Log, files: Mapping[str, Path], types: Mapping[str, str], until: date) -> list[Cell]:
    """Return the cells of some files, and how many of their rows fit, by reason.

    `types` are those of their columns as Arrow names them; `until` is the last day that is not ahead. Raises
    `CuratedDataError` where a file cannot be read to its end.
    """
    names = {str(path): name for name, path in files.items()}
    engine.open(list(files.values()), log.readable)
    asked = question.cases(log, question.log_of(types), until)
    cases = question.kept(asked)
    found: list[Cell] = []
    try:
        engine.keep(asked, question.CASES)
        for cube in log.cubes:
            found += _counted(cube, log, names, _answers(engine, question.counted(cube, log, cases)))
        found += _fitting(names, _answers(engine, question.fitting(cases)))
    except duckdb.Error as error:
        said = str(error).splitlines()[0]
        problem = f"They could not be counted ({said})."
        flaws = [Flaw(name, 0, "", "", problem, "Take the file from its publisher anew.") for name in files]
        raise CuratedDataError(flaws) from error
    return found


def _answers(engine: Duck, asked: ibis.Table) -> list[dict[str, Any]]:
    answers: list[dict[str, Any]] = engine.answer(asked).to_pylist()
    return answers


def _counted(cube: Cube, log: Log, names: Mapping[str, str], rows: Sequence[Mapping[str, Any]]) -> Iterator[Cell]:
    """Yield the cells of a cube from what an engine answered: codes become members, and those of one add up."""
    sums: Counter[tuple[str, date, tuple[str, ...], int]] = Counter()
    for row in rows:
        members = tuple(log.dimensions[name].members[row[f"dim_{name}"]] for name in cube.by)
        part, period = names[row[question.PARTITION]], row[question.PERIOD]
        # Engines give the first day of a month as a day or as its first moment.
        day = period.date() if isinstance(period, datetime) else period
        sums[part, day, members, int(row.get(question.DAYS, 0))] += int(row[question.VALUE])
    for (part, day, members, days), value in sums.items():
        yield Cell(part, cube.measure, day, members, days, value)


def _fitting(names: Mapping[str, str], rows: Sequence[Mapping[str, Any]]) -> Iterator[Cell]:
    """Yield how many rows of each file fit, and how many do not for which reason."""
    sums: Counter[tuple[str, str]] = Counter()
    for row in rows:
        part = names[row[question.PARTITION]]
        sums[part, row[question.FIT]] += int(row[question.VALUE])
        sums[part, question.AGAIN] += int(row[question.AGAIN])
    for (part, reason), value in sums.items():
        if value:
            yield Cell(part, FITTING, NEVER, (reason,), 0, value)
