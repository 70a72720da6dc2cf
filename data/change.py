"""How much a measure changed, where that may be said at all."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Change:
    """The latest complete year of a series and the complete year before it that was published.

    `ratio` is latest over earlier; None where there is nothing earlier, where it is zero, or where a change of
    definition lies between (then `broken`).
    """

    latest: pd.Series
    earlier: pd.Series | None
    ratio: float | None
    broken: bool = False


def change(rows: pd.DataFrame, breaks: pd.DataFrame) -> Change | None:
    """Return the change of one series of annual rows (see `data.picks.annual`); None where no year is complete.

    Unfinished years and targets never enter.
    """
    complete = rows[(rows["mark"] == "complete") & rows["value"].notna()].sort_values("year")
    if complete.empty:
        return None
    latest = complete.iloc[-1]
    if len(complete) < 2:
        return Change(latest, None, None)
    earlier = complete.iloc[-2]
    between = breaks[
        (breaks["measure"] == latest["measure"])
        & (breaks["kind"] == "definition")
        & (breaks["date"] > earlier["period_end"])
        & (breaks["date"] <= latest["period_end"])
    ]
    if len(between):
        return Change(latest, earlier, None, broken=True)
    ratio = float(latest["value"] / earlier["value"]) if earlier["value"] else None
    return Change(latest, earlier, ratio)
