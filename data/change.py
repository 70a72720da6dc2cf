"""How much a measure changed, where that may be said at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from data import vocabulary as v


@dataclass(frozen=True)
class Change:
    """A number of a series and an earlier one that it is set against.

    `ratio` is latest over earlier; None where there is nothing earlier, where it is zero, or where a change of
    definition lies between (then `broken`).
    """

    latest: pd.Series
    earlier: pd.Series | None
    ratio: float | None
    broken: bool = False


def change(rows: pd.DataFrame, breaks: pd.DataFrame) -> Change | None:
    """Return the latest complete year of one series of annual rows (see `data.picks.annual`) against the one before.

    None where no year is complete.

    Unfinished years and targets never enter.
    """
    complete = rows[(rows["mark"] == "complete") & rows["value"].notna()].sort_values("year")
    if complete.empty:
        return None
    latest = complete.iloc[-1]
    if len(complete) < 2:
        return Change(latest, None, None)
    return between(latest, complete.iloc[-2], breaks)


def between(latest: pd.Series, earlier: pd.Series, breaks: pd.DataFrame) -> Change:
    """Return the change from one number to a later one of the same series."""
    if broken(breaks, earlier, latest):
        return Change(latest, earlier, None, broken=True)
    known = pd.notna(latest["value"]) and pd.notna(earlier["value"]) and earlier["value"] != 0
    return Change(latest, earlier, float(latest["value"] / earlier["value"]) if known else None)


def like_for_like(row: pd.Series, rows: pd.DataFrame, breaks: pd.DataFrame) -> Change:
    """Return a number against that of the same days of the year before, from all observations.

    `earlier` is None where no report of these days is on record.
    """
    same = rows[(rows["drawn"] == "yes") & (rows["status"] != "target")]
    for name in v.series(row.index):
        same = same[same[name] == row[name]]
    days = [(_moved(start), _moved(end)) for start, end in zip(same["period_start"], same["period_end"], strict=True)]
    found = same[[day == (row["period_start"], row["period_end"]) for day in days]]
    if found.empty:
        return Change(row, None, None)
    return between(row, found.iloc[0], breaks)


def _moved(day: date) -> date:
    """Return the same day of the next year; the end of February stays its end."""
    if day.month == 2 and (day + timedelta(days=1)).month == 3:
        return date(day.year + 1, 3, 1) - timedelta(days=1)
    return day.replace(year=day.year + 1)


def broken(breaks: pd.DataFrame, one: pd.Series, other: pd.Series) -> bool:
    """Return whether a change of definition keeps two numbers of a measure apart.

    It lies between them, or within the earlier one, which then mixes two rules.
    """
    earlier, later = sorted((one, other), key=lambda row: row["period_end"])
    own = breaks[(breaks["measure"] == later["measure"]) & (breaks["kind"] == "definition")]
    return bool(((own["date"] > earlier["period_start"]) & (own["date"] <= later["period_end"])).any())
