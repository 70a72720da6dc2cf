"""The findings of measures that a reader has put side by side; complete years only."""

from __future__ import annotations

import pandas as pd

from components.view import View
from components.words import mark
from data.change import broken

_AS = {
    "index": mark("{title} stood at {value} in {year}, {base} being 100"),
    "change": mark("{title}: {value} in {year} on the year before"),
    "share": mark("{title}: {value} of the total in {year}"),
}


def compared(view: View) -> str:
    """Return where the series stand: the furthest for an index, a change or a share, else the first two in full."""
    whole = view.rows[view.rows["mark"] == "complete"]
    latest = whole.sort_values("year", kind="stable").drop_duplicates("series", keep="last")
    if latest.empty:
        return ""
    if view.figure.values in _AS:
        row = latest.sort_values("shown", kind="stable").iloc[-1]
        return view.words(
            _AS[view.figure.values],
            title=_title(view, row),
            value=view.labels.drawn(row, view.figure.values),
            year=view.words.year(row["year"]),
            base=view.words.year(view.figure.base),
        )
    told = [_from_to(view, whole[whole["series"] == series]) for series in whole["series"].unique()[:2]]
    return "; ".join(told)


def _title(view: View, row: pd.Series) -> str:
    return str(row["series"]) if view.splits else view.labels.subject(row)


def _from_to(view: View, rows: pd.DataFrame) -> str:
    first, last = rows.iloc[0], rows.iloc[-1]
    if len(rows) == 1:
        message = mark("{title}: {last} in {end}")
    else:
        message = mark("{title}: {first} in {start}, {last} in {end}")
        if broken(view.dataset.breaks, first, last):
            message = mark("{title}: {first} in {start}, {last} in {end}, not counted by one rule")
    return view.words(
        message,
        title=_title(view, last),
        first=view.labels.counted(first),
        start=view.words.year(first["year"]),
        last=view.labels.counted(last),
        end=view.words.year(last["year"]),
    )
