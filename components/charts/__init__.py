"""Charts by name. Each takes a view with at least one row and the theme, and returns a Plotly figure."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import plotly.graph_objects as go

from components.charts import bars, columns, dots, lines, panels, running, tiles, waffle
from components.charts.base import CONFIG
from components.theme import Theme
from components.view import View

CHARTS: dict[str, Callable[[View, Theme], go.Figure]] = {
    "columns": columns.draw,
    "periods": columns.draw,
    "panels": panels.draw,
    "bars": bars.draw,
    "running": running.draw,
    "waffle": waffle.draw,
    "dots": dots.draw,
    "lines": lines.draw,
    "tiles": tiles.draw,
}

__all__ = ["CHARTS", "CONFIG", "draw"]


@lru_cache(maxsize=256)
def draw(view: View, theme: Theme) -> go.Figure:
    """Return the chart of a view; it is shared between readers and must not be changed."""
    return CHARTS[view.figure.chart](view, theme)
