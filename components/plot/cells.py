"""The cells of a grid, row by row, and the colours of tiles."""

from __future__ import annotations

from components.plot.model import Plot
from components.plot.theme import Theme, shade


def cells(plot: Plot) -> list[list[int | None]]:
    """Return the rows of a grid: each cell is the index of its series, None where the last row ends early."""
    units = [series.index for series in plot.series for _ in range(round(series.marks[0].value or 0))]
    depth = -(-len(units) // plot.columns)
    padded: list[int | None] = [*units, *[None] * (depth * plot.columns - len(units))]
    return [padded[row * plot.columns : (row + 1) * plot.columns] for row in range(depth)]


def shades(plot: Plot, theme: Theme) -> list[str]:
    """Return the colour of each tile, stronger the higher its number; hollow where a year is unfinished."""
    marks = plot.series[0].marks
    highest = max((mark.value or 0 for mark in marks), default=0) or 1
    return [
        theme.surface if mark.completeness == "unfinished" else shade(theme, (mark.value or 0) / highest)
        for mark in marks
    ]
