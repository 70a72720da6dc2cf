"""Which points of lines carry their number: those whose number keeps clear of other numbers, points and lines."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise

from components.plot.boxes import Box, middle, numbered, ranked, rules
from components.plot.geometry import SIGN, TYPE, bounds
from components.plot.model import Panel, Plot, Series
from components.plot.typeface import LEADING, width

_AXIS = 56  # pixels that the labels of the axis of values take
_POINT = 6  # pixels from the middle of a point to its edge
_STEP = 5  # pixels between two places at which a line is looked at

# Where a number may stand, the best first.
_SIDES = ("top center", "top left", "top right", "bottom center", "bottom right", "bottom left")

Height = Callable[[float], float]


def pointed(plot: Plot, panel: Panel, room: float, height: float) -> Panel:
    """Return a panel of lines, `room` pixels wide and `height` high, whose numbers have room where they stand."""
    room -= _AXIS
    at = _height(plot, panel, height)
    points = {
        mark.id: (middle(plot, mark.place, room), at(mark.value))
        for series in panel.series
        for mark in series.marks
        if mark.value is not None and not (plot.log and mark.value <= 0)
    }
    lines = [spot for series in panel.series for spot in _line(series, points)]
    taken = [Box(x - _POINT, x + _POINT, y - _POINT, y + _POINT) for x, y in points.values()]
    taken += [*rules(plot, panel, room), *_signs(plot, panel, room, height)]
    sides: dict[str, str] = {}
    for mark in ranked(panel):
        if mark.id not in points:
            continue
        for side in _SIDES:
            box = _number(points[mark.id], width(mark.label, TYPE), side)
            inside = box.left >= 0 and box.right <= room + SIGN and box.bottom >= 0
            if inside and not any(box.meets(other) for other in (*taken, *lines)):
                taken.append(box)
                sides[mark.id] = side
                break
    return numbered(panel, sides)


def _signs(plot: Plot, panel: Panel, room: float, height: float) -> Iterator[Box]:
    """Yield the signs that stand over the panel."""
    for pin in panel.pins:
        if not isinstance(pin.at, date):
            at = (pin.at - plot.axis.first_year) * room / len(plot.axis.places)
            yield Box(at - SIGN / 2, at + SIGN / 2, height, height + 2 * SIGN)


def _number(point: tuple[float, float], wide: float, side: str) -> Box:
    """Return the box of a number at one side of its point."""
    (x, y), high = point, TYPE * LEADING
    vertical, horizontal = side.split()
    bottom = y + _POINT if vertical == "top" else y - _POINT - high
    left = {"center": x - wide / 2, "left": x - _POINT - wide, "right": x + _POINT}[horizontal]
    return Box(left, left + wide, bottom, bottom + high)


def _height(plot: Plot, panel: Panel, height: float) -> Height:
    """Return what gives the pixel of a value."""
    low, high = bounds(plot, panel)
    return lambda value: ((math.log10(value) if plot.log else value) - low) / (high - low) * height


def _line(series: Series, points: dict[str, tuple[float, float]]) -> Iterator[Box]:
    """Yield small boxes along the line of a series."""
    at = {mark.place: points[mark.id] for mark in series.marks if mark.id in points}
    for stretch in series.joins:
        for (x, y), (right, top) in pairwise(at[place] for place in stretch if place in at):
            steps = max(1, round(math.hypot(right - x, top - y) / _STEP))
            for step in range(steps + 1):
                here, there = x + (right - x) * step / steps, y + (top - y) * step / steps
                yield Box(here - 1, here + 1, there - 1, there + 1)
