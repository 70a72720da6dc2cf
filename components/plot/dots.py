"""Dots by year without a line: numbers that are counted in different ways and make no series."""

from __future__ import annotations

from components.plot import columns
from components.plot.marking import absent, mark, pin_marks
from components.plot.model import Form, Panel, Plot, Series
from components.view.view import View

_HEIGHT = 340
ROOM = 1.15  # of the highest value: the room that its number needs


def plot(view: View) -> Plot:
    """Return the dots; each definition is a series of its own."""
    series = tuple(
        Series(label, index, tuple(mark(view, row, columns.place(view, row)) for row in rows))
        for index, (label, rows) in enumerate(view.series)
    )
    unit = view.labels.unit(view.rows[0].measure)
    return Plot(
        Form.DOT,
        view.words.lang,
        columns.time_axis(view),
        (Panel(series, unit, absent=absent(view, view.rows), pins=pin_marks(view, view.rows)),),
        height=_HEIGHT,
        legend=len(series) > 1,
        dense=view.dense,
        top=max((row.value for row in view.rows if row.value is not None), default=1) * ROOM,
    )
