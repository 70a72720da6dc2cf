"""Plots by kind of chart. Each module takes a view with at least one row and describes what is to be drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from components.figures import kinds
from components.figures.kinds import KINDS, Kind
from components.plot import bars, columns, dots, lines, numbers, panels, running, tiles, waffle
from components.plot.model import Plot
from components.plot.placing import narrowest, placed
from components.view.view import View

_PLOTS: dict[Kind, Callable[[View], Plot]] = {
    kinds.COLUMNS: columns.plot,
    kinds.PERIODS: columns.plot,
    kinds.PANELS: panels.plot,
    kinds.BARS: bars.plot,
    kinds.RUNNING: running.plot,
    kinds.WAFFLE: waffle.plot,
    kinds.DOTS: dots.plot,
    kinds.LINES: lines.plot,
    kinds.TILES: tiles.plot,
    kinds.NUMBERS: numbers.plot,
}

if set(_PLOTS) != set(KINDS.values()):
    raise LookupError(f"kinds of chart that nothing plots: {[one.id for one in KINDS.values() if one not in _PLOTS]}")


def plot(view: View, room: float = 0, height: int = 0) -> Plot:
    """Return what the chart of a view shows; the view has at least one row.

    `room` are the pixels across that the chart has; without it numbers keep to the narrowest that a page has for it.
    `height` are the pixels down that it gets, without it those that suit it.
    """
    made = _PLOTS[view.chart](view)
    return placed(replace(made, height=height) if height else made, room or narrowest(view))
