"""The layout of the house: frame, axes, legend and type, without any template of Plotly or Streamlit."""

from __future__ import annotations

from typing import Any

from components.plot import geometry
from components.plot.geometry import TYPE
from components.plot.model import Plot
from components.plot.theme import FONT, Theme

CLEAR = "rgba(0,0,0,0)"

Spec = dict[str, Any]


def layout(plot: Plot, theme: Theme) -> Spec:
    """Return what all charts of the house have in common."""
    margin = geometry.margin(plot)
    return frame(plot.height, theme) | {
        "margin": {"l": margin.left, "r": margin.right, "t": margin.top, "b": margin.bottom},
        "showlegend": False,
    }


def frame(height: int, theme: Theme) -> Spec:
    """Return ground, type and look of a chart `height` pixels high."""
    return {
        "height": height,
        # Its own ground: a browser that forces its colours on a page leaves those of a drawing as they are.
        "paper_bgcolor": theme.surface,
        "plot_bgcolor": CLEAR,
        "font": {"family": FONT, "size": TYPE, "color": theme.text},
        "hoverlabel": {
            "bgcolor": theme.surface,
            "bordercolor": theme.muted,
            "font": {"color": theme.text, "family": FONT},
            "align": "left",
        },
        "dragmode": False,
        "barcornerradius": 2,
        "bargap": geometry.GROUP,
        "bargroupgap": geometry.BESIDE,
    }


def axis(**more: Any) -> Spec:
    """Return an axis without lines of its own."""
    return {
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
        "tickfont": {"size": TYPE},
    } | more


def value_axis(theme: Theme, **more: Any) -> Spec:
    """Return an axis of values: from zero, with light lines and no labels, because each mark carries its number."""
    return (
        axis(
            rangemode="tozero",
            showgrid=True,
            gridcolor=theme.grid,
            zeroline=True,
            zerolinecolor=theme.muted,
            showticklabels=False,
            nticks=5,
        )
        | more
    )


def heading(text: str, top: float, theme: Theme, *, right: bool = False) -> Spec:
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
        "font": {"color": theme.text, "size": TYPE},
    }
