"""Which observations a view asks for: the filters as one value, and the rows that pass them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import pandas as pd

from data import vocabulary as v


@dataclass(frozen=True)
class Filters:
    """The filters of a view. An empty choice means no restriction.

    `members` maps a dimension to its chosen members; rows that the dimension does not apply to do not pass.
    `unfinished` says whether years that are not complete may be drawn.
    """

    years: tuple[int, int] | None = None
    unfinished: bool = True
    tables: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __hash__(self) -> int:
        """Return a hash of all choices, so that what was worked out for them can be kept."""
        chosen = tuple(sorted((name, tuple(members)) for name, members in self.members.items()))
        return hash((self.years, self.unfinished, self.tables, self.measures, self.statuses, chosen))

    def choices(self) -> dict[str, tuple[str, ...]]:
        """Return the choices by their short names: table, measure, status and the dimensions."""
        return {"table": self.tables, "measure": self.measures, "status": self.statuses, **self.members}

    def choose(self, choices: Mapping[str, tuple[str, ...]]) -> Filters:
        """Return these filters with the given choices, by the same names; what is not named is not restricted."""
        members = dict(choices)
        tables, measures, statuses = (members.pop(name, ()) for name in ("table", "measure", "status"))
        return replace(self, tables=tables, measures=measures, statuses=statuses, members=members)


def fitting(rows: pd.DataFrame, where: Mapping[str, tuple[str, ...]]) -> pd.DataFrame:
    """Return the rows whose dimensions take one of the given members, or do not apply.

    A dimension that `where` does not name is not split: where a measure has totals (`all`), for the members asked for,
    only these pass.
    """
    for dimension, members in where.items():
        rows = rows[rows[dimension].isin([*members, ""])]
    series = ["measure", *where]
    for dimension in v.dimensions(rows.columns):
        if dimension not in where:
            whole = rows[dimension].isin(["all", ""])
            rows = rows[whole | ~whole.groupby([rows[name] for name in series]).transform("any")]
    return rows


def matching(rows: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """Return the rows that pass every filter but `unfinished`; a period must lie wholly inside the years."""
    keep = pd.Series(True, index=rows.index)
    if filters.years:
        first, last = date(filters.years[0], 1, 1), date(filters.years[1], 12, 31)
        keep &= (rows["period_start"] >= first) & (rows["period_end"] <= last)
    if filters.tables:
        keep &= rows["table"].isin(filters.tables)
    if filters.measures:
        keep &= rows["measure"].isin(filters.measures)
    if filters.statuses:
        keep &= rows["status"].isin(filters.statuses)
    for dimension, chosen in filters.members.items():
        if chosen and dimension in rows:
            keep &= rows[dimension].isin(chosen)
    return rows[keep]
