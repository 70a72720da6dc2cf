"""Small multiples: one time axis below, each series with its own scale of values above it."""

from __future__ import annotations

from html import escape

import plotly.graph_objects as go

from components.charts import base, columns
from components.charts.signs import signs
from components.pins import pins
from components.theme import Theme
from components.view import View

_PANEL = 210
_HEAD = 0.18  # the share of a panel that its heading and tallest label need


def draw(view: View, theme: Theme) -> go.Figure:
    """Return the stacked panels in the order of the series."""
    series = list(view.series())
    traces, axes, annotations, shapes = [], {}, [], []
    for index, (label, rows) in enumerate(series):
        top = 1 - index / len(series)
        bottom = 1 - (index + 1) / len(series)
        number = "" if index == 0 else str(index + 1)
        height = top - bottom
        domain = [bottom + (0.06 * height if index < len(series) - 1 else 0), top - _HEAD * height]
        axes[f"yaxis{number}"] = base.value_axis(theme, domain=domain, anchor="x", fixedrange=True, automargin=True)
        traces.append(columns.trace(view, rows, label, index, theme, yaxis=f"y{number}", width=0.6))
        traces += columns.others(view, rows, theme, yaxis=f"y{number}")
        lines, pinned = signs(view, rows, theme, (domain[0], domain[1]))
        shapes += lines
        annotations += [
            *pinned,
            base.heading(f"<b>{escape(label)}</b>", top, theme, right=view.dense),
            *columns.without_figures(view, rows, theme, yref=f"y{number}"),
        ]
    last = "" if len(series) == 1 else str(len(series))
    return base.figure(
        theme,
        traces,
        height=_PANEL * len(series) + 40,
        legend=False,
        signs=bool(pins(view)),
        xaxis=columns.time_axis(view) | {"anchor": f"y{last}"},
        annotations=annotations,
        barmode="overlay",
        hovermode="x",
        shapes=shapes,
        **axes,
    )
