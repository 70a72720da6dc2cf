"""Dots, lines, tiles and cells of a plot, each at its pixels."""

from __future__ import annotations

import math

from components.plot.cells import cells as cells_of
from components.plot.cells import shades
from components.plot.geometry import CELL_GAP, DASHES, SMALL, SYMBOLS, TILE, TYPE
from components.plot.model import Panel, Place, Plot
from components.plot.theme import colour, fill, ink
from components.plot.typeface import LEADING
from components.renderers.svg.canvas import Canvas, tall
from components.renderers.svg.text import Run, plain

_DASHES = {"dash": "9 5", "dot": "2 4", "dashdot": "9 4 2 4", "longdash": "14 5", "longdashdot": "14 4 2 4"}


def dash(name: str) -> str:
    """Return the name of a dash as SVG says it."""
    return _DASHES.get(name, "")


def number_beside(canvas: Canvas, text: str, place: tuple[float, float], radius: float, side: str) -> None:
    """Write a number at its point: above it, or to one side."""
    (x, y), high = place, TYPE * LEADING
    vertical, horizontal = side.split()
    top = y + radius if vertical == "bottom" else y - radius - high
    anchor = {"left": "right", "right": "left"}.get(horizontal, "center")
    x += {"left": -radius, "right": radius}.get(horizontal, 0)
    canvas.sheet.text(x, top, [[Run(text)]], TYPE, canvas.theme.text, anchor=anchor)


def dots(canvas: Canvas, plot: Plot, panel: Panel) -> None:
    """Draw dots with their numbers, a shape for each series."""
    for series in panel.series:
        own, shape = colour(canvas.theme, series.index), SYMBOLS[series.index % len(SYMBOLS)]
        for mark in series.marks:
            if mark.value is None:
                continue
            place = canvas.x.at(mark.place), canvas.y.at(mark.value)
            with canvas.described(mark.tip, mark.id):
                canvas.sheet.symbol(*place, 12, shape, fill(canvas.theme, series.index, mark.completeness), own, 2)
            number_beside(canvas, mark.label, place, 7, "top center")


def lines(canvas: Canvas, plot: Plot, panel: Panel) -> None:
    """Draw lines where marks may be joined, and the marks with their numbers."""
    for series in panel.series:
        own, shape = colour(canvas.theme, series.index), SYMBOLS[series.index % len(SYMBOLS)]
        there = {
            mark.place: (canvas.x.at(mark.place), canvas.y.at(mark.value))
            for mark in series.marks
            if mark.value is not None and math.isfinite(canvas.y.number(mark.value))
        }
        complete = {mark.place for mark in series.marks if mark.completeness == "complete"}
        for stretch in _stretches(series.joins, there.keys() & complete):
            style = dash(DASHES[series.index % len(DASHES)])
            canvas.sheet.line([there[place] for place in stretch], own, 2.5, style)
        for mark in series.marks:
            if mark.place not in there or mark.value is None or not math.isfinite(canvas.y.number(mark.value)):
                continue
            place = canvas.x.at(mark.place), canvas.y.at(mark.value)
            with canvas.described(mark.tip, mark.id):
                canvas.sheet.symbol(*place, 10, shape, fill(canvas.theme, series.index, mark.completeness), own, 2)
            if mark.numbered:
                number_beside(canvas, mark.label, place, 5, mark.side)


def _stretches(joins: tuple[tuple[str, ...], ...], drawn: set[str]) -> list[list[str]]:
    """Return the stretches of a line, parted also where a value cannot be drawn."""
    found: list[list[str]] = []
    for stretch in joins:
        found.append([])
        for place in stretch:
            if place in drawn:
                found[-1].append(place)
            else:
                found.append([])
    return [stretch for stretch in found if len(stretch) > 1]


def tiles(canvas: Canvas, plot: Plot, panel: Panel) -> None:
    """Draw the tiles of a map with names and numbers, and outlines with words where there is no number."""
    theme, places = canvas.theme, {place.key: place for place in plot.axis.places}
    for key, _ in panel.absent:
        left, top, right, bottom = _corners(canvas, places[key])
        outline = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
        canvas.sheet.line(outline, theme.muted, 1, dash("dot"))
    [series] = panel.series
    for mark, shade in zip(series.marks, shades(plot, theme), strict=True):
        place = places[mark.place]
        left, top, right, bottom = _corners(canvas, place)
        with canvas.described(mark.tip, mark.id):
            canvas.sheet.rect(
                left, top, right - left, bottom - top, shade, rx=2, stroke=theme.series[0], stroke_width=1
            )
        text = [*plain(place.name.split(" ")), [Run(mark.label, bold=True)]]
        y = top + (bottom - top - tall(text)) / 2
        canvas.sheet.text((left + right) / 2, y, text, TYPE, ink(shade), anchor="center")
    for key, word in panel.absent:
        column, row = places[key].tile or (0, 0)
        text = plain([*places[key].name.split(" "), word])
        y = canvas.y.at(row) - tall(text, SMALL) / 2
        with canvas.sheet.group():
            canvas.sheet.text(canvas.x.at(column), y, text, SMALL, theme.muted, anchor="center")


def _corners(canvas: Canvas, place: Place) -> tuple[float, float, float, float]:
    column, row = place.tile or (0, 0)
    return (
        canvas.x.at(column - TILE),
        canvas.y.at(row - TILE),
        canvas.x.at(column + TILE),
        canvas.y.at(row + TILE),
    )


def cells(canvas: Canvas, plot: Plot, panel: Panel) -> None:
    """Draw the cells of a grid: those of the first series in its colour, the others pale."""
    fills = (canvas.theme.series[0], canvas.theme.rest)
    side = canvas.x.unit() - CELL_GAP
    for row, line in enumerate(cells_of(plot)):
        for column, value in enumerate(line):
            if value is not None:
                x, y = canvas.x.at(column) - side / 2, canvas.y.at(row) - side / 2
                canvas.sheet.rect(x, y, side, side, fills[min(value, 1)])
