"""The legend of a chart: the series in one row over the plot, in several where the sheet is narrow."""

from __future__ import annotations

from components.plot import typeface
from components.plot.geometry import LEGEND, SYMBOLS, TYPE
from components.plot.model import Form, Plot, Series
from components.plot.theme import Theme, colour, fill
from components.renderers.svg.sheet import Sheet

_KEY, _BETWEEN = 20, 18


def draw(sheet: Sheet, plot: Plot, theme: Theme, left: float, top: float, width: float) -> float:
    """Draw the legend at `left`, `top` within `width` and return its height."""
    x, y = left, top
    for series in plot.series:
        lines = typeface.wrap(series.name, width - _KEY, TYPE)
        wide = _KEY + max(typeface.width(line, TYPE) for line in lines)
        if x > left and x + wide > left + width:
            x, y = left, y + LEGEND
        _key(sheet, plot, series, theme, x + 7, y + LEGEND / 2)
        sheet.plain(x + _KEY, y + (LEGEND - TYPE * typeface.LEADING) / 2, lines, TYPE, theme.text)
        x += wide + _BETWEEN
        if len(lines) > 1:
            x, y = left, y + (len(lines) - 1) * TYPE * typeface.LEADING + LEGEND
    return y - top + (LEGEND if x > left else 0)


def _key(sheet: Sheet, plot: Plot, series: Series, theme: Theme, x: float, y: float) -> None:
    """Draw the key of a series: the symbol of its points, or a square, hatched for a target."""
    own = colour(theme, series.index)
    if plot.form in (Form.DOT, Form.LINE):
        sheet.symbol(x, y, 11, SYMBOLS[series.index % len(SYMBOLS)], own, own, 1)
        return
    filled = sheet.hatch(own, fill(theme, series.index, series.marks[0].completeness)) if series.announced else own
    sheet.rect(x - 6, y - 6, 12, 12, filled, rx=2)
