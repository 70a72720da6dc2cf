"""Small multiples: one time axis below, each series with its own scale of values above it."""

from __future__ import annotations

from components.plot import columns
from components.plot.marking import absent, pin_marks
from components.plot.model import Form, Panel, Plot
from components.view.view import View

_PANEL = 210


def plot(view: View) -> Plot:
    """Return the stacked panels in the order of the series."""
    panels = tuple(
        Panel(
            (columns.series(view, label, rows, index),),
            view.labels.unit(rows[0].measure),
            heading=label,
            absent=absent(view, rows),
            pins=pin_marks(view, rows),
        )
        for index, (label, rows) in enumerate(view.series)
    )
    return Plot(
        Form.COLUMN,
        view.words.lang,
        columns.time_axis(view),
        panels,
        height=_PANEL * len(panels) + 40,
        dense=view.dense,
    )
