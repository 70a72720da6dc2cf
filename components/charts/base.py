"""What all charts share: the layout, the look of a mark, the text under the pointer."""

from __future__ import annotations

import textwrap
from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.theme import FONT, Theme
from components.view import View

CLEAR = "rgba(0,0,0,0)"
CONFIG = {"displayModeBar": False, "responsive": True, "scrollZoom": False}


def figure(
    theme: Theme, traces: list[Any], *, height: int, legend: bool, signs: bool = False, **layout: Any
) -> go.Figure:
    """Return a Plotly figure in the house style, without any template of Plotly or Streamlit.

    `signs` makes room between the plot and the legend for what is pinned to the axis.
    """
    above = 1 + 22 / (height - 100) if signs else 1
    axis = {"showgrid": False, "zeroline": False, "fixedrange": True, "automargin": True, "tickfont": {"size": 13}}
    shared: dict[str, Any] = {
        "template": None,
        "height": height,
        "margin": {"l": 4, "r": 4, "t": 20 + 24 * legend + 14 * signs, "b": 8},
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "font": {"family": FONT, "size": 13, "color": theme.text},
        "showlegend": legend,
        "legend": {
            "orientation": "h",
            "x": 1,
            "xanchor": "right",
            "y": above,
            "yanchor": "bottom",
            "font": {"size": 13},
        },
        "hoverlabel": {
            "bgcolor": theme.surface,
            "bordercolor": theme.muted,
            "font": {"color": theme.text, "family": FONT},
            "align": "left",
        },
        "dragmode": False,
        "barcornerradius": 2,
        "bargap": 0.35,
        "bargroupgap": 0.08,
    }
    for name in ("xaxis", "yaxis"):
        shared[name] = axis | layout.pop(name, {})
    return go.Figure(data=traces, layout=shared | layout)


def value_axis(theme: Theme, **more: Any) -> dict[str, Any]:
    """Return an axis of values: from zero, with light lines and no labels, because each mark carries its number."""
    return {
        "rangemode": "tozero",
        "showgrid": True,
        "gridcolor": theme.grid,
        "zeroline": True,
        "zerolinecolor": theme.muted,
        "showticklabels": False,
        "nticks": 5,
    } | more


def heading(text: str, top: float, theme: Theme, *, right: bool = False) -> dict[str, Any]:
    """Return the heading of a panel that begins at `top` of the paper.

    A dense chart scrolls on a phone and opens at its newest end: there its headings stand at the `right`.
    """
    return {
        "text": text,
        "x": 1 if right else 0,
        "xref": "paper",
        "xanchor": "right" if right else "left",
        "y": top,
        "yref": "paper",
        "yanchor": "top",
        "showarrow": False,
        "font": {"color": theme.text, "size": 13},
    }


def mark(rows: pd.DataFrame, colour: str, theme: Theme) -> dict[str, Any]:
    """Return Plotly's marker for bars: solid when complete, hollow when unfinished, hatched when a target."""
    complete = (rows["mark"] == "complete").tolist()
    return {
        "color": [colour if solid else theme.surface for solid in complete],
        "line": {"color": colour, "width": 2},
        "pattern": {
            "shape": "/" if (rows["mark"] == "target").all() else "",
            "fgcolor": colour,
            "fillmode": "overlay",
            "size": 8,
        },
    }


def hover(view: View, rows: pd.DataFrame) -> list[str]:
    """Return what the pointer shows for each row: series, period, number, publisher, note."""
    return [_hover(view, row) for _, row in rows.iterrows()]


def _hover(view: View, row: pd.Series) -> str:
    names = view.labels
    note = textwrap.wrap(view.words.of(row, "note"), 48)
    lines = [f"<b>{escape(names.quantity(row))}</b>", escape(names.period(row))]
    if "shown" in row:
        lines.insert(0, f"<b>{escape(names.drawn(row, view.figure.values))}</b>")
    if view.splits:
        lines.insert(0, escape(row["series"]))
    lines += [escape(names.source(row["source"])), *map(escape, note)]
    return "<br>".join(lines)
