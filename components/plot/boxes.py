"""Boxes of texts and marks in pixels, from the lower left corner of a panel, and which number to place first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from components.plot.model import Mark, Panel, Plot, Series

APART = 3  # pixels between two numbers


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    left: float
    right: float
    bottom: float
    top: float

    def meets(self, other: Box, apart: float = APART) -> bool:
        """Return whether two boxes stand over each other, or less than `apart` side by side."""
        across = self.left < other.right + apart and other.left < self.right + apart
        return across and self.bottom < other.top and other.bottom < self.top


def middle(plot: Plot, key: str, room: float) -> float:
    """Return where a place stands on an axis of places that is `room` pixels wide."""
    keys = [place.key for place in plot.axis.places]
    return (keys.index(key) + 0.5) * room / len(keys)


def rules(plot: Plot, panel: Panel, room: float) -> Iterator[Box]:
    """Yield the lines where a rule of counting changes, on an axis of years."""
    if plot.axis.kind == "years":
        for pin in panel.pins:
            if pin.kind == "definition" and not isinstance(pin.at, date):
                at = (pin.at - plot.axis.first_year) * room / len(plot.axis.places)
                yield Box(at, at, 0, float("inf"))


def ranked(panel: Panel) -> Sequence[Mark]:
    """Return the marks with a value by what is read first: the latest, the highest, the first, newer ones."""
    ends: list[Mark] = []
    for series in panel.series:
        drawn = [mark for mark in series.marks if mark.value is not None]
        if drawn:
            ends += [drawn[-1], max(drawn, key=lambda mark: mark.value or 0), drawn[0]]
    rest = [mark for series in panel.series for mark in series.marks if mark.value is not None]
    latest = sorted(rest, key=lambda mark: mark.day, reverse=True)
    return list({mark.id: mark for mark in (*ends, *latest)}.values())


def numbered(panel: Panel, sides: Mapping[str, str]) -> Panel:
    """Return a panel of whose marks only those in `sides`, by their ids, carry their numbers, each at its side."""
    return replace(panel, series=tuple(_numbered(series, sides) for series in panel.series))


def _numbered(series: Series, sides: Mapping[str, str]) -> Series:
    marks = [replace(mark, numbered=mark.id in sides, side=sides.get(mark.id, mark.side)) for mark in series.marks]
    return replace(series, marks=tuple(marks))
