"""The legend of a chart: the series in one row over the plot, in several where the sheet is narrow."""

from __future__ import annotations

from dataclasses import dataclass

from components.plot import typeface
from components.plot.geometry import FALLBACK, LEGEND, SYMBOLS, TYPE
from components.plot.model import Form, Plot, Series
from components.plot.theme import Theme, colour, fill
from components.renderers.svg.sheet import Sheet

_KEY, _BETWEEN = 20, 18


@dataclass(frozen=True)
class _Name:
    """A series with its name in lines, at a place of the legend in pixels."""

    series: Series
    lines: list[str]
    x: float
    y: float
    width: float


def draw(sheet: Sheet, plot: Plot, theme: Theme, box: tuple[float, float, float], *, right: bool = False) -> float:
    """Draw the legend in a `box` of left, top and width, at its left or its right edge; return its height."""
    left, top, width = box
    names, height = _arranged(plot, width)
    if right:
        left += width - FALLBACK * max(one.x + one.width for one in names)
    for one in names:
        x, y = left + one.x, top + one.y
        _key(sheet, plot, one.series, theme, x + 7, y + LEGEND / 2)
        sheet.plain(x + _KEY, y + (LEGEND - TYPE * typeface.LEADING) / 2, one.lines, TYPE, theme.text)
    return height


def _arranged(plot: Plot, width: float) -> tuple[list[_Name], float]:
    """Return the names in rows within `width`, and the height of all rows."""
    names, x, y = [], 0.0, 0.0
    for series in plot.series:
        lines = typeface.wrap(series.name, width - _KEY, TYPE)
        wide = _KEY + max(typeface.width(line, TYPE) for line in lines)
        if x and x + wide > width:
            x, y = 0, y + LEGEND
        names.append(_Name(series, lines, x, y, wide))
        x += wide + _BETWEEN
        if len(lines) > 1:
            x, y = 0, y + (len(lines) - 1) * TYPE * typeface.LEADING + LEGEND
    return names, y + (LEGEND if x else 0)


def _key(sheet: Sheet, plot: Plot, series: Series, theme: Theme, x: float, y: float) -> None:
    """Draw the key of a series: the symbol of its points, or a square, hatched for a target."""
    own = colour(theme, series.index)
    if plot.form in (Form.DOT, Form.LINE):
        sheet.symbol(x, y, 11, SYMBOLS[series.index % len(SYMBOLS)], own, own, 1)
        return
    filled = sheet.hatch(own, fill(theme, series.index, series.marks[0].completeness)) if series.announced else own
    sheet.rect(x - 6, y - 6, 12, 12, filled, rx=2)
