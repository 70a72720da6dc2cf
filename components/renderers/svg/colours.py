"""The colours of marks."""

from __future__ import annotations

from components.plot.model import Mark, Series
from components.plot.theme import Theme


def colour(theme: Theme, series: Series) -> str:
    """Return the colour of a series."""
    return theme.series[series.index % len(theme.series)]


def fill(theme: Theme, series: Series, mark: Mark) -> str:
    """Return what fills a mark: its colour when complete, else the ground."""
    return colour(theme, series) if mark.completeness == "complete" else theme.surface
