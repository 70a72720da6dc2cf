"""How large a plot is laid out that must fill a given box, such as a slide or the preview of a link."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from components.plot import plot as plot_of
from components.plot.geometry import GROUP, TYPE, category, tick
from components.plot.model import Form, Panel, PinMark, Plot
from components.plot.typeface import width
from components.view.view import View

_AXIS, _PANEL = 60, 110  # pixels: what axis and legend take at least, and a panel of columns or lines
_BETWEEN = 10  # pixels between two names on an axis
_BARS = 220  # pixels that bars need beside their names
_LARGER = 2  # how much larger than other texts numbers may be that stand alone
_BAR = 1.5  # how much higher than on a page bars may become
LEGIBLE = 0.6  # of their size that numbers over columns may have so that all have room
_GRID = 320  # pixels across that a grid of cells needs for its key


@dataclass(frozen=True)
class Fitted:
    """A plot laid out `width` by `height` pixels, to be drawn `scale` times as large."""

    plot: Plot
    width: float
    height: float
    scale: float


def fitted(view: View, width: float, height: float, size: float, told: str = "") -> Fitted:
    """Return the plot of a view with rows for a box of `width` by `height` pixels.

    Its numbers are `size` pixels high, or as much smaller as its marks need to have room; numbers in large type fill
    the box. Of what is pinned to it the changes of definition stay, and what `told`, the one note beneath it,
    explains; that alone has its sign.
    """
    usual = plot_of(view)
    wide, high = _least(usual)
    scale = min(size / TYPE * (_LARGER if usual.form is Form.NUMBER else 1), width / wide, height / high)
    if usual.form is Form.COLUMN:
        scale = min(scale, max(width / _numbered(usual), size / TYPE * LEGIBLE))
    room, tall = width / scale, height / scale
    if usual.form is Form.NUMBER:
        return Fitted(usual, room, usual.height, scale)
    if usual.form is Form.BAR:
        tall = min(tall, usual.height * _BAR)
    made = plot_of(view, room, round(tall))
    made = replace(made, panels=tuple(replace(one, pins=tuple(_pins(one, told))) for one in made.panels))
    return Fitted(made, room, round(tall), scale)


def _pins(panel: Panel, told: str) -> Iterator[PinMark]:
    for pin in panel.pins:
        explained = told.startswith(pin.sign)
        if explained or pin.kind == "definition":
            yield pin if explained else replace(pin, sign="")


def _numbered(plot: Plot) -> float:
    """Return the width in pixels at which the widest number has room over each column."""
    labels = (mark.label for panel in plot.panels for series in panel.series for mark in series.marks)
    abreast = len(plot.panels[0].series) / (1 - GROUP) if plot.grouped else 1
    return len(plot.axis.places) * (max(width(label, TYPE) for label in labels) + _BETWEEN) * abreast


def _least(plot: Plot) -> tuple[float, float]:
    """Return the least width and height in pixels at which every mark and every name has room."""
    names = [width(line, TYPE) for place in plot.axis.places for line in tick(plot.axis, place)]
    if plot.form is Form.BAR:
        named = max(width(line, TYPE) for place in plot.axis.places for line in category(plot.axis, place, plot.lang))
        return named + _BARS, plot.height * 0.8
    if plot.form is Form.TILE:
        return plot.height * plot.columns / max(1, len({place.tile[1] for place in plot.axis.places if place.tile})), (
            plot.height
        )
    if plot.form is Form.CELL:
        return _GRID, _GRID / 2
    if plot.form is Form.NUMBER:
        return _GRID, plot.height
    across = len(plot.axis.places) * (max(names, default=0) + _BETWEEN)
    return max(across, _GRID), _AXIS + _PANEL * len(plot.panels)
