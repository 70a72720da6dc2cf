"""Which marks carry their number: every one whose number has room, measured in the house's typeface.

A number that would stand over another one, or over a column beside its own, is left to the pointer and the table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from components.plot.boxes import Box, middle, numbered, ranked, rules
from components.plot.geometry import BESIDE, COLUMN, GROUP, HEADROOM, PHONE, SMALL, TYPE, label, margin, rooms
from components.plot.model import Form, Mark, Panel, Plot, Series
from components.plot.pointing import pointed
from components.plot.typeface import LEADING, width
from components.view.view import View

# The narrowest that a page draws a chart: two abreast, and over the whole page.
_ABREAST, _WIDE = 380, 560
_AXIS = 34  # pixels that the axis across takes


def narrowest(view: View) -> int:
    """Return the pixels across that a page has at least for the chart of a view."""
    if not view.dense:
        return PHONE
    return _WIDE if view.figure.wide else _ABREAST


def placed(plot: Plot, room: float) -> Plot:
    """Return a plot of columns or lines `room` pixels wide in which those marks are `numbered` whose numbers have room.

    A number of a column keeps clear of the strokes of other sources too: it stands above them (`lifted`).
    """
    if plot.form not in (Form.COLUMN, Form.LINE):
        return plot
    place = pointed if plot.form is Form.LINE else _panel
    shares = [one.top - one.bottom for one in rooms(plot)]
    around = margin(plot)
    height = plot.height - around.top - around.bottom - _AXIS
    panels = zip(plot.panels, shares, strict=True)
    return replace(plot, panels=tuple(place(plot, panel, room, height * share) for panel, share in panels))


def _panel(plot: Plot, panel: Panel, room: float, height: float) -> Panel:
    values = [mark.value or 0 for series in panel.series for mark in series.marks]
    highest = max([*values, *(stroke.value for series in panel.series for stroke in series.strokes)], default=0) or 1
    scale = height * HEADROOM / highest
    lifted = replace(panel, series=tuple(_lifted(series, scale) for series in panel.series))
    columns = dict(_columns(plot, lifted, room, scale))
    taken = [*_words(plot, lifted, room), *rules(plot, lifted, room)]
    sides: dict[str, str] = {}
    for mark in ranked(lifted):
        own = columns[mark.id]
        box = _number(plot, mark, own)
        others = [column for key, column in columns.items() if key != mark.id]
        if not any(box.meets(other) for other in taken) and not any(box.meets(other, 0) for other in others):
            taken.append(box)
            sides[mark.id] = mark.side
    return numbered(lifted, sides)


def _words(plot: Plot, panel: Panel, room: float) -> Iterator[Box]:
    """Yield where words stand upright at the places without a mark."""
    for key, word in panel.absent:
        centre = middle(plot, key, room)
        yield Box(centre - SMALL / 2, centre + SMALL / 2, 0, width(word, SMALL) + SMALL)


def _lifted(series: Series, scale: float) -> Series:
    """Return a series whose marks stand above the strokes that would go through their numbers."""
    over = TYPE * LEADING
    marks = []
    for mark in series.marks:
        near = [stroke.value for stroke in series.strokes if stroke.place == mark.place]
        through = any(-1 < (value - (mark.value or 0)) * scale < over for value in near)
        marks.append(replace(mark, lifted=through))
    return replace(series, marks=tuple(marks))


def _columns(plot: Plot, panel: Panel, room: float, scale: float) -> Iterator[tuple[str, Box]]:
    """Yield each mark's id with its column."""
    pitch = room / max(len(plot.axis.places), 1)
    many = len(panel.series) if plot.grouped else 1
    whole = pitch * ((1 - GROUP) if plot.grouped else COLUMN)
    for index, series in enumerate(panel.series):
        for mark in series.marks:
            shift = whole / many * (index + 0.5) - whole / 2 if plot.grouped else 0
            centre = middle(plot, mark.place, room) + shift
            thick = whole / many * (1 - BESIDE if plot.grouped else 1)
            yield mark.id, Box(centre - thick / 2, centre + thick / 2, 0, (mark.value or 0) * scale)


def _number(plot: Plot, mark: Mark, column: Box) -> Box:
    lines = label(plot, mark)
    wide = max(width(line, TYPE) for line in lines)
    middle = (column.left + column.right) / 2
    high = TYPE * LEADING
    bottom = column.top + (high if mark.lifted else 0)
    return Box(middle - wide / 2, middle + wide / 2, bottom, column.top + high * len(lines))
