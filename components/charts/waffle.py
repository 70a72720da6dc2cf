"""A waffle: one square for each unit, so that a share can be counted."""

from __future__ import annotations

import plotly.graph_objects as go

from components.charts import base
from components.theme import Theme
from components.view import View

_PER_ROW = 24


def draw(view: View, theme: Theme) -> go.Figure:
    """Return the grid: the first series in its colour, the others pale; each is named with its number above."""
    fills = (theme.series[0], theme.rest)
    cells: list[int] = []
    labels = []
    for index, (label, rows) in enumerate(view.series()):
        count = int(rows["value"].iloc[-1])
        cells += [index] * count
        labels.append(f"<span style='color:{fills[min(index, 1)]}'>■</span> {label}: <b>{view.words.number(count)}</b>")
    depth = -(-len(cells) // _PER_ROW)
    padded: list[int | None] = [*cells, *[None] * (depth * _PER_ROW - len(cells))]
    grid = [padded[row * _PER_ROW : (row + 1) * _PER_ROW] for row in range(depth)]
    scale = [[0, fills[0]], [0.5, fills[0]], [0.5, fills[1]], [1, fills[1]]]
    trace = go.Heatmap(z=grid, zmin=0, zmax=1, colorscale=scale, showscale=False, xgap=3, ygap=3, hoverinfo="skip")
    return base.figure(
        theme,
        [trace],
        height=300,
        legend=False,
        margin={"l": 4, "r": 4, "t": 24 + 22 * len(labels), "b": 4},
        xaxis={"visible": False, "constrain": "domain"},
        yaxis={"visible": False, "autorange": "reversed", "scaleanchor": "x", "constrain": "domain"},
        annotations=[
            {
                "text": "<br>".join(labels),
                "x": 0,
                "xref": "paper",
                "xanchor": "left",
                "y": 1,
                "yref": "paper",
                "yanchor": "bottom",
                "yshift": 6,
                "align": "left",
                "showarrow": False,
                "font": {"size": 14},
            }
        ],
    )
