"""Dots by year without a line: numbers that are counted in different ways and make no series."""

from __future__ import annotations

import plotly.graph_objects as go

from components.charts import base, columns
from components.theme import Theme
from components.view import View

_SYMBOLS = ("circle", "diamond", "square", "triangle-up")


def draw(view: View, theme: Theme) -> go.Figure:
    """Return the dots; each definition has a colour and a shape of its own."""
    traces = []
    for index, (label, rows) in enumerate(view.series()):
        traces.append(
            go.Scatter(
                name=label,
                x=columns.places(view, rows),
                y=rows["value"].tolist(),
                mode="markers+text",
                text=[view.labels.amount(row) for _, row in rows.iterrows()],
                textposition="top center",
                cliponaxis=False,
                marker={
                    "size": 14,
                    "symbol": _SYMBOLS[index % len(_SYMBOLS)],
                    "color": theme.series[index % len(theme.series)],
                },
                hovertext=base.hover(view, rows),
                customdata=rows["id"].tolist(),
                hoverinfo="text",
            )
        )
    return base.figure(
        theme,
        traces,
        height=340,
        legend=len(traces) > 1,
        xaxis=columns.time_axis(view),
        yaxis=base.value_axis(theme, range=[0, float(view.rows["value"].max()) * 1.15]),
    )
