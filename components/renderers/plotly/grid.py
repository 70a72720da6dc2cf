"""A grid of cells, one for each unit: the first series in its colour, the others pale."""

from __future__ import annotations

from html import escape

from components.plot.cells import cells
from components.plot.geometry import CELL_GAP, KEY
from components.plot.model import Plot
from components.plot.theme import Theme
from components.renderers.plotly.layout import Spec, axis, layout


def spec(plot: Plot, theme: Theme) -> Spec:
    """Return the specification of a grid; each series is named with its number above."""
    fills = (theme.series[0], theme.rest)
    key = [
        f"<span style='color:{fills[min(series.index, 1)]}'>■</span> "
        f"{escape(series.name)}: <b>{series.marks[0].label}</b>"
        for series in plot.series
    ]
    trace = {
        "type": "heatmap",
        "z": cells(plot),
        "zmin": 0,
        "zmax": 1,
        "colorscale": [[0, fills[0]], [0.5, fills[0]], [0.5, fills[1]], [1, fills[1]]],
        "showscale": False,
        "xgap": CELL_GAP,
        "ygap": CELL_GAP,
        "hoverinfo": "skip",
    }
    return {
        "data": [trace],
        "layout": layout(plot, theme)
        | {
            "xaxis": axis(visible=False, constrain="domain"),
            "yaxis": axis(visible=False, autorange="reversed", scaleanchor="x", constrain="domain"),
            "annotations": [
                {
                    "text": "<br>".join(key),
                    "x": 0,
                    "xref": "paper",
                    "xanchor": "left",
                    "y": 1,
                    "yref": "paper",
                    "yanchor": "bottom",
                    "yshift": 6,
                    "align": "left",
                    "showarrow": False,
                    "font": {"size": KEY},
                }
            ],
        },
    }
