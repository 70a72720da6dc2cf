"""A waffle: one square for each unit, so that a share can be counted."""

from __future__ import annotations

from components.plot.marking import mark
from components.plot.model import Axis, Form, Panel, Place, Plot, Series
from components.view.view import View

_PER_ROW = 24
_HEIGHT = 300


def plot(view: View) -> Plot:
    """Return the grid: the latest number of each series as so many cells."""
    series = tuple(
        Series(label, index, (mark(view, rows[-1], label),)) for index, (label, rows) in enumerate(view.series)
    )
    return Plot(
        Form.CELL,
        view.words.lang,
        Axis("members", tuple(Place(label, label) for label, _ in view.series)),
        (Panel(series, view.labels.unit(view.rows[0].measure)),),
        height=_HEIGHT,
        columns=_PER_ROW,
    )
