"""How much a measure changed, where that may be said at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from data.model import Break, Observation, Row


@dataclass(frozen=True, eq=False)
class Change:
    """A number of a series and an earlier one that it is set against.

    `ratio` is latest over earlier; None where there is nothing earlier, where it is zero, or where a change of
    definition lies between (then `broken`).
    """

    latest: Observation
    earlier: Observation | None
    ratio: float | None
    broken: bool = False


def change(rows: Iterable[Row], breaks: Sequence[Break]) -> Change | None:
    """Return the latest complete year of one series of annual rows (see `data.picks.annual`) against the one before.

    None where no year is complete. Unfinished years and targets never enter.
    """
    complete = [one for one in rows if one.completeness == "complete" and one.value is not None]
    complete.sort(key=lambda one: one.year)
    if not complete:
        return None
    if len(complete) < 2:
        return Change(complete[-1], None, None)
    return between(complete[-1], complete[-2], breaks)


def between(latest: Observation, earlier: Observation, breaks: Sequence[Break]) -> Change:
    """Return the change from one number to a later one of the same series; `breaks` are those of its measure."""
    if broken(breaks, earlier, latest):
        return Change(latest, earlier, None, broken=True)
    known = latest.value is not None and bool(earlier.value)
    return Change(latest, earlier, latest.value / earlier.value if known else None)  # type: ignore[operator]


def like_for_like(one: Observation, rows: Iterable[Observation], breaks: Sequence[Break]) -> Change:
    """Return a number against that of the same days of the year before, from all reports of its measure.

    `earlier` is None where no report of these days is on record.
    """
    wanted = one.period_start, one.period_end
    for other in rows:
        if (
            other.drawn == "yes"
            and other.status != "target"
            and other.series == one.series
            and (_moved(other.period_start), _moved(other.period_end)) == wanted
        ):
            return between(one, other, breaks)
    return Change(one, None, None)


def _moved(day: date) -> date:
    """Return the same day of the next year; the end of February stays its end."""
    if day.month == 2 and (day + timedelta(days=1)).month == 3:
        return date(day.year + 1, 3, 1) - timedelta(days=1)
    return day.replace(year=day.year + 1)


def broken(breaks: Iterable[Break], one: Observation, other: Observation) -> bool:
    """Return whether a change of definition keeps two numbers of a measure apart; `breaks` are those of the measure.

    It lies between them, or within the earlier one, which then mixes two rules.
    """
    earlier, later = sorted((one, other), key=lambda row: row.period_end)
    return any(point.kind == "definition" and earlier.period_start < point.date <= later.period_end for point in breaks)
