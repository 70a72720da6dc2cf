"""From all reports of a measure to the ones that a chart draws: one row a series and a place on the axis.

Every pick takes observations and returns a subset of them with the column `mark`: `complete`, `unfinished` (the period
stops before its year does) or `target`. Lateness is a column, so chart, table and file agree about it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pandas as pd

from data import periods
from data import vocabulary as v

Pick = Callable[[pd.DataFrame, pd.DataFrame], pd.DataFrame]


def drawn(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that charts may show."""
    return rows[rows["drawn"] == "yes"]


def _length(rows: pd.DataFrame) -> pd.Series:
    lengths = [periods.days(start, end) for start, end in zip(rows["period_start"], rows["period_end"], strict=True)]
    return pd.Series(lengths, index=rows.index, dtype=int)


def _year(rows: pd.DataFrame) -> pd.Series:
    return pd.Series([end.year for end in rows["period_end"]], index=rows.index, dtype=int)


def annual(rows: pd.DataFrame, measures: pd.DataFrame) -> pd.DataFrame:
    """Return one row a series and year: the whole year, else the longest part of it, marked `unfinished`.

    Parts that begin on 1 January come first. A year that is published in parts which together cover it (halves,
    quarters) is not unfinished, and no part stands for it: it has no row. A stock has a date and not a length, so it is
    never unfinished; its latest date stands for the year, and only where no date is known a number that is stated for
    the whole year. Targets stand beside the counts of their year.
    """
    inside = drawn(rows)
    inside = inside[inside["period_kind"] != "span"].assign(year=_year)
    stock = inside["measure"].map(measures["kind"]) == "stock"
    whole = inside["period_kind"] == "year"
    inside = inside.assign(mark="complete")
    inside.loc[~whole & ~stock, "mark"] = "unfinished"
    inside.loc[inside["status"] == "target", "mark"] = "target"
    dated = inside["period_kind"] == "point"
    begins = pd.Series(
        [(day.month, day.day) == (1, 1) for day in inside["period_start"]], index=inside.index, dtype=bool
    )
    ranked = inside.assign(
        _whole=whole.where(~stock, dated), _begins=begins.where(~stock, False), _days=_length(inside).where(~stock, 0)
    )
    ranked = ranked.sort_values(["year", "_whole", "_begins", "_days", "period_end"], kind="stable")
    target = ranked["mark"] == "target"
    yearly = [*v.series(ranked.columns), "year"]
    last = ranked[~target].drop_duplicates(yearly, keep="last")
    covered = _covered(ranked[~target & ~stock[ranked.index]])
    last = last[~((last["mark"] == "unfinished") & last[yearly].apply(tuple, axis=1).isin(covered))]
    both = pd.concat([last, ranked[target]]).sort_values(["year"], kind="stable")
    return both.drop(columns=["_whole", "_begins", "_days"])


def _covered(parts: pd.DataFrame) -> set[tuple[object, ...]]:
    """Return the series and years whose parts join without a gap or an overlap from 1 January to 31 December."""
    found = set()
    for key, group in parts.groupby([*v.series(parts.columns), "year"], sort=False):
        year = int(group["year"].iloc[0])
        reached = {date(year, 1, 1)}
        for start, end in sorted(zip(group["period_start"], group["period_end"], strict=True)):
            if start in reached:
                reached.add(end + timedelta(days=1))
        if date(year + 1, 1, 1) in reached:
            found.add(tuple(key))
    return found


def same_months(first: tuple[int, int], last: tuple[int, int]) -> Pick:
    """Return a pick of one stretch of the calendar, such as (1, 1) to (7, 31), in each year that has it."""

    def pick(rows: pd.DataFrame, measures: pd.DataFrame) -> pd.DataFrame:
        inside = drawn(rows).assign(year=_year, mark="complete")
        inside.loc[inside["period_kind"] != "year", "mark"] = "unfinished"
        starts = [(day.month, day.day) == first for day in inside["period_start"]]
        ends = [(day.month, day.day) == last for day in inside["period_end"]]
        within = inside["period_kind"] != "span"
        return inside[within & pd.Series(starts, index=inside.index) & pd.Series(ends, index=inside.index)].sort_values(
            "year", kind="stable"
        )

    return pick


def running(year: int) -> Pick:
    """Return a pick of all totals that run from 1 January of `year`, in the order of their end."""

    def pick(rows: pd.DataFrame, measures: pd.DataFrame) -> pd.DataFrame:
        inside = drawn(rows).assign(year=_year, mark="complete")
        begins = [(day.year, day.month, day.day) == (year, 1, 1) for day in inside["period_start"]]
        within = pd.Series(begins, index=inside.index) & (inside["year"] == year)
        inside = inside[within].sort_values("period_end", kind="stable")
        inside.loc[inside["period_kind"] != "year", "mark"] = "unfinished"
        return inside

    return pick


def latest(rows: pd.DataFrame, measures: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the latest complete year; where no year is complete, those of the latest period."""
    inside = annual(rows, measures)
    inside = inside[inside["mark"] != "target"]
    complete = inside[inside["mark"] == "complete"]
    chosen: pd.DataFrame = complete if len(complete) else inside
    if chosen.empty:
        return chosen
    newest: pd.DataFrame = chosen[chosen["period_end"] == max(chosen["period_end"])]
    return newest


def finest(rows: pd.DataFrame, measures: pd.DataFrame) -> pd.DataFrame:
    """Return, for each series, the periods that contain no other reported period, in order of time."""
    inside = drawn(rows).assign(year=_year, mark="complete")
    keep = []
    for _, group in inside.groupby(v.series(inside.columns)):
        spans = list(zip(group.index, group["period_start"], group["period_end"], strict=True))
        for index, start, end in spans:
            holds = any(other != index and start <= s and e <= end for other, s, e in spans)
            if not holds:
                keep.append(index)
    return inside.loc[keep].sort_values(["period_start", "period_end"], kind="stable")


def months(rows: pd.DataFrame, measures: pd.DataFrame) -> pd.DataFrame:
    """Return the single calendar months, in order of time."""
    inside = drawn(rows).assign(year=_year, mark="complete")
    return inside[inside["period_kind"] == "month"].sort_values("period_end", kind="stable")


def window(start: date, end: date) -> Pick:
    """Return a pick of what is counted over exactly these days."""

    def pick(rows: pd.DataFrame, measures: pd.DataFrame) -> pd.DataFrame:
        inside = drawn(rows).assign(year=_year, mark="complete")
        return inside[(inside["period_start"] == start) & (inside["period_end"] == end)]

    return pick


def every(rows: pd.DataFrame, measures: pd.DataFrame) -> pd.DataFrame:
    """Return every drawn report, in order of time: for windows that overlap and are told side by side."""
    inside = drawn(rows).assign(year=_year, mark="complete")
    return inside.sort_values(["period_end", "period_start"], kind="stable")
