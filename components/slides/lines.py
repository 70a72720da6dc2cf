"""Lines over years, for slides: only what may be joined is joined."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import replace

import pandas as pd

from components.slides.plot import Plot, Point, Series, colour, marked
from components.slides.text import clean
from components.slides.time import axis_of, named_years, span_of
from components.view import View
from data.change import broken

_SIGNS = "●◆■▲✕✱"  # the symbols of the marks, in the order of the series


def lines(view: View, group: list[str], *, alone: bool) -> Plot:
    """Return the lines of a group of measures, with a heading unless it is `alone`."""
    rows = view.rows[view.rows["measure"].isin(group)]
    axis = axis_of(view, rows)
    names = named_years(view, rows)
    series: list[Series] = []
    heading = ""
    for index, (label, own) in enumerate(view.series()):
        if own["measure"].iloc[0] in group:
            series += _stretches(view, clean(label), index, own, axis)
    if not alone:
        # Beside other charts there is no room for a legend: the heading is one.
        named = [f"{_SIGNS[one.index % len(_SIGNS)]} {one.name}" for one in series if one.listed]
        titles = [one.name for one in series if one.listed] if len(named) == 1 else named
        series = [replace(one, listed=False) for one in series]
        heading = f"{', '.join(titles)} ({view.labels.unit(group[0])})"
    return Plot(
        kind="lines",
        categories=tuple(names[year] for year in axis),
        series=tuple(series),
        measures=frozenset(group),
        heading=clean(heading),
        log=view.figure.values == "log",
        years=span_of(view),
    )


def _stretches(view: View, label: str, index: int, rows: pd.DataFrame, axis: list[Hashable]) -> Iterator[Series]:
    """Yield a series as stretches that a line may join, and what stands alone as marks without a line.

    A file cannot break one line between two neighbouring years, so that each stretch is a line of its own.
    """
    few = view.rows["series"].nunique() < 3
    ends = {rows.index[0], rows.index[-1], *rows.index[rows["mark"] != "complete"]}
    points = {}
    for at in rows.index:
        point = marked(view, rows.loc[[at]], [0], [0])[0]
        points[at] = point if point is None or few or at in ends else replace(point, text="")
    runs: list[dict[Hashable, Point | None]] = []
    before = None
    for at, row in rows[rows["mark"] == "complete"].iterrows():
        apart = before is None or row["year"] - before["year"] > 1 or broken(view.dataset.breaks, before, row)
        if apart:
            runs.append({})
        runs[-1][row["year"]] = points[at]
        before = row
    loose = {row["year"]: points[at] for at, row in rows[rows["mark"] != "complete"].iterrows()}
    for number, marks in enumerate(runs):
        yield Series(label, colour(index), index, tuple(marks.get(year) for year in axis), True, number == 0)
    if loose:
        name = f"{label} ({view.words('part of the year')})"
        yield Series(name, colour(index), index, tuple(loose.get(year) for year in axis), False, not runs)
