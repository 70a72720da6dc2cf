"""A plot: what one chart of a slide draws, before any file format knows of it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from components.slides.text import clean
from components.theme import LIGHT
from components.view import View

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
class Series:
    """Marks of one colour and name, one place a category. `joined` draws a line; `listed` names it in the legend."""

    name: str
    colour: str
    index: int
    points: tuple[Point | None, ...]
    joined: bool = False
    listed: bool = True


@dataclass(frozen=True)
class Plot:
    """One chart with one axis of values. `kind` is columns, bars, dots, lines or running.

    `years` are the first and last year where the axis is one of years, `measures` what is drawn.
    """

    kind: str
    categories: tuple[str | date, ...]
    series: tuple[Series, ...]
    measures: frozenset[str]
    heading: str = ""
    log: bool = False
    years: tuple[int, int] | None = None


def told(plot: Plot) -> str:
    """Return a plot in words: its heading, and every number with its place on the axis."""
    parts = [
        f"{str(place).replace(chr(10), ' ')} {point.text or point.value}"
        for series in plot.series
        for place, point in zip(plot.categories, series.points, strict=True)
        if point
    ]
    return f"{plot.heading}: {'; '.join(parts)}."


def colour(index: int) -> str:
    """Return the colour of the series at `index`."""
    return LIGHT.series[index % len(LIGHT.series)]


def marked(view: View, rows: pd.DataFrame, places: list[Hashable], axis: list[Hashable]) -> tuple[Point | None, ...]:
    """Return the marks of `rows` in the order of `axis`, nothing where there is none or only a range."""
    found: dict[Hashable, Point] = {}
    for place, (_, row) in zip(places, rows.iterrows(), strict=True):
        value = row["shown"] if "shown" in row else row["value"]
        # A logarithm has no zero: the web chart leaves it out too, and a note says so.
        if pd.notna(value) and not (view.figure.values == "log" and value <= 0):
            found[place] = Point(float(value), view.labels.drawn(row, view.figure.values), row["mark"])
    return tuple(found.get(place) for place in axis)


def period(view: View, row: pd.Series) -> str:
    """Return the period of a row as an axis names it."""
    return clean(view.labels.period(row))
