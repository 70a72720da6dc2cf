"""How a plot fills a screen or a drawing: margins, the rooms of panels, what stands together, how texts break.

Sizes are in pixels; shares are of the height of all panels, from the bottom.
"""

from __future__ import annotations

import math
import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from components.language.languages import LANGUAGES
from components.plot.model import Axis, Form, Mark, Panel, PinMark, Place, Plot
from components.plot.typeface import LEADING

PHONE = 310  # pixels: the width of a chart on a phone that does not scroll it
FALLBACK = 1.08  # how much wider the typeface may be that a reader has in place of ours
TYPE, SMALL, SIGN, KEY = 13, 12, 14, 14  # sizes of type: most texts, words at empty places, signs, the key of a grid
LARGE, UNIT = 32, 16  # sizes of type: a number in place of a chart, and its unit
LEGEND, SIGNS = 24, 14  # what a legend and signs take over the plot
KEY_LINE = 22  # a line of the key over a grid
COLUMN, GROUP, BESIDE = 0.6, 0.35, 0.08  # shares of a place: a column alone, the gap between groups, and within them
STEM_DAYS = 36e6 / 86_400_000  # how many days a stem is wide
TILE = 0.46  # half a tile: the rest of a place is the gap between two
PALE = 0.45  # of the colour of a mark that lies inside another one
CELL_GAP = 3
HEADROOM = 0.9  # of the height of a panel: where its highest mark stands, so that its number has room
EVENT = 0.06  # of the height of a panel: the stroke of an event at its top
SYMBOLS = ("circle", "diamond", "square", "triangle-up", "x", "star")
DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot")

_HEAD, _FOOT = {Form.COLUMN: 0.18, Form.LINE: 0.14}, {Form.COLUMN: 0.06, Form.LINE: 0.05}
_LINE = 26  # pixels: of a heading over a panel, and of the signs under it
_NEAR_YEARS, _NEAR_DAYS = 0.3, 21
_ONE_YEAR = re.compile(r"(\D+) (\d{4})$|(\d{4}년) (\S+)$")
_LONG, _LONG_BAR = 8, 16  # characters of a period that stand in one line, under a column and beside a bar


@dataclass(frozen=True)
class Margin:
    """The pixels around the panels."""

    left: int
    right: int
    top: int
    bottom: int


def margin(plot: Plot) -> Margin:
    """Return the margin of a plot, legend and signs included."""
    if plot.form is Form.BAR:
        return Margin(4, 64, 40 if plot.legend else 20, 8)
    if plot.form is Form.TILE:
        return Margin(4, 4, 6, 6)
    if plot.form is Form.NUMBER:
        return Margin(2, 2, 8, 4)
    if plot.form is Form.CELL:
        return Margin(4, 4, 24 + KEY_LINE * len(plot.series), 4)
    return Margin(4, 4, 20 + LEGEND * plot.legend + SIGNS * plot.signed, 8)


@dataclass(frozen=True)
class Room:
    """Where a panel stands: bottom and top of its axis of values, and the upper edge of its heading."""

    bottom: float
    top: float
    edge: float


def rooms(plot: Plot) -> list[Room]:
    """Return where the panels stand, from top to bottom."""
    many = len(plot.panels)
    if plot.form is Form.NUMBER:
        shares = [number_height(panel) for panel in plot.panels]
        tops = [1 - sum(shares[:index]) / sum(shares) for index in range(many + 1)]
        return [Room(bottom, top, top) for top, bottom in pairwise(tops)]
    if not any(panel.heading for panel in plot.panels):
        return [Room(0, 1, 1)]
    head, foot = _HEAD[plot.form] / many, _FOOT[plot.form] / many
    found = []
    around = margin(plot)
    needed = _LINE * (1 + plot.signed) / (plot.height - around.top - around.bottom)
    head = max(head, needed)
    for index in range(many):
        top, bottom = 1 - index / many, 1 - (index + 1) / many
        # Under the lowest panel stands the axis across; columns stand on it, lines keep off.
        lowest = plot.form is Form.COLUMN and index == many - 1
        found.append(Room(bottom if lowest else bottom + foot, top - head, top))
    return found


def bounds(plot: Plot, panel: Panel) -> tuple[float, float]:
    """Return the ends of the axis of values of a panel of lines, in powers of ten where it is one of them."""
    values = [mark.value for series in panel.series for mark in series.marks if mark.value is not None]
    if plot.log:
        logs = [math.log10(value) for value in values if value > 0] or [0.0]
        low, high = float(math.floor(min(logs))), max(logs)
    else:
        low, high = min([0.0, *values]), max([0.0, *values])
        low -= (high - low) * (1 - HEADROOM) if low < 0 else 0
    return low, low + ((high - low) or 1) / HEADROOM


def groups(pins: Sequence[PinMark]) -> list[list[PinMark]]:
    """Return the pins in the order of their places, those together whose signs would write over each other."""
    found: list[list[PinMark]] = []
    for pin in sorted(pins, key=_years):
        if found and _years(pin) - _years(found[-1][0]) < _NEAR_YEARS:
            found[-1].append(pin)
        else:
            found.append([pin])
    return found


def _years(pin: PinMark) -> float:
    if not isinstance(pin.at, date):
        return pin.at
    return pin.at.year + (0 if pin.kind == "definition" else (pin.at.timetuple().tm_yday - 1) / 366)


def beside(panel: Panel, marks: Sequence[Mark]) -> list[bool]:
    """Return which marks have their number at the right, not at the left.

    Those that follow so soon on one with its number at the left, or on a line where the rule changes.
    """
    lines = [pin.at for pin in panel.pins if pin.kind == "definition" and isinstance(pin.at, date)]
    near: list[bool] = []
    for index, mark in enumerate(marks):
        soon = index > 0 and (mark.day - marks[index - 1].day).days < _NEAR_DAYS and not near[-1]
        before_line = any(0 < (line - mark.day).days < _NEAR_DAYS for line in lines)
        after_line = any(0 <= (mark.day - line).days < 2 * _NEAR_DAYS for line in lines)
        near.append((soon and not before_line) or after_line)
    return near


def label(plot: Plot, mark: Mark) -> list[str]:
    """Return the lines over a column: its number, and its months where the axis cannot say them for all at once.

    The last line is empty where the number stands above a stroke.
    """
    on_axis = {place.key for place in plot.axis.places if place.months is not None}
    months = bool(mark.months) and not plot.grouped and mark.place not in on_axis
    return [mark.label, *([f"({mark.months})"] if months else []), *(["\u00a0"] if mark.lifted else [])]


def number_height(panel: Panel) -> int:
    """Return the pixels that a number in large type takes with the lines beneath it."""
    return round(LARGE * LEADING + SMALL + TYPE * LEADING * len(panel.heading.split("\n")))


def tick(axis: Axis, place: Place) -> list[str]:
    """Return the lines by which an axis of time names a place: a year and what is counted of it, or a period."""
    if axis.kind == "periods":
        return _broken(place.name)
    return [place.name] if place.months is None else [place.name, *_broken(place.months)]


def _broken(text: str) -> list[str]:
    """Return a period in lines, so that neighbours on the axis have room: months over or under the year they share."""
    if len(text) <= _LONG:
        return [text]
    if apart := _ONE_YEAR.match(text):
        return [part for part in apart.groups() if part]
    return text.replace("–", "–\n").replace("~", "~\n").replace("년 ", "년\n").split("\n")


def category(axis: Axis, place: Place, lang: str) -> list[str]:
    """Return the lines by which an axis at the left names a place; longer ones would leave a phone no room for bars."""
    if axis.kind != "periods":
        return textwrap.wrap(place.name, LANGUAGES[lang].label_width)
    if len(place.name) <= _LONG_BAR:
        return [place.name]
    return place.name.replace("–", "–\n").replace("~", "~\n").split("\n")
