"""Where one number of a log comes from: its files, what was left out, and what the engine was asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

import ibis

from data.build.faults import CuratedDataError
from data.logs import description, kept, question
from data.logs.command import Place, digest
from data.logs.description import Cube, Flaw, Log

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


def explain(at: Place, measure: str, month: str, members: Sequence[str]) -> str:
    """Return, as lines of text, the number of a cell, that of each file, its filter and its query.

    `members` are `dimension=member`; those that are not named are all there are. Raises `CuratedDataError` for a log
    that was not counted, a measure or a member that it does not have.
    """
    log = description.read(at.description)
    made, cells = kept.read(at.cube)
    cube = next((one for one in log.cubes if one.measure == measure), None)
    if made is None or cube is None:
        problem = "This log was not counted yet." if made is None else "This log has no such measure."
        raise _wrong(at, "measure", measure, problem)
    if made.description != digest(at.description):
        raise _wrong(at, "", "", "The description has changed since the log was counted. Count it again.")
    if not _MONTH.fullmatch(month):
        raise _wrong(at, "month", month, "This is no month. Write it like 2025-01.")
    asked = _asked(at, log, cube, members)
    found: dict[str, int] = {}
    for cell in cells:
        its = dict(zip(cube.by, cell.members, strict=True)) if cell.measure == measure else None
        if its is not None and f"{cell.period:%Y-%m}" == month and asked.items() <= its.items():
            found[cell.partition] = found.get(cell.partition, 0) + cell.value
    lines = [f"{measure}, {month}, {', '.join(members) or 'all'}: {sum(found.values()):,}"]
    lines += [f"  {value:>12,}  {name}  sha256 {made.inputs[name].hash}" for name, value in sorted(found.items())]
    lines += [f"Rows: {line}" for line in _filter(log, cube)]
    cases = question.cases(log, question.log_of(made.types), made.until)
    asked_for = ibis.to_sql(question.counted(cube, log, cases), dialect=made.engine.split()[0])
    return "\n".join([*lines, f"Counted by {made.engine}, which was asked:", asked_for])


def _asked(at: Place, log: Log, cube: Cube, members: Sequence[str]) -> dict[str, str]:
    asked = dict(one.partition("=")[::2] for one in members)
    for name, member in asked.items():
        if name not in cube.by:
            raise _wrong(at, "by", name, "This measure is not split by it.")
        if member not in log.dimensions[name].codes:
            raise _wrong(at, f"dimensions.{name}.codes", member, "There is no such member.")
    return asked


def _wrong(at: Place, key: str, value: str, problem: str) -> CuratedDataError:
    return CuratedDataError([Flaw(at.description.name, 0, key, value, problem, "Look at the description.")])


def _filter(log: Log, cube: Cube) -> list[str]:
    """Return what rows are counted, in words of the description."""
    told = [f"{column} is {' or '.join(codes) or 'empty'}" for column, codes in log.only.items()]
    told += [f"{name} is {' or '.join(members)}" for name, members in cube.only.items()]
    return told or ["all that fit"]
