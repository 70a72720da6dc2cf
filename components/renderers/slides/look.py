"""How a chart fills its place on a slide: the room of heading, legend, labels and plot, in points."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pptx.util import Emu

from components.renderers.slides.native import NativeChart, Point, PointSeries
from components.renderers.slides.text import fitting, lines, width

# What a chart title may take of its chart before programs break it.
_TITLE = 0.8
_LOWEST = 40.0  # points that a plot is high at least, if charts are to share one level
LEGEND, SIGN = 20.0, 16.0  # points of a line of the legend, of the signs over a plot


@dataclass(frozen=True)
class Box:
    """A rectangle on a slide."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True)
class Look:
    """The measures of a chart in points: `left`, `top`, `right` and `bottom` lie between its box and the plot.

    `label` and `number` are the sizes of the type at the axis and at the marks, `title` that of the heading, which
    takes `head`.
    """

    wide: float
    high: float
    left: float
    top: float
    right: float
    bottom: float
    label: float
    number: float
    title: float
    head: float

    @property
    def plot_wide(self) -> float:
        """The width of the plot."""
        return self.wide - self.left - self.right

    @property
    def plot_high(self) -> float:
        """The height of the plot."""
        return max(12.0, self.high - self.top - self.bottom)


def listed(plot: NativeChart) -> list[PointSeries]:
    """Return the series that a legend must name; none where there is only one."""
    named = [series for series in plot.series if series.listed]
    return named if len(named) > 1 else []


def look(plot: NativeChart, box: Box, title: float, *, signs: bool) -> Look:
    """Return the measures of a chart in `box`, large type where there is room.

    `title` is the size of its heading; `signs` need a line over the plot.
    """
    wide, high = Emu(box.width).pt, Emu(box.height).pt
    head = lines(plot.heading, title, wide * _TITLE) * title * 1.25 + 4 if plot.heading else 0.0
    above = head + legend_lines(plot, wide) * LEGEND + SIGN * signs
    count = max(1, len(plot.categories))
    if plot.native.lying:
        row = (high - above) / count
        label = _between(10, row * 0.42, 14)
        names = max(width(str(name), label) for name in plot.categories) * 1.08 + 14
        beside = max(1, len(abreast(plot)))
        number = _between(9, min(label, row / beside * 0.62), 14)
        left, right = min(names, wide * 0.36), 18 + _widest(plot, number)
        return Look(wide, high, left, above + 4, right, 4, label, number, title, head)
    place = (wide - 16) / count
    label = 14 if count < 7 and place > 90 and not plot.heading else 12 if place > 60 else 10 if place > 34 else 9
    texts = [name if isinstance(name, str) else "" for name in plot.categories]
    below = max(lines(text, label, place * 0.96) for text in texts) * label * 1.25 + 10
    number = 14 if count < 9 and place > 70 else 12 if high > 120 else 10
    if plot.native.solid:
        column = place / max(1, len(abreast(plot))) * (0.92 if len(abreast(plot)) == 1 else 0.86)
        number = _between(9, number * column / max(1.0, _widest(plot, number)), number)
    left, right = plot.native.sides
    return Look(wide, high, left, above + number * 1.4, right, below, label, number, title, head)


def _between(low: float, value: float, high: float) -> float:
    return max(low, min(high, round(value * 2) / 2))


def _widest(plot: NativeChart, size: float) -> float:
    return max((width(point.text, size) for series in plot.series for point in series.points if point), default=0)


def level(looks: Sequence[Look]) -> list[Look]:
    """Return the looks of the charts of one slide with plots of one height and numbers of one size."""
    top, bottom = max(one.top for one in looks), max(one.bottom for one in looks)
    number = min(one.number for one in looks)
    even = [replace(one, top=top, bottom=bottom, number=number) for one in looks]
    return even if min(one.plot_high for one in even) > _LOWEST else list(looks)


def abreast(plot: NativeChart) -> list[PointSeries]:
    """Return the series that share their places; one where no place holds more than one mark."""
    crowded = any(sum(point is not None for point in at) > 1 for at in zip(*plot.points, strict=True))
    return list(plot.series) if crowded else list(plot.series[:1])


def legend_lines(plot: NativeChart, wide: float) -> int:
    """Return how many lines the legend takes; 0 where there is none."""
    named = listed(plot)
    return max(1, math.ceil(legend_width(plot) / wide)) if named else 0


def legend_width(plot: NativeChart) -> float:
    """Return the points that a legend takes in one line, its keys included."""
    return sum(width(one.name, 13) + plot.native.key for one in listed(plot))


def heading_size(drawn: Sequence[NativeChart], wide: int) -> float:
    """Return the one size at which the headings of all charts of a slide take one line, if there is any."""
    return min(fitting(plot.heading, (14, 13, 12, 11, 10), Emu(wide).pt * _TITLE, 1) for plot in drawn)


def short(plot: NativeChart, wide: float, *, crowded: bool) -> NativeChart:
    """Return the plot without the words at empty places that are too narrow for them; the notes name these years.

    In a `crowded` slide the months of an unfinished year go from the axis to the number.
    """
    if plot.years is None:
        return plot
    narrow = (wide - 16) / len(plot.categories)
    empty = [not any(at) for at in zip(*plot.points, strict=True)]
    names = (
        name.partition("\n")[0] if bare and lines(name, 10, narrow * 0.96) > 2 else name
        for name, bare in zip(map(str, plot.categories), empty, strict=True)
    )
    named = replace(plot, categories=tuple(names))
    return _upwards(named) if crowded else named


def _upwards(plot: NativeChart) -> NativeChart:
    below = [str(name).partition("\n")[2].replace("\n", "") for name in plot.categories]

    def moved(point: Point | None, months: str) -> Point | None:
        hollow = point is not None and point.look == "unfinished" and point.text and months
        return replace(point, text=f"{point.text} ({months})") if point and hollow else point

    series = tuple(replace(one, points=tuple(map(moved, one.points, below))) for one in plot.series)
    return replace(plot, categories=tuple(str(name).partition("\n")[0] for name in plot.categories), series=series)


def gap(plot: NativeChart, measured: Look) -> int:
    """Return the air between the places of bars, in percent of a bar: few bars do not fill the slide."""
    room = (measured.plot_high if plot.native.lying else measured.plot_wide) / max(1, len(plot.categories))
    return round(max(0.5, min(5.0, room / plot.native.thick - len(abreast(plot)))) * 100)
