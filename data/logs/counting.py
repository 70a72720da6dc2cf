"""Counting files of a log with an engine: what it answers, in the words of the description."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import ibis

from data.logs import question
from data.logs.description import Cube, Log
from data.logs.duck import Duck
from data.logs.kept import FITTING, NEVER, Cell


class Counting:
    """An engine at work on a log whose columns have these `types`, as Arrow names them.

    `until` is the last day that is not ahead. What the engine is asked is written once, and asked of many files.
    """

    def __init__(self, engine: Duck, log: Log, types: Mapping[str, str], until: date) -> None:
        self._engine, self._log, self._types = engine, log, types
        cases = question.cases(log, question.log_of(types), until)
        kept = question.kept(cases)
        self._cases = self._written(cases)
        self._cubes = [(cube, self._written(question.counted(cube, log, kept))) for cube in log.cubes]
        self._fitting = self._written(question.fitting(kept))

    def _written(self, asked: ibis.Table) -> str:
        return str(ibis.to_sql(asked, dialect=self._engine.name))

    def cells(self, files: Mapping[str, Path]) -> list[Cell]:
        """Return the cells of some files by their names, and how many of their rows fit, by reason.

        Raises `CuratedDataError` where one cannot be read to its end.
        """
        self._engine.open(files, self._log.readable, self._types)
        self._engine.keep(self._cases, question.CASES)
        found = [cell for cube, asked in self._cubes for cell in _counted(cube, self._log, self._engine.answer(asked))]
        return [*found, *_fitting(self._engine.answer(self._fitting))]


def _counted(cube: Cube, log: Log, rows: Sequence[Mapping[str, Any]]) -> Iterator[Cell]:
    """Yield the cells of a cube from what an engine answered: codes become members, and those of one add up."""
    sums: Counter[tuple[str, date, tuple[str, ...], int]] = Counter()
    for row in rows:
        members = tuple(log.dimensions[name].members[row[f"dim_{name}"]] for name in cube.by)
        part, period = row[question.PARTITION], row[question.PERIOD]
        # Engines give the first day of a month as a day or as its first moment.
        day = period.date() if isinstance(period, datetime) else period
        sums[part, day, members, int(row.get(question.DAYS, 0))] += int(row[question.VALUE])
    for (part, day, members, days), value in sums.items():
        yield Cell(part, cube.measure, day, members, days, value)


def _fitting(rows: Sequence[Mapping[str, Any]]) -> Iterator[Cell]:
    """Yield how many rows of each file fit, and how many do not for which reason."""
    sums: Counter[tuple[str, str]] = Counter()
    for row in rows:
        part = row[question.PARTITION]
        sums[part, row[question.FIT]] += int(row[question.VALUE])
        sums[part, question.AGAIN] += int(row[question.AGAIN])
    for (part, reason), value in sums.items():
        if value:
            yield Cell(part, FITTING, NEVER, (reason,), 0, value)
