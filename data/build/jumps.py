"""Numbers that leap from one period to the next: a reader is told why, or the build stops."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from datetime import date
from typing import Any

import pandas as pd

from data.build.faults import Fault
from data.build.reader import ROW, Frames, dimensions

Cells = dict[Hashable, Any]

_COUNTS = ("flow", "stock")
_FACTOR = 5
_MONTH = 28  # days
_FEW = 100  # among few, a leap is chance


def check(table: str, drawn: pd.DataFrame, frames: Frames) -> Iterator[Fault]:
    """Yield the numbers above five times, or below a fifth, of those of the period before, where nothing says why.

    `drawn` holds the preferred rows of an observation table. Periods follow each other where one begins the day after
    the other ends and both are of one length. Why is said by a row of breaks.csv for the measure, which may hold for a
    span of time, or by an event that names it, within the two periods. Shares are bounded, so only counts can leap.
    """
    told = _told(frames)
    kinds = drawn["measure"].map(frames["measures"].drop_duplicates("id").set_index("id")["kind"])
    rows = drawn[(drawn["value"] != "") & ~drawn["status"].isin(["target", "misprint"]) & kinds.isin(_COUNTS)]
    series = ["measure", *dimensions(frames, table)]
    groups: dict[tuple[str, ...], list[Cells]] = {}
    for row in rows.to_dict("records"):
        groups.setdefault(tuple(row[name] for name in series), []).append(row)
    for group in groups.values():
        for before, after in _following(group):
            low, high = sorted((float(before["value"]), float(after["value"])))
            start, end = before["period_start"], after["period_end"]
            reasons = told.get(after["measure"], ())
            if high >= _FEW and high > _FACTOR * low and not any(one <= end and start <= two for one, two in reasons):
                problem = f"The number was {before['value']} in the period before ({before['id']})."
                mend = "Correct it; or say why in breaks.csv, or name the measure at an event of this time."
                yield Fault(f"{table}.csv", int(after[ROW]), "value", after["value"], problem, mend)


def _told(frames: Frames) -> dict[str, list[tuple[str, str]]]:
    """Return the spans of days of which something is said of a measure."""
    found: dict[str, list[tuple[str, str]]] = {}
    breaks, events = frames["breaks"], frames["events"]
    for measure, day, until in zip(breaks["measure"], breaks["date"], breaks["until"], strict=True):
        found.setdefault(measure, []).append((day, until or day))
    for measures, day in zip(events["measures"], events["date"], strict=True):
        first = f"{day}-01-01"[:10] if len(day) == 4 else f"{day}-01"[:10]
        for measure in filter(None, measures.split(";")):
            found.setdefault(measure, []).append((first, first))
    return found


def _following(rows: Sequence[Cells]) -> Iterator[tuple[Cells, Cells]]:
    """Yield the neighbours of one length: years beside years, months beside months."""
    begins: dict[int, list[Cells]] = {}
    for row in rows:
        begins.setdefault(_day(row, "period_start"), []).append(row)
    for row in rows:
        for after in begins.get(_day(row, "period_end") + 1, ()):
            if abs(_length(row) - _length(after)) < _MONTH:
                yield row, after


def _day(row: Cells, column: str) -> int:
    return date.fromisoformat(row[column]).toordinal()


def _length(row: Cells) -> int:
    return _day(row, "period_end") - _day(row, "period_start") + 1
