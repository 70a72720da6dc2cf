"""Columns over years or periods, one series or several side by side."""

from __future__ import annotations

from collections.abc import Sequence

from components.plot.marking import absent, mark, months, pin_marks, strokes
from components.plot.model import Axis, Form, Panel, Place, Plot, Series
from components.view.view import View
from data.model import Row

_HEIGHT = 340


def place(view: View, row: Row) -> str:
    """Return the place of a row on the axis of time."""
    return str(row.year) if view.figure.across == "year" else str(row.period_start)


def time_axis(view: View) -> Axis:
    """Return the axis of years (every year between first and last, missing ones too) or of the periods shown."""
    if view.figure.across != "year":
        named = {place(view, row): view.labels.period(row) for row in view.rows}
        return Axis("periods", tuple(Place(key, name) for key, name in named.items()))
    first, last = view.years
    return Axis("years", tuple(_year(view, year) for year in range(first, last + 1)))


def _year(view: View, year: int) -> Place:
    found = {months(view, row) for row in view.rows if row.year == year}
    return Place(str(year), str(year), found.pop() if len(found) == 1 else None)


def series(view: View, label: str, rows: Sequence[Row], index: int) -> Series:
    """Return one series as columns with the numbers of other sources."""
    places = [place(view, row) for row in rows]
    marks = tuple(mark(view, row, at) for row, at in zip(rows, places, strict=True))
    return Series(label, index, marks, strokes(view, rows, places))


def plot(view: View) -> Plot:
    """Return the columns of a view."""
    every = tuple(series(view, label, rows, index) for index, (label, rows) in enumerate(view.series))
    unit = view.labels.unit(view.rows[0].measure)
    return Plot(
        Form.COLUMN,
        view.words.lang,
        time_axis(view),
        (Panel(every, unit, absent=absent(view, view.rows), pins=pin_marks(view, view.rows)),),
        height=_HEIGHT,
        legend=len(every) > 1,
        grouped=True,
        dense=view.dense,
    )
