"""Which observations a view asks for: the filters as one value, and the rows that pass them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import pandas as pd

from data import vocabulary as v


@dataclass(frozen=True)
class Filters:
    """The filters of a view.

    `choices` maps a column of the observations (a dimension, `measure`, `status`, `source_kind`, …) to its chosen
    codes; an empty choice means no restriction, and rows that a dimension does not apply to do not pass. `unfinished`
    says whether years that are not complete may be drawn.
    """

    years: tuple[int, int] | None = None
    unfinished: bool = True
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __hash__(self) -> int:
        """Return a hash of all choices, so that what was worked out for them can be kept."""
        chosen = tuple(sorted((name, tuple(codes)) for name, codes in self.choices.items() if codes))
        return hash((self.years, self.unfinished, chosen))

    def chosen(self, column: str) -> tuple[str, ...]:
        """Return the codes chosen in a column; empty where it is not restricted."""
        return self.choices.get(column, ())

    def choose(self, choices: Mapping[str, tuple[str, ...]]) -> Filters:
        """Return these filters with the given choices; what is not named is not restricted."""
        return replace(self, choices={name: codes for name, codes in choices.items() if codes})


def fitting(rows: pd.DataFrame, where: Mapping[str, tuple[str, ...]]) -> pd.DataFrame:
    """Return the rows whose dimensions take one of the given members, or do not apply.

    A dimension that `where` does not name is not split: where a measure has totals (`all`), for the members asked for,
    only these pass.
    """
    for dimension, members in where.items():
        rows = rows[rows[dimension].isin([*members, ""])]
    series = ["measure", *where]
    for dimension in v.dimensions(rows.columns):
        if dimension not in where and (rows[dimension] != "").any():
            whole = rows[dimension].isin(["all", ""])
            rows = rows[whole | ~whole.groupby([rows[name] for name in series]).transform("any")]
    return rows


def matching(rows: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """Return the rows that pass every filter but `unfinished`; a period must lie wholly inside the years."""
    keep = pd.Series(True, index=rows.index)
    if filters.years:
        first, last = date(filters.years[0], 1, 1), date(filters.years[1], 12, 31)
        keep &= (rows["period_start"] >= first) & (rows["period_end"] <= last)
    for column, codes in filters.choices.items():
        if codes and column in rows:
            keep &= rows[column].isin(codes)
    return rows[keep]


def events(listed: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """Return the events within the years, of the chosen kinds and on the chosen platforms, oldest first."""
    if filters.years:
        listed = listed[listed["date"].str[:4].astype(int).between(*filters.years)]
    if filters.chosen("event_kind"):
        listed = listed[listed["kind"].isin(filters.chosen("event_kind"))]
    platforms = set(filters.chosen("platform"))
    if platforms:
        listed = listed[[bool(set(named.split(";")) & platforms) for named in listed["platform"]]]
    return listed.sort_values("date", kind="stable")
