"""What one native chart of a slide draws: categories, and series of points at them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from components.plot.model import Form, PinMark
from components.renderers.slides.forms import NATIVE, Native

PART = "part"  # the look of a member that lies inside another one shown


@dataclass(frozen=True)
class Point:
    """One mark: the value that is drawn, its number as published, and how it looks.

    `look` is complete, unfinished, target or part. An empty `text` leaves the mark without its number.
    """

    value: float
    text: str
    look: str


@dataclass(frozen=True)
class PointSeries:
    """Points of one colour and name, one place a category. `joined` draws a line; `listed` names it in the legend."""

    name: str
    index: int
    points: tuple[Point | None, ...]
    joined: bool = False
    listed: bool = True


@dataclass(frozen=True)
class NativeChart:
    """One chart with one axis of values. `years` are the first and last year where the axis is one of years."""

    form: Form
    categories: tuple[str | date, ...]
    series: tuple[PointSeries, ...]
    pins: tuple[PinMark, ...] = ()
    heading: str = ""
    log: bool = False
    years: tuple[int, int] | None = None

    @property
    def native(self) -> Native:
        """How Office draws it."""
        return NATIVE[self.form]

    @property
    def points(self) -> list[tuple[Point | None, ...]]:
        """The points of each series."""
        return [series.points for series in self.series]


def described(chart: NativeChart) -> str:
    """Return a chart in words: its heading, and every number with its place on the axis."""
    parts = [
        f"{str(place).replace(chr(10), ' ')} {point.text or point.value}"
        for series in chart.series
        for place, point in zip(chart.categories, series.points, strict=True)
        if point
    ]
    return f"{chart.heading}: {'; '.join(parts)}."
