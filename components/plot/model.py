"""A plot: what a chart shows, described once from a view, before any renderer knows of it.

A plot has one form, which every renderer knows how to draw, and one or more panels that share the axis across. Numbers
are as they are drawn, texts in the reader's language; nothing here is a pixel of any format but the height on a screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum


class Form(Enum):
    """How marks look: columns, bars that lie, dots, lines, stems, tiles of a map, cells of a grid, large numbers."""

    COLUMN = "column"
    BAR = "bar"
    DOT = "dot"
    LINE = "line"
    STEM = "stem"
    TILE = "tile"
    CELL = "cell"
    NUMBER = "number"


@dataclass(frozen=True)
class Line:
    """A line of text under the pointer; a `hint` says what a click does, where a click does something."""

    text: str
    strong: bool = False
    hint: bool = False


@dataclass(frozen=True)
class Place:
    """A place on the axis across.

    `key` tells it apart, `name` is how the axis calls it. `months` say what of a year is counted where all marks at it
    agree about that, empty for a whole year; None where they do not agree or there is none. `tile` is column and row on
    a map.
    """

    key: str
    name: str
    months: str | None = None
    tile: tuple[int, int] | None = None


@dataclass(frozen=True)
class Mark:
    """One number as it is drawn: where, how high, and the number as published for a reader.

    `value` is None where only a range was published. `completeness` is complete, unfinished or target. `inner`: it is
    part of another mark and must not be added to it. `months` are those of an unfinished year. `numbered`: its number
    stands at it, for there is room. `lifted`: above the stroke of another source. `side`: where it stands beside a
    point. `id` is the observation that it leads to, `day` the last one that it counts.
    """

    place: str
    value: float | None
    label: str
    completeness: str
    id: str
    tip: tuple[Line, ...]
    day: date
    months: str = ""
    inner: bool = False
    numbered: bool = True
    lifted: bool = False
    side: str = "top center"


@dataclass(frozen=True)
class Stroke:
    """A number that another source gives for a mark, at the same place."""

    place: str
    value: float
    text: str
    id: str


@dataclass(frozen=True)
class Series:
    """Marks of one name and colour. `joins` are the stretches of places that a line may run through."""

    name: str
    index: int
    marks: tuple[Mark, ...]
    strokes: tuple[Stroke, ...] = ()
    joins: tuple[tuple[str, ...], ...] = ()

    @property
    def announced(self) -> bool:
        """Whether all marks are announced targets."""
        return all(mark.completeness == "target" for mark in self.marks)


@dataclass(frozen=True)
class PinMark:
    """A sign over the plot. `at` is a place in time: a year with its fraction, or a day where the axis is one of days.

    `kind` is definition, context or event; a change of definition stands before the year that it touches.
    """

    sign: str
    kind: str
    text: str
    at: float | date


@dataclass(frozen=True)
class Panel:
    """One axis of values with its series; `absent` says in words why a place has no mark."""

    series: tuple[Series, ...]
    unit: str
    heading: str = ""
    absent: tuple[tuple[str, str], ...] = ()
    pins: tuple[PinMark, ...] = ()


@dataclass(frozen=True)
class Axis:
    """The axis across: `years` (each one between first and last), `periods`, `members`, or `days`.

    `places` are in their order. On an axis of days `months` are the first days of the months in words, `days` its ends.
    """

    kind: str
    places: tuple[Place, ...] = ()
    months: tuple[tuple[date, str], ...] = ()
    days: tuple[date, date] | None = None

    @property
    def first_year(self) -> int:
        """The first year of an axis of years."""
        return int(self.places[0].key)


@dataclass(frozen=True)
class Plot:
    """A chart as data.

    `height` is that on a screen, in pixels. `legend` says whether series need to be named, `grouped` whether they stand
    side by side at each place, `scaled` whether the axis of values is labelled, `dense` whether a phone scrolls. `log`
    is a scale of powers of ten, `below` tells that values lie below zero. `top` is where the axis of values ends where
    its marks need more room than they take, `columns` the number of tiles or cells in a row. `lang` is the language.
    """

    form: Form
    lang: str
    axis: Axis
    panels: tuple[Panel, ...]
    height: int
    legend: bool = False
    grouped: bool = False
    scaled: bool = False
    dense: bool = False
    log: bool = False
    below: bool = False
    top: float | None = None
    columns: int = 0

    @property
    def series(self) -> tuple[Series, ...]:
        """The series of all panels."""
        return tuple(series for panel in self.panels for series in panel.series)

    @property
    def signed(self) -> bool:
        """Whether a sign stands over some panel."""
        return any(pin.sign for panel in self.panels for pin in panel.pins)
