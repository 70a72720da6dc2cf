"""Which columns carry their number: every one whose number has room, measured in the house's typeface.

A number that would stand over another one, or over a column beside its own, is left to the pointer and the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from components.plot.geometry import BESIDE, COLUMN, GROUP, SMALL, TYPE, label, margin, rooms
from components.plot.model import Form, Mark, Panel, Plot, Series
from components.plot.typeface import LEADING, width
from components.view.view import View

# The narrowest that a page draws a chart: two abreast, over the whole page, and on a phone that does not scroll it.
_ABREAST, _WIDE, _PHONE = 380, 560, 310
_APART = 3  # pixels between two numbers
_AXIS = 34  # pixels that the axis across takes
_HEADROOM = 0.9  # of the height: where the highest column ends, so that its number has room


@dataclass(frozen=True)
class _Box:
    left: float
    right: float
    bottom: float
    top: float

    def meets(self, other: _Box) -> bool:
        across = self.left < other.right + _APART and other.left < self.right + _APART
        return across and self.bottom < other.top and other.bottom < self.top


def narrowest(view: View) -> int:
    """Return the pixels across that a page has at least for the chart of a view."""
    if not view.dense:
        return _PHONE
    return _WIDE if view.figure.wide else _ABREAST


def placed(plot: Plot, room: float) -> Plot:
    """Return a plot of columns `room` pixels wide in which those marks are `numbered` whose numbers have room.

    A number also keeps clear of the strokes of other sources over its column: it stands above them (`lifted`).
    """
    if plot.form is not Form.COLUMN:
        return plot
    shares = [one.top - one.bottom for one in rooms(plot)]
    around = margin(plot)
    height = plot.height - around.top - around.bottom - _AXIS
    panels = zip(plot.panels, shares, strict=True)
    return replace(plot, panels=tuple(_panel(plot, panel, room, height * share) for panel, share in panels))


def _panel(plot: Plot, panel: Panel, room: float, height: float) -> Panel:
    values = [mark.value or 0 for series in panel.series for mark in series.marks]
    highest = max([*values, *(stroke.value for series in panel.series for stroke in series.strokes)], default=0) or 1
    scale = height * _HEADROOM / highest
    lifted = replace(panel, series=tuple(_lifted(series, scale) for series in panel.series))
    columns = dict(_columns(plot, lifted, room, scale))
    taken = [*_words(plot, lifted, room), *_lines(plot, lifted, room)]
    kept: set[str] = set()
    for mark in _ranked(lifted):
        own = columns[mark.id]
        box = _number(plot, mark, own)
        others = [column for key, column in columns.items() if key != mark.id]
        if not any(box.meets(other) for other in (*taken, *others)):
            taken.append(box)
            kept.add(mark.id)
    return replace(lifted, series=tuple(_numbered(series, kept) for series in lifted.series))


def _words(plot: Plot, panel: Panel, room: float) -> Iterator[_Box]:
    """Yield where words stand upright at the places without a mark."""
    for key, word in panel.absent:
        middle = _middle(plot, key, room)
        yield _Box(middle - SMALL / 2, middle + SMALL / 2, 0, width(word, SMALL) + SMALL)


def _lines(plot: Plot, panel: Panel, room: float) -> Iterator[_Box]:
    """Yield the lines where a rule changes, on an axis of years."""
    if plot.axis.kind == "years":
        for pin in panel.pins:
            if pin.kind == "definition" and not isinstance(pin.at, date):
                at = (pin.at - plot.axis.first_year) * room / len(plot.axis.places)
                yield _Box(at, at, 0, float("inf"))


def _middle(plot: Plot, key: str, room: float) -> float:
    keys = [place.key for place in plot.axis.places]
    return (keys.index(key) + 0.5) * room / len(keys)


def _numbered(series: Series, kept: set[str]) -> Series:
    return replace(series, marks=tuple(replace(mark, numbered=mark.id in kept) for mark in series.marks))


def _lifted(series: Series, scale: float) -> Series:
    """Return a series whose marks stand above the strokes that would go through their numbers."""
    over = TYPE * LEADING
    marks = []
    for mark in series.marks:
        near = [stroke.value for stroke in series.strokes if stroke.place == mark.place]
        through = any(-1 < (value - (mark.value or 0)) * scale < over for value in near)
        marks.append(replace(mark, lifted=through))
    return replace(series, marks=tuple(marks))


def _columns(plot: Plot, panel: Panel, room: float, scale: float) -> Iterator[tuple[str, _Box]]:
    """Yield each mark's id with its column."""
    pitch = room / max(len(plot.axis.places), 1)
    many = len(panel.series) if plot.grouped else 1
    whole = pitch * ((1 - GROUP) if plot.grouped else COLUMN)
    for index, series in enumerate(panel.series):
        for mark in series.marks:
            shift = whole / many * (index + 0.5) - whole / 2 if plot.grouped else 0
            middle = _middle(plot, mark.place, room) + shift
            thick = whole / many * (1 - BESIDE if plot.grouped else 1)
            yield mark.id, _Box(middle - thick / 2, middle + thick / 2, 0, (mark.value or 0) * scale)


def _number(plot: Plot, mark: Mark, column: _Box) -> _Box:
    lines = label(plot, mark)
    wide = max(width(line, TYPE) for line in lines)
    middle = (column.left + column.right) / 2
    high = TYPE * LEADING
    bottom = column.top + (high if mark.lifted else 0)
    return _Box(middle - wide / 2, middle + wide / 2, bottom, column.top + high * len(lines))


def _ranked(panel: Panel) -> Sequence[Mark]:
    """Return the marks with a value by what is read first: the latest, the highest, the first, newer ones."""
    ends: list[Mark] = []
    for series in panel.series:
        drawn = [mark for mark in series.marks if mark.value is not None]
        if drawn:
            ends += [drawn[-1], max(drawn, key=lambda mark: mark.value or 0), drawn[0]]
    rest = [mark for series in panel.series for mark in series.marks if mark.value is not None]
    latest = sorted(rest, key=lambda mark: mark.day, reverse=True)
    return list({mark.id: mark for mark in (*ends, *latest)}.values())
